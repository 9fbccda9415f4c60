import type { AuditPage as Page } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { auditCsvAddress, auditQuery, type AskedAudit } from '../call.ts'
import { FilterForm } from '../audit/filter-form.tsx'
import { TableCard } from '../data/table-card.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useAddress } from '../use-address.ts'
import { useTitle } from '../use-title.ts'

/** Who did and saw what, the newest first. */
export default function AuditPage() {
  const [search, change] = useAddress()
  const [who, action, kpi, from, to, before] = ['who', 'action', 'kpi', 'from', 'to', 'before'].map((name) =>
    search.get(name),
  )
  const filter = { who, action, kpi, from, to } as AskedAudit
  const { data, error, refetch, isPlaceholderData, dataUpdatedAt } = useQuery(auditQuery(filter, before ?? null))
  useTitle('Audit log')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { head, found, entries, older } = data
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{titleOf(data, filtered)}</h1>
      <p className="lead">
        Who did and saw what, as at {momentName(new Date(dataUpdatedAt).toISOString())}. Entries are added, never
        changed or deleted; each is chained to the one before, so that a change shows.
      </p>
      <FilterForm
        key={JSON.stringify(filter)}
        page={data}
        filter={filter}
        busy={isPlaceholderData}
        onChoose={(chosen) => change({ ...chosen, before: null })}
      />
      <TableCard
        id="audit"
        title={before ? 'Older entries' : 'Newest first'}
        label="Table of entries"
        columns={['When', 'Who', 'What', { name: 'Entry', number: true }]}
        className="audit-table"
        empty={entries.length === 0 ? 'Nothing was recorded that fits. Choose something else above.' : null}
      >
        {entries.map((entry) => (
          <Row key={entry.number} entry={entry} />
        ))}
      </TableCard>
      <div className="audit-ways">
        {before && (
          <button type="button" className="link-button" onClick={() => change({ before: null })}>
            Newest entries
          </button>
        )}
        {older !== null && (
          <button type="button" className="link-button" onClick={() => change({ before: String(older) })}>
            Older entries
          </button>
        )}
        {found > 0 && (
          <p>
            <a href={auditCsvAddress(filter)} download="audit-log.csv">
              {found === 1 ? 'Take this entry as CSV' : `Take these ${count(found)} entries as CSV`}
            </a>{' '}
            <span className="small">Taking them is recorded too.</span>
          </p>
        )}
      </div>
      {head && (
        <p className="small audit-head">
          Head of the log after entry {count(head.count)}: <span>{head.hash}</span>
        </p>
      )}
    </>
  )
}

function Row({ entry }: { entry: Page['entries'][number] }) {
  const { number, at, who, titles, title, sentence } = entry
  return (
    <tr>
      <td className="audit-when">{momentName(at)}</td>
      <td className="audit-who">
        {titles.join(', ') || (who ?? 'Nobody signed in')}
        {titles.length > 0 && <p className="small">{who}</p>}
      </td>
      <td className="audit-what">
        <strong>{title}</strong>
        <p>{sentence}</p>
      </td>
      <td className="number">{count(number)}</td>
    </tr>
  )
}

function titleOf({ head, found }: Page, filtered: boolean): string {
  const all = head?.count ?? 0
  if (filtered) return `${count(found)} of ${count(all)} entries of the audit log`
  return all === 1 ? 'One entry in the audit log' : `${count(all)} entries in the audit log`
}

function count(value: number): string {
  return value.toLocaleString('en-GB')
}

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/London' })

/** By the clock in London: `27 Nov 2026, 20:41:12`. */
function momentName(instant: string): string {
  return format.format(new Date(instant))
}
