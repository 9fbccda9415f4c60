import type { Month } from '@dashboard/contract/month'
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { monthTick } from './month-tick.tsx'

test.each<[fact: string, months: Month[], said: string[]]>([
  ['under January', ['2025-11', '2025-12', '2026-01'], ['Nov', 'Dec', 'Jan 2026']],
  ['under the first month where there is no January', ['2025-10', '2025-11'], ['Oct 2025', 'Nov']],
  [
    'under each of the last months of financial years',
    ['2024-03', '2025-03', '2026-03'],
    ['Mar 2024', 'Mar 2025', 'Mar 2026'],
  ],
])('the year stands %s', (_fact, months, said) => {
  const Tick = monthTick(months)
  const { container } = render(
    <svg>
      {months.map((month, value) => (
        <Tick key={month} x={0} y={0} payload={{ value }} />
      ))}
    </svg>,
  )
  const words = (tick: Element) => [...tick.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')
  expect([...container.querySelectorAll('.tick')].map(words)).toEqual(said)
})
