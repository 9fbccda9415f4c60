import type { Tiny } from './tiny-warehouse.ts'
import { addMonths } from '@dashboard/contract/month'

const cases = 10

/** Ten crimes a month from May 2024 on: two or three of them charged, and from May 2025 on five or six. */
export function shiftedCharges(): Pick<Tiny, 'crimes' | 'outcomes'> {
  const months = Array.from({ length: 24 }, (_, index) => addMonths('2024-05', index))
  const crimes = months.flatMap((month) =>
    Array.from({ length: cases }, (_, index) => ({ id: `${month} ${index}`, recorded: `${month}-10 12:00` })),
  )
  const charged = (index: number) => (index < 12 ? 2 : 5) + (index % 2)
  const outcomes = months.flatMap((month, index) =>
    Array.from({ length: charged(index) }, (_, each) => ({ crime: `${month} ${each}`, code: '1', on: `${month}-20` })),
  )
  return { crimes, outcomes }
}
