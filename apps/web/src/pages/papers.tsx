import type { PapersPage as Page } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { Paging } from '../forms/paging.tsx'
import { SelectField } from '../forms/select-field.tsx'
import { AskForm } from '../papers/ask-form.tsx'
import { FindFigure } from '../papers/find-figure.tsx'
import { MadePaperItem } from '../papers/made-paper-item.tsx'
import { OfficeTemplates } from '../papers/office-templates.tsx'
import { papersQuery } from '../papers/queries.ts'
import { TemplateList } from '../papers/template-list.tsx'
import { useHappened } from '../papers/use-happened.ts'
import { states } from '../papers/words.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useAddress } from '../use-address.ts'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'

/** What papers are made from, and every paper made. */
export default function PapersPage() {
  const [search, change] = useAddress()
  const [template = null, meeting = null, state = null, page = null] = ['template', 'meeting', 'state', 'page'].map(
    (name) => search.get(name),
  )
  const { data, error, refetch } = useQuery(papersQuery({ state, page }))
  const { said, done } = useOutcome()
  const happened = useHappened(data?.papers)
  const mayWrite = useMay()('write', 'papers')
  useTitle('Papers')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const made = async (words: string) => {
    change({ template: null, meeting: null, state: null, page: null })
    await done(words)
  }
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{titleOf(data, state)}</h1>
      <p className="lead">
        A paper is made from a template and from figures, as they were frozen for a meeting or as they stand now. Every
        number in it has an id that leads back to where it came from.
      </p>
      <Outcome said={said} />
      <p className="govuk-visually-hidden" role="status">
        {happened}
      </p>
      <div className="meeting-columns papers">
        <div>
          <section className="card" aria-labelledby="templates-title">
            <h2 className="card-title" id="templates-title">
              Ready papers and templates
            </h2>
            <TemplateList templates={data.templates} />
            {mayWrite && <AskForm key={said.times} {...{ page: data, template, meeting, onDone: made }} />}
          </section>
          <section className="card" aria-labelledby="made-title">
            <h2 className="card-title" id="made-title">
              Papers made
            </h2>
            {(data.found > 0 || state !== null) && (
              <form className="choices" aria-label="Papers shown" onSubmit={(event) => event.preventDefault()}>
                <SelectField
                  id="papers-state"
                  label="State"
                  value={state}
                  all="Any state"
                  options={Object.entries(states).map(([value, words]) => ({ value, words }))}
                  onChoose={(chosen) => change({ state: chosen, page: null })}
                />
              </form>
            )}
            {data.papers.length === 0 && <p>{nothing(state !== null, mayWrite)}</p>}
            <ul className="meeting-list made-papers">
              {data.papers.map((paper) => (
                <MadePaperItem key={paper.id} paper={paper} />
              ))}
            </ul>
            <Paging page={data.page} pages={data.pages} />
          </section>
        </div>
        <aside aria-label="Figures and Word templates">
          <FindFigure />
          <OfficeTemplates office={data.office} times={said.times} onDone={done} />
        </aside>
      </div>
    </>
  )
}

function titleOf({ found, papers }: Page, state: string | null): string {
  if (state !== null) return found === 1 ? 'One paper like that' : `${found} papers like that`
  const underWay = papers.filter(({ endedAt }) => endedAt === null).length
  const all = found === 0 ? 'No papers made yet' : found === 1 ? 'One paper' : `${found} papers`
  return underWay > 0 ? `${all}, ${underWay} being made` : all
}

function nothing(filtered: boolean, mayWrite: boolean): string {
  if (filtered) return 'No paper is in that state. Choose another above.'
  return mayWrite
    ? 'None yet. Choose “Make a paper” above: a ready paper takes a minute.'
    : 'None yet. Those whom it concerns make them here.'
}
