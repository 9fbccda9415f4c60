import type { PaperBlock } from '@dashboard/contract'

/** What readers call a part: `Figure 1`. */
export function nameOf(block: Extract<PaperBlock, { block: 'figure' | 'table' }>): string {
  return block.block === 'figure' ? `Figure ${block.number}` : `Table ${block.number}`
}
