import { MovedTable } from '../meetings/moved-table.tsx'
import type { OfMeeting } from './queries.ts'
import { useBeside } from './use-beside.ts'

const mostShown = 3

/** What has moved of a KPI since it was frozen, in a sentence and by the latest months. */
export function Beside({ of, kpi }: { of: OfMeeting; kpi: string }) {
  const { data, error } = useBeside(of, kpi)
  if (error) return <p role="alert">What has moved since the last meeting cannot be told. {error.message}</p>
  if (!data) return null
  const { sentence, figures } = data.movement
  const differing = figures.filter(({ before, now }) => before !== now)
  return (
    <div className="agenda-beside">
      <p>{sentence}</p>
      {differing.length > 0 && <MovedTable figures={differing.slice(0, mostShown)} />}
    </div>
  )
}
