import type { Paper } from '@dashboard/contract'
import { shorthandNames } from '@dashboard/contract/names'

/** The shorthand that a paper uses, with what it means; a target's standing is a column of its own. */
export function shorthandOf({ blocks }: Paper): { mark: string; says: string }[] {
  const text = JSON.stringify(blocks)
  return shorthandNames.filter(({ mark }) => text.includes(mark) || (mark === '[P]' && text.includes('"placeholder"')))
}
