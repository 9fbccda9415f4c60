import type { Intake } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { formatCount } from '@dashboard/contract/value'
import { useQuery } from '@tanstack/react-query'
import { addressOf, intakesQuery } from '../call.ts'
import { TableCard } from '../data/table-card.tsx'
import { loadedAtName } from '../shell/loaded-at.ts'
import { OutcomeWords } from './outcome-words.tsx'
import { ReportLinks } from './report-links.tsx'
import { isUnderWay } from './use-progress.ts'
import { handedIn } from './words.ts'

const shown = 10

/** What was handed in last and has ended, with its reports. */
export function RecentLoads() {
  const { data } = useQuery(intakesQuery)
  if (!data) return null
  const ended = data.intakes.filter((intake) => !isUnderWay(intake)).slice(0, shown)
  return (
    <TableCard
      id="recent-loads"
      title="Recent loads"
      label="Table of recent loads"
      columns={[
        'Extract',
        'How it ended',
        ...['Rows read', 'Accepted', 'Refused'].map((name) => ({ name, number: true as const })),
        'Report',
      ]}
      className="recent-loads"
      note={`The latest ${shown} that were uploaded, came through the drop folder or were loaded with pnpm load.`}
      empty={
        ended.length === 0
          ? 'Nothing has been uploaded yet, come through the drop folder or been loaded with pnpm load.'
          : null
      }
    >
      {ended.map((intake) => (
        <Row key={intake.id} intake={intake} />
      ))}
    </TableCard>
  )
}

function Row({ intake }: { intake: Intake }) {
  const { id, name, wayIn, askedBy, askedAt, rows } = intake
  const when = loadedAtName(askedAt)
  return (
    <tr>
      <th scope="row">
        <span className="intake-name">{name}</span>
        <span className="small">
          {' '}
          {when}, {handedIn(wayIn, askedBy)}
        </span>
      </th>
      <td>
        <OutcomeWords intake={intake} />
      </td>
      <td className="number">{rows && formatCount(rows.read)}</td>
      <td className="number">{rows && formatCount(rows.accepted)}</td>
      <td className="number">{rows && formatCount(rows.rejected)}</td>
      <td>
        <ReportLinks
          csv={addressOf(paths.intakeReportCsv, id)}
          json={addressOf(paths.intakeReport, id)}
          of={`${name}, ${when}`}
        />
      </td>
    </tr>
  )
}
