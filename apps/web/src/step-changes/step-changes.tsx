import type { StepChange } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { stepChangesQuery } from '../call.ts'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { PartFailed } from '../states/part-failed.tsx'
import { useMay } from '../who/who.ts'
import { RecordForm } from './record-form.tsx'
import { StepChangeItem } from './step-change-item.tsx'

/** The lasting changes recorded of a KPI, and the way to record or withdraw one; nothing where its chart has no limits. */
export function StepChanges({ kpi }: { kpi: string }) {
  const { data, error, refetch } = useQuery(stepChangesQuery(kpi))
  const { said, done } = useOutcome()
  const may = useMay()
  if (!data && !error) return null
  if (data && data.stepChanges.length === 0 && data.from.length === 0) return null
  return (
    <section className="card step-changes" id="step-changes" aria-labelledby="step-changes-title">
      <h2 id="step-changes-title" className="card-subtitle">
        Step changes
      </h2>
      <p className="small">
        Where the process itself has changed for good, an analyst says so, and average and limits begin anew from there.{' '}
        <Link href="/methods#breaks">When one may be recorded</Link>
      </p>
      <PartFailed error={error} shown={data !== undefined} onRetry={() => void refetch()} />
      <Outcome said={said} />
      {data?.stepChanges.length === 0 && <p className="small">None is recorded.</p>}
      {data && data.stepChanges.length > 0 && (
        <ul className="step-change-list">
          {data.stepChanges.map((each) => (
            <StepChangeItem
              key={each.id}
              kpi={kpi}
              stepChange={each}
              onWithdrawn={async () => done(`Withdrawn: ${named(each)}. Limits run through again.`)}
            />
          ))}
        </ul>
      )}
      {data && data.from.length > 0 && may('write', 'step changes') && (
        <RecordForm
          key={said.times}
          kpi={kpi}
          from={data.from}
          onRecorded={async (made) => done(`Recorded: ${named(made)}. Average and limits begin anew there.`)}
        />
      )}
    </section>
  )
}

function named({ month, label }: StepChange): string {
  return `${label}, from ${monthName(month)}`
}
