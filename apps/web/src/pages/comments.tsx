import type { CommentsPage as Page } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { CommentEntry } from '../comments/comment-entry.tsx'
import { StateBadge } from '../comments/comment-text.tsx'
import { FilterForm } from '../comments/filter-form.tsx'
import { commentsQuery, type AskedComments } from '../comments/queries.ts'
import { Paging } from '../forms/paging.tsx'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useAddress } from '../use-address.ts'
import { useTitle } from '../use-title.ts'
import { useWho } from '../who/who.ts'

/** What the force says of a month, and on what it still says nothing. */
export default function CommentsPage() {
  const [address, change] = useAddress()
  const [month, owner, theme, state, page] = ['month', 'owner', 'theme', 'state', 'page'].map((name) =>
    address.get(name),
  )
  const asked = { month, owner, theme, state, page } as AskedComments
  const { data, error, refetch } = useQuery(commentsQuery(asked))
  const { said, done } = useOutcome()
  const inside = useWho()?.audience === 'restricted'
  useTitle('Comments')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const filtered = Boolean(owner || theme || state)
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{titleOf(data, filtered)}</h1>
      <p className="lead">
        {inside
          ? 'What happened, why, and what comes next: written by the owner of each KPI, approved by the chair. The group alone reads it until the disclosure officer releases it.'
          : 'What happened, why, and what comes next, as far as the force has released it to partners.'}
      </p>
      <Outcome said={said} />
      <FilterForm page={data} asked={asked} inside={inside} onChoose={change} />
      {data.pack && <Lacking pack={data.pack} month={data.month} />}
      {data.comments.length === 0 && (
        <p className="card">
          {filtered ? 'No comment on that month is like that. Choose something else above.' : emptyWords(inside)}
        </p>
      )}
      {data.comments.map((comment) => (
        <article
          key={`${comment.id} ${said.times}`}
          className="card comment-card"
          aria-labelledby={`comment-${comment.id}`}
        >
          <div className="commentary-head">
            <h2 className="card-subtitle" id={`comment-${comment.id}`}>
              <Link href={`/kpis/${comment.kpi.id}?comment=${comment.month}#commentary`}>
                {comment.kpi.code} {comment.kpi.shortTitle}
              </Link>
            </h2>
            {inside && <StateBadge now={comment.now} />}
          </div>
          <p className="small">
            {comment.kpi.owner} · {comment.kpi.theme.title}
          </p>
          <CommentEntry kpi={comment.kpi} month={comment.month} comment={comment} onDone={done} />
        </article>
      ))}
      <Paging page={data.page} pages={data.pages} />
    </>
  )
}

function Lacking({ pack: { title, kpis, lacking }, month }: { pack: NonNullable<Page['pack']>; month: string }) {
  if (kpis === 0) return null
  return (
    <section className="card" aria-labelledby="lacking-title">
      <h2 className="card-subtitle" id="lacking-title">
        {lacking.length === 0
          ? `Each KPI of the list “${title}” has a comment`
          : `${lacking.length} of ${kpis} KPIs of the list “${title}” have no comment yet`}
      </h2>
      {lacking.length > 0 && (
        <ul className="comment-lacking">
          {lacking.map(({ id, code, shortTitle, owner }) => (
            <li key={id}>
              <Link href={`/kpis/${id}?comment=${month}#commentary`}>
                {code} {shortTitle}
              </Link>{' '}
              <span className="small">{owner}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function titleOf({ found, month }: Page, filtered: boolean): string {
  const comments = found === 0 ? 'No comment' : found === 1 ? 'One comment' : `${found} comments`
  return `${comments} on ${monthName(month)}${filtered ? ' like that' : ''}`
}

function emptyWords(inside: boolean): string {
  return inside
    ? 'Nobody has commented on that month yet. Open a KPI above and write beside its chart.'
    : 'The force has released no comment on that month. Choose another above.'
}
