import type { Point } from '@dashboard/contract'
import { monthName, periodName, addMonths } from '@dashboard/contract/month'
import { formatCount, formatValue, type Unit } from '@dashboard/contract/value'

const meanings = { improvement: 'Improvement', concern: 'Concern', neutral: 'Change' }

/** What a point says in numbers, for those who use a mouse; the table says the same to everybody. */
export function Hover({ point, unit }: { point: Point | undefined; unit: Unit }) {
  if (!point) return null
  const { month, months, value, numerator, denominator, mature, signal } = point
  return (
    <div className="hover">
      <strong>{months > 1 ? periodName(month, addMonths(month, months - 1)) : monthName(month)}</strong>
      <br />
      {value === null ? 'No value' : formatValue(value, unit, denominator)}
      {numerator !== null && denominator !== null && ` (${formatCount(numerator)} of ${formatCount(denominator)})`}
      {mature && signal && (
        <>
          <br />
          {meanings[signal.meaning]}, {signal.side}
        </>
      )}
      {!mature && (
        <>
          <br />
          Too early to judge [p]
        </>
      )}
    </div>
  )
}
