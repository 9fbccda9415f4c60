import type { FigureTable, Point, TargetStep } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import type { Unit } from '@dashboard/contract/value'
import { targetIn } from '../judge/target-in.ts'

type Held = { columns: FigureTable['columns']; cells: FigureTable['rows'] }

/** The target that each row of a table is held against, and whether it is confirmed, as columns; none where no row has one. */
export function targetColumns(unit: Unit, points: Pick<Point, 'month' | 'months'>[], targets: TargetStep[]): Held {
  const held = points.map(({ month, months }) => targetIn(targets, addMonths(month, months - 1)))
  if (held.every((target) => target === null)) return { columns: [], cells: points.map(() => []) }
  return { columns: columnsIn(unit), cells: held.map((target) => [target?.value ?? null, target?.status ?? null]) }
}

/** The target of a waiting time stands in the row of its time alone. */
export function timedTargetColumns(
  times: number[],
  target: { time: number; share: number; status: TargetStep['status'] } | null,
): Held {
  if (!target) return { columns: [], cells: times.map(() => []) }
  const cells = times.map((time) => (time === target.time ? [target.share, target.status] : [null, null]))
  return { columns: columnsIn('proportion'), cells }
}

function columnsIn(unit: Unit): FigureTable['columns'] {
  return [
    { id: 'target', label: 'Target', unit },
    { id: 'target_status', label: 'Target is', unit: 'text' },
  ]
}
