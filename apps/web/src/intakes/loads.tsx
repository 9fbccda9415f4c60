import type { Intake } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { useRef, useState } from 'react'
import { addressOf } from '../call.ts'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { loadedAtName } from '../shell/loaded-at.ts'
import { OutcomeWords } from './outcome-words.tsx'
import { ReportLinks } from './report-links.tsx'
import { UnderWay } from './under-way.tsx'
import { UploadForm } from './upload-form.tsx'
import { isUnderWay, useProgress } from './use-progress.ts'

/** What is being loaded, how the last load ended, and the way to hand in an extract. */
export function Loads() {
  const [sending, setSending] = useState(false)
  const { intakes, error, refetch, happened } = useProgress(sending)
  const { said, done } = useOutcome()
  const title = useRef<HTMLHeadingElement>(null)
  const underWay = intakes.filter(isUnderWay).toReversed()
  const last = intakes.find((intake) => !isUnderWay(intake))
  return (
    <section className="card loads" aria-labelledby="loads-title">
      <h2 id="loads-title" className="card-title" tabIndex={-1} ref={title}>
        {underWay.length > 0 ? 'Being loaded' : 'Loading extracts'}
      </h2>
      <p className="govuk-visually-hidden" role="status">
        {happened}
      </p>
      {error && (
        <p role="alert">
          How far loads have come cannot be shown now. {error.message}{' '}
          <button type="button" className="link-button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      )}
      <Outcome said={said} />
      {underWay.length > 0 && (
        <ol className="intakes">
          {underWay.map((intake) => (
            <UnderWay key={intake.id} intake={intake} onCancelled={() => title.current?.focus()} />
          ))}
        </ol>
      )}
      {last && <Last intake={last} />}
      <UploadForm key={said.times} onSending={setSending} onDone={done} />
    </section>
  )
}

function Last({ intake }: { intake: Intake }) {
  const { id, name, endedAt } = intake
  const when = endedAt === null ? '' : loadedAtName(endedAt)
  return (
    <p className="intake-last">
      Last: <span className="intake-name">{name}</span>, {when}. <OutcomeWords intake={intake} /> Report:{' '}
      <ReportLinks
        csv={addressOf(paths.intakeReportCsv, id)}
        json={addressOf(paths.intakeReport, id)}
        of={`${name}, the last to end`}
      />
    </p>
  )
}
