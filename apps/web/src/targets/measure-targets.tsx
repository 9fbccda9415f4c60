import type { KpiTargets } from '@dashboard/contract'
import { useMay } from '../who/who.ts'
import { SetForm } from './set-form.tsx'
import { PastEntry, TargetEntry } from './target-entry.tsx'

type Props = {
  kpiId: string
  measure: KpiTargets['measures'][number]
  from: KpiTargets['from']
  /** How often something has been recorded on this page: a form begins anew each time. */
  times: number
  onDone: (words: string) => Promise<void>
}

/** The targets of one measure: those in force, a form for a new one, and those that no longer are. */
export function MeasureTargets({ kpiId, measure, from, times, onDone }: Props) {
  const may = useMay()
  const { id, code, title, direction, refusal, now, targets } = measure
  const inForce = targets.filter(({ withdrawn }) => withdrawn === null)
  const past = targets.filter(({ withdrawn }) => withdrawn !== null)
  return (
    <section className="card" aria-labelledby={`measure-${id}`}>
      <h2 className="card-title" id={`measure-${id}`}>
        {code} {title}
      </h2>
      <p className="small">{direction}.</p>
      {inForce.length === 0 && <p className="govuk-body">{refusal ?? 'No target is set.'}</p>}
      {inForce.length > 0 && (
        <ul className="target-entries">
          {inForce.map((target) => (
            <TargetEntry key={target.id} kpiId={kpiId} target={target} now={target.id === now} onDone={onDone} />
          ))}
        </ul>
      )}
      {refusal === null && may('write', 'targets') && (
        <SetForm
          key={times}
          kpiId={kpiId}
          measure={measure}
          from={from}
          onSet={async () => onDone('The target is set.')}
        />
      )}
      {past.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              History: {past.length === 1 ? 'one target' : `${past.length} targets`} no longer in force
            </span>
          </summary>
          <ul className="target-entries">
            {past.map((target) => (
              <PastEntry key={target.id} target={target} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
