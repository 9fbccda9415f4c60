export { composePaper } from './compose/compose-paper.ts'
export { frozenSource } from './compose/frozen-source.ts'
export { liveSource } from './compose/live-source.ts'
export { readyPapers } from './ready/ready-papers.ts'
