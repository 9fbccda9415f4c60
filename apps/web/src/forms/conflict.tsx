import { useState } from 'react'
import { londonDay, londonTime } from '../london-day.ts'
import type { Fields, FormState } from './use-form.ts'

/** A thing as it stands at the service: its latest version, who wrote that, and what each field of the form holds in it. */
export type Latest = { version: number; by: string; at: string; fields: Fields }

type Props = {
  form: FormState
  /** What each field is called. */
  labels: Fields
  /** Null where there is no version yet. */
  latest: Latest | null
}

/**
 * Sends with the form, as its field `version`, the version that its writer has seen, 0 of none. Where somebody else was first, both
 * texts stand side by side, and what is sent then replaces what is seen there.
 */
export function Conflict({ form: { draft, sent, refusal }, labels, latest }: Props) {
  const now = latest?.version ?? 0
  const [begun] = useState(() => Number(draft['version'] ?? now))
  const [seen, setSeen] = useState(now)
  if (refusal?.status === 409 && now > seen) setSeen(now)
  return (
    <>
      <input type="hidden" name="version" value={seen} />
      {latest && seen > begun && <BothTexts mine={sent ?? draft} labels={labels} latest={latest} />}
    </>
  )
}

/** What somebody wrote beside what another has saved meanwhile. */
export function BothTexts({ mine, labels, latest }: { mine: Fields; labels: Fields; latest: Latest }) {
  return (
    <section className="conflict" aria-label="Both texts">
      <p>
        <strong>Somebody else changed this.</strong> What you wrote is still in the form. Compare the two, change yours
        where it needs it, and send it again: it then follows version {latest.version} as the next one.
      </p>
      <table className="table conflict-table">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Yours, not sent yet</th>
            <th scope="col">
              Version {latest.version}, {latest.by}, {londonDay(latest.at)} at {londonTime(latest.at)}
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(labels).map(([name, label]) => {
            const [own = '', theirs = ''] = [mine[name], latest.fields[name]]
            return (
              <tr key={name}>
                <th scope="row">
                  {label}
                  <span className="small"> {own.trim() === theirs ? 'the same' : 'differs'}</span>
                </th>
                <td data-column="Yours">{own || 'Nothing'}</td>
                <td data-column={`Version ${latest.version}`}>{theirs || 'Nothing'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
