import type { TemplateBlock } from '@dashboard/contract'

/** Whether words were last said to be true for earlier figures than those of a day. */
export function isOld(part: TemplateBlock, asAt: string): boolean {
  return part.block === 'words' && part.trueFor !== null && part.trueFor < asAt
}
