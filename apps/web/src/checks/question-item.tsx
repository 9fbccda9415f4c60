import type { Question } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { Conflict } from '../forms/conflict.tsx'
import { TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'

const statuses: Record<Question['status'], string> = {
  open: 'Waits for an answer',
  answered: 'Answered',
  withdrawn: 'Withdrawn',
}

type Props = { question: Question; onDone: (words: string) => Promise<void> }

/** A question with its answer, every version of that, and what may be done with it. */
export function QuestionItem({ question, onDone }: Props) {
  const may = useMay()
  const { kpi, question: words, asked, status, answer, earlier, withdrawn } = question
  return (
    <li className="target-entry">
      <div className="commentary-head">
        <h3 className="target-past">{kpi ? `${kpi.code} ${kpi.shortTitle}` : 'All KPIs'}</h3>
        <span className="comment-state">{statuses[status]}</span>
      </div>
      <p className="question-words">{words}</p>
      <p className="small">
        Asked by {asked.by} on {londonDay(asked.at)}.
        {withdrawn && ` Withdrawn by ${withdrawn.by} on ${londonDay(withdrawn.at)}: ${withdrawn.reason}`}
      </p>
      {answer && (
        <blockquote className="question-answer">
          <p>{answer.answer}</p>
          <p className="small">
            Answered by {answer.by} on {londonDay(answer.at)}
            {answer.version > 1 && `, version ${answer.version}`}.
          </p>
        </blockquote>
      )}
      <div className="target-changes">
        {status !== 'withdrawn' && may('write', 'answers') && <AnswerForm question={question} onDone={onDone} />}
        {status !== 'withdrawn' && may('write', 'checks') && <WithdrawForm question={question} onDone={onDone} />}
        {earlier.length > 0 && (
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">
                {earlier.length === 1 ? 'One earlier version' : `${earlier.length} earlier versions`}
              </span>
            </summary>
            <ul className="comment-versions">
              {earlier.map((version) => (
                <li key={version.version}>
                  <p className="small">
                    Version {version.version}, by {version.by} on {londonDay(version.at)}.
                  </p>
                  <p>{version.answer}</p>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}

function AnswerForm({ question: { id, kpi, answer }, onDone }: Props) {
  const latest = answer && { ...answer, fields: { answer: answer.answer } }
  return (
    <FoldedForm
      name={`answer-${id}`}
      title={answer ? 'Change the answer' : 'Answer'}
      of={`the question on ${kpi?.code ?? 'all KPIs'}`}
      action="Send the answer"
      busyAction="Sending …"
      send={async ({ version, answer: words }) =>
        record(addressOf(paths.answer, id), { version: Number(version), answer: words })
      }
      onDone={async () => onDone('The answer is sent: the PCC’s office reads it now.')}
    >
      {(field, form) => (
        <>
          <Conflict form={form} labels={{ answer: 'Answer' }} latest={latest} />
          <TextArea
            {...field('answer')}
            initial={field('answer').initial ?? answer?.answer}
            label="Answer"
            hint="It is written to the PCC’s office: the office and the panel read it as soon as it is sent, without a release. No small numbers, nobody who could be recognised."
          />
        </>
      )}
    </FoldedForm>
  )
}

function WithdrawForm({ question: { id, kpi }, onDone }: Props) {
  return (
    <FoldedForm
      name={`withdraw-question-${id}`}
      title="Withdraw"
      of={`the question on ${kpi?.code ?? 'all KPIs'}`}
      action="Withdraw the question"
      busyAction="Withdrawing …"
      send={async ({ reason }) => record(addressOf(paths.questionWithdrawal, id), { reason })}
      onDone={async () => onDone('The question is withdrawn. It stays to be read.')}
    >
      {(field) => <TextArea {...field('reason')} label="Why it is withdrawn" hint="No names of people." />}
    </FoldedForm>
  )
}
