import type { ActionPage } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { londonDay, londonTime } from '../london-day.ts'
import { useMay } from '../who/who.ts'
import { ReturnForm } from './change-forms.tsx'

/** How it went, the latest first. */
export function Updates({ updates }: Pick<ActionPage, 'updates'>) {
  if (updates.length === 0) return <p className="govuk-body">Nobody has said yet how it goes.</p>
  return (
    <ol className="step-change-list" reversed>
      {updates.map(({ number, status, on, words, evidence, by, at }) => (
        <li key={number} className="step-change">
          <h3>
            {status.title}, {dayName(on)}
          </h3>
          <p>{words}</p>
          {evidence && (
            <p>
              <a href={evidence} rel="noreferrer">
                Evidence<span className="govuk-visually-hidden"> of update {number}</span>
              </a>
            </p>
          )}
          <p className="small">
            Written by {by} on {londonDay(at)}.
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What it said before, and who changed it. */
export function Versions({ page, onDone }: { page: ActionPage; onDone: (words: string) => Promise<void> }) {
  const may = useMay()
  const [latest] = page.versions
  return (
    <ol className="step-change-list" reversed>
      {page.versions.map(({ version, by, at, changes }) => (
        <li key={version} className="step-change">
          <h3>Version {version}</h3>
          {changes.map((change) => (
            <p key={change}>{change}</p>
          ))}
          <p className="small">
            {by}, {londonDay(at)} at {londonTime(at)}
          </p>
          {latest && version < latest.version && may('write', 'actions') && (
            <ReturnForm page={page} to={version} onDone={onDone} />
          )}
        </li>
      ))}
    </ol>
  )
}
