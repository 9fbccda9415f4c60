import type { Paper } from '@dashboard/contract'

/** The shorthand that a paper uses, with what it means. */
export function shorthandOf({ blocks }: Paper): { mark: string; says: string }[] {
  const text = JSON.stringify(blocks)
  return meanings.filter(({ mark, column }) => text.includes(mark) || (column !== undefined && text.includes(column)))
}

const meanings: { mark: string; says: string; column?: string }[] = [
  { mark: '[b]', says: 'Break: cases are counted differently from here on, and earlier values do not compare.' },
  { mark: '[c]', says: 'Confidential: protected, because it could point to a person.' },
  { mark: '[p]', says: 'Provisional: too early to judge, the value can still change.' },
  { mark: '[r]', says: 'Rounded to the nearest 5, to protect people.' },
  { mark: '[x]', says: 'Not available.' },
  { mark: '[u]', says: 'Low reliability: too few cases to rest a judgement on.' },
  { mark: '[P]', says: 'Placeholder target, until the delivery group confirms one.', column: '"placeholder"' },
]
