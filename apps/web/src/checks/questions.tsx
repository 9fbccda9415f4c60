import type { Questions as Page } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { useQuery } from '@tanstack/react-query'
import { record } from '../call.ts'
import { Choice, TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { Paging } from '../forms/paging.tsx'
import { SelectField } from '../forms/select-field.tsx'
import { PartFailed } from '../states/part-failed.tsx'
import { useAddress } from '../use-address.ts'
import { useMay } from '../who/who.ts'
import { QuestionItem } from './question-item.tsx'
import { questionsQuery, type AskedQuestions } from './queries.ts'

const statuses = [
  { value: 'open', words: 'Waiting for an answer' },
  { value: 'answered', words: 'Answered' },
  { value: 'withdrawn', words: 'Withdrawn' },
]
const all = 'all'

type Props = {
  /** How often something has been recorded on the page: a form begins anew each time. */
  times: number
  onDone: (words: string) => Promise<void>
}

/** What the PCC's office has asked and the force has answered. */
export function Questions({ times, onDone }: Props) {
  const [address, change] = useAddress()
  const [status, owner, theme, page] = ['status', 'owner', 'theme', 'page'].map((name) => address.get(name))
  const asked = { status, owner, theme, page } as AskedQuestions
  const { data, error, refetch } = useQuery(questionsQuery(asked))
  const may = useMay()
  const choose = (name: keyof AskedQuestions) => (value: string | null) => change({ [name]: value, page: null })
  return (
    <section className="card questions" id="questions" aria-labelledby="questions-title">
      <h2 className="card-title" id="questions-title">
        Questions and answers
      </h2>
      <PartFailed error={error} shown={data !== undefined} onRetry={() => void refetch()} />
      {data && may('write', 'checks') && <AskForm key={times} kpis={data.kpis} onDone={onDone} />}
      {data && (
        <form className="choices" aria-label="Questions shown" onSubmit={(event) => event.preventDefault()}>
          <SelectField
            id="questions-status"
            label="State"
            value={status ?? null}
            all="Any state"
            options={statuses}
            onChoose={choose('status')}
          />
          <SelectField
            id="questions-owner"
            label="Owner of the KPI"
            value={owner ?? null}
            all="All owners"
            options={data.owners.map((each) => ({ value: each, words: each }))}
            onChoose={choose('owner')}
          />
          <SelectField
            id="questions-theme"
            label="Theme"
            value={theme ?? null}
            all="All themes"
            options={data.themes.map(({ id, title }) => ({ value: id, words: title }))}
            onChoose={choose('theme')}
          />
        </form>
      )}
      {data?.questions.length === 0 && <p>{nothing(Boolean(status || owner || theme))}</p>}
      {data && data.questions.length > 0 && (
        <ul className="target-entries">
          {data.questions.map((question) => (
            <QuestionItem key={`${question.id} ${times}`} question={question} onDone={onDone} />
          ))}
        </ul>
      )}
      {data && <Paging page={data.page} pages={data.pages} />}
    </section>
  )
}

function nothing(filtered: boolean): string {
  return filtered
    ? 'No question is like that. Choose something else above.'
    : 'Nothing has been asked yet. The PCC’s office asks here, and the force answers.'
}

function AskForm({ kpis, onDone }: Pick<Page, 'kpis'> & Pick<Props, 'onDone'>) {
  const options = [...kpis.map(({ id, title }) => ({ value: id, words: title })), { value: all, words: 'All of them' }]
  return (
    <FoldedForm
      name="question"
      title="Ask the force a question"
      action="Ask"
      busyAction="Asking …"
      send={async ({ kpi, question }) => record(paths.questions, { kpi: kpi === all ? null : kpi, question })}
      onDone={async () => onDone('The question is asked. The answer will stand here.')}
    >
      {(field) => (
        <>
          <Choice {...field('kpi')} label="On which KPI" options={options} />
          <TextArea
            {...field('question')}
            label="Question"
            hint="The force and the panel read it. Nobody who could be recognised."
          />
        </>
      )}
    </FoldedForm>
  )
}
