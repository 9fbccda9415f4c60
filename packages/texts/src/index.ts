export { changedMeanwhile } from './changed-meanwhile.ts'
export { releaseText, withdrawText, type TextVersion } from './release-text.ts'
export { releasedOf, releasedTexts } from './released-texts.ts'
