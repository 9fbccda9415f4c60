import type { ChangeSince, ChecksPage } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { CommentText } from '../comments/comment-text.tsx'
import { AssuranceIcon } from '../icons/assurance-icon.tsx'
import { MetIcon } from '../icons/met-icon.tsx'
import { VariationIcon } from '../icons/variation-icon.tsx'
import { londonDay } from '../london-day.ts'

type Row = ChecksPage['rows'][number]

const whats: Record<ChangeSince['what'], string> = {
  figure: 'Latest',
  target: 'Target',
  trend: 'Trend',
  assurance: 'Assurance',
}

/** One KPI as partners see it: four statements, what changed since the last check, what the force says of it, what was asked. */
export function CheckRow({ row: { tile, owner, changes, comment, questions } }: { row: Row }) {
  const { kpi, unavailable, value, period, target, variation, assurance, sentence, warning } = tile
  return (
    <article className="card check-row" aria-labelledby={`check-${kpi.id}`}>
      <h2 className="card-subtitle" id={`check-${kpi.id}`}>
        <Link href={`/kpis/${kpi.id}`}>
          {kpi.code} {kpi.shortTitle}
        </Link>
      </h2>
      <p className="small">
        {kpi.question} Owner: {owner}.
      </p>
      {unavailable === null ? (
        <dl className="check-statements">
          <Statement title={whats.figure}>
            <strong className="check-value">{value?.text ?? 'No value'}</strong> {value?.unit}
            <span className="small"> {period}</span>
          </Statement>
          <Statement title={whats.target}>
            <MetIcon met={target.met} /> {target.words}
            {target.target && <span className="small"> target {target.target}</span>}
          </Statement>
          <Statement title={whats.trend}>
            <VariationIcon name={variation.icon} size={24} /> {variation.words}
          </Statement>
          <Statement title={whats.assurance}>
            <AssuranceIcon name={assurance.icon} side={assurance.side} size={24} /> {assurance.words}
          </Statement>
        </dl>
      ) : (
        <p>
          <strong>Not available: {unavailable}.</strong>
        </p>
      )}
      <p className="check-sentence">
        {warning && <>{warning} </>}
        {sentence}
      </p>
      <div className="check-parts">
        <div>
          {changes && <Changes changes={changes} />}
          {questions.asked > 0 && (
            <p className="small">
              <a href="#questions">{questions.asked === 1 ? 'One question' : `${questions.asked} questions`}</a>
              {questions.open > 0 ? `, ${questions.open} waiting for an answer.` : ', answered.'}
            </p>
          )}
        </div>
        <div>
          <h3 className="check-part">The force’s explanation</h3>
          {comment ? (
            <>
              <p className="small">
                On {monthName(comment.month)}
                {comment.released && `, released ${londonDay(comment.released.at)}`}.
              </p>
              <CommentText version={comment.now} />
            </>
          ) : (
            <p className="small">None is released.</p>
          )}
        </div>
      </div>
    </article>
  )
}

function Statement({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="small">{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Changes({ changes }: { changes: ChangeSince[] }) {
  return (
    <>
      <h3 className="check-part">Since the last check</h3>
      {changes.length === 0 ? (
        <p className="small">Nothing has changed.</p>
      ) : (
        <ul className="check-changes">
          {changes.map(({ what, was, is }) => (
            <li key={what}>
              {whats[what]}: was {was}, is {is}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
