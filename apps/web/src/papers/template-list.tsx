import type { PapersPage } from '@dashboard/contract'
import { Link } from 'wouter'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'
import { audiences } from './words.ts'

/** What papers are made from: the ready ones, then those saved here. */
export function TemplateList({ templates }: Pick<PapersPage, 'templates'>) {
  const mayWrite = useMay()('write', 'papers')
  return (
    <ul className="meeting-list">
      {templates.map(({ id, title, ready, version, written, audience, marking, parts }) => (
        <li key={id}>
          <h3 className="card-subtitle">
            <Link href={mayWrite ? `/papers/templates/${id}` : `/papers/templates/${id}/preview`}>{title}</Link>
          </h3>
          <p className="small">
            {ready ? 'Ready paper' : `Template, version ${version}`}
            {written && `, by ${written.by} on ${londonDay(written.at)}`}. {parts === 1 ? '1 part' : `${parts} parts`}.{' '}
            {marking}. {audiences[audience]}.
          </p>
        </li>
      ))}
    </ul>
  )
}
