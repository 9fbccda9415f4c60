import type { AnswerVersion, Question, questionFilter, Questions } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { findKpi, themes } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import { kpisOfOffice } from './office-pack.ts'

type Asked = z.infer<z.ZodObject<typeof questionFilter>>
type Row = Omit<Question, 'kpi' | 'status' | 'answer' | 'earlier'> & { kpiId: string | null; answers: AnswerVersion[] }

const onePage = 20
const order: Question['status'][] = ['open', 'answered', 'withdrawn']

/** What has been asked, open questions first. */
export async function listQuestions(db: Kysely<DB>, asked: Asked): Promise<Questions> {
  const { status, owner, theme, page: wanted = 1 } = asked
  const found = (await readQuestions(db))
    .filter(
      ({ kpi, ...each }) =>
        (status === undefined || each.status === status) &&
        (owner === undefined || kpi?.owner === owner) &&
        (theme === undefined || (kpi && findKpi(kpi.id)?.theme === theme)),
    )
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  const pages = Math.max(1, Math.ceil(found.length / onePage))
  const page = Math.min(wanted, pages)
  const listed = kpisOfOffice()
  return {
    owners: [...new Set(listed.map((kpi) => kpi.owner))].sort(),
    themes: Object.entries(themes)
      .filter(([id]) => listed.some((kpi) => kpi.theme === id))
      .map(([id, title]) => ({ id, title })),
    kpis: listed.map(({ id, code, shortTitle }) => ({ id, title: `${code} ${shortTitle}` })),
    found: found.length,
    page,
    pages,
    questions: found.slice((page - 1) * onePage, page * onePage),
  }
}

/** How many questions there are on each KPI, and how many of them wait for an answer. */
export async function countQuestions(db: Kysely<DB>): Promise<ReadonlyMap<string, { asked: number; open: number }>> {
  const standing = (await readQuestions(db)).filter(({ status }) => status !== 'withdrawn')
  return new Map(
    [...Map.groupBy(standing, ({ kpi }) => kpi?.id ?? '')].map(([id, each]) => [
      id,
      { asked: each.length, open: each.filter(({ status }) => status === 'open').length },
    ]),
  )
}

/** All questions, or one, the latest asked first. */
export async function readQuestions(db: Kysely<DB>, only: string | null = null): Promise<Question[]> {
  const { rows } = await sql<Row>`
    select question_id as id, kpi_id as "kpiId", question, jsonb_build_object('by', asked_by, 'at', asked_at) as asked,
           case when withdrawn_at is not null then
             jsonb_build_object('by', withdrawn_by, 'at', withdrawn_at, 'reason', withdrawn_reason) end as withdrawn,
           coalesce((select jsonb_agg(jsonb_build_object(
                       'version', version, 'answer', answer, 'by', written_by, 'at', written_at) order by version desc)
                     from dashboard.answer_version as each where each.question_id = question.question_id), '[]') as answers
    from   dashboard.question
    where  (not made_up or dashboard.is_demonstration())
    and    (${only}::uuid is null or question_id = ${only}::uuid)
    order  by asked_at desc
  `.execute(db)
  return rows.map(({ kpiId, answers: [answer = null, ...earlier], ...row }) => ({
    ...row,
    kpi: namedKpi(kpiId),
    status: row.withdrawn ? 'withdrawn' : answer ? 'answered' : 'open',
    answer,
    earlier,
  }))
}

function namedKpi(id: string | null): Question['kpi'] {
  const kpi = id === null ? null : findKpi(id)
  return kpi && { id: kpi.id, code: kpi.code, shortTitle: kpi.shortTitle, owner: kpi.owner }
}
