import type { PlanLinePage, PlanVersion } from '@dashboard/contract'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'
import { UndoForm } from './change-forms.tsx'
import { changesBetween } from './changes-between.ts'

type Props = { page: PlanLinePage; onDone: (words: string) => Promise<void> }

/** Every version of a line, the newest first, each by what it changed. */
export function History({ page, onDone }: Props) {
  const may = useMay()
  const { versions } = page
  return (
    <section className="card" aria-labelledby="history-title">
      <h2 id="history-title" className="card-title">
        History
      </h2>
      <ol className="plan-entries" reversed>
        {versions.map((each, index) => (
          <li key={each.version}>
            <h3 className="card-subtitle">
              Version {each.version}
              <span className="unit">
                {' '}
                {each.writtenBy}, {londonDay(each.writtenAt)}
                {index === 0 && ', the latest'}
              </span>
            </h3>
            <Changes version={each} before={versions[index + 1] ?? null} />
            {index > 0 && may('write', 'plan') && <UndoForm page={page} to={each} onDone={onDone} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Changes({ version, before }: { version: PlanVersion; before: PlanVersion | null }) {
  if (!before) return <p>The line was begun.</p>
  const changes = changesBetween(before, version)
  if (changes.length === 0) return <p>Nothing was changed.</p>
  return (
    <dl className="plan-changes">
      {changes.map(({ label, from, to }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {from && (
              <>
                <span className="govuk-visually-hidden">Before: </span>
                <s>{from}</s>{' '}
              </>
            )}
            {to || 'Nothing'}
          </dd>
        </div>
      ))}
    </dl>
  )
}
