import type { Paper } from '@dashboard/contract'

/** The ids of all figures that a paper is made of, each once, in the order of reading. */
export function figureIdsOf({ blocks }: Paper): string[] {
  const all = blocks.flatMap((block) => {
    if (block.block === 'figure') return [block.figure.figureId]
    return block.block === 'table' ? block.figureIds : []
  })
  return [...new Set(all)]
}
