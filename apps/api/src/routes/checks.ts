import type { Entry } from '@dashboard/audit'
import {
  answer,
  ask,
  checksPage,
  listQuestions,
  PastReleases,
  recordCheck,
  withdrawCheck,
  withdrawQuestion,
} from '@dashboard/checks'
import { endpoints, type Question } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import type { Releases } from '../releases.ts'
import { serveChange } from '../serve-change.ts'
import { serveKept } from '../serve-kept.ts'

/** What the PCC's office checks, asks and is answered: as partners see it, whoever reads. */
export function checkRoutes(app: FastifyInstance, releases: Releases, db: Kysely<DB>): void {
  const changing = { releases, db }
  const past = new PastReleases(db)
  const partner = () => releases.currentFor('partner').release
  serveKept(app, releases, endpoints.checks, async () => checksPage(db, partner(), past))
  serveKept(app, releases, endpoints.questions, async (_current, { query }) => listQuestions(db, query))
  serveChange(
    app,
    changing,
    endpoints.recordCheck,
    (transaction, _current, { body, by }) => recordCheck(transaction, partner(), { ...body, by }),
    ({ id }, { body }) => ({ action: 'figures-checked', subject: body.release, details: { check: id } }),
  )
  serveChange(
    app,
    changing,
    endpoints.withdrawCheck,
    (transaction, _current, { params, body, by }) => withdrawCheck(transaction, params.check, { ...body, by }),
    ({ id }, { body }) => ({ action: 'check-withdrawn', subject: id, details: { reason: body.reason } }),
  )
  serveChange(
    app,
    changing,
    endpoints.ask,
    (transaction, _current, { body, by }) => ask(transaction, { ...body, by }),
    (question) => entryOf('question-asked', question),
  )
  serveChange(
    app,
    changing,
    endpoints.withdrawQuestion,
    (transaction, _current, { params, body, by }) => withdrawQuestion(transaction, params.question, { ...body, by }),
    (question, { body }) => entryOf('question-withdrawn', question, { reason: body.reason }),
  )
  serveChange(
    app,
    changing,
    endpoints.answer,
    (transaction, _current, { params, body, by }) => answer(transaction, params.question, { ...body, by }),
    (question) => entryOf('question-answered', question, { version: question.answer?.version ?? null }),
  )
}

/** The texts themselves are kept where they are. */
function entryOf(
  action: 'question-asked' | 'question-withdrawn' | 'question-answered',
  { id, kpi }: Question,
  further: Entry['details'] = {},
): Entry {
  return { action, subject: kpi?.code ?? 'All KPIs', details: { kpi: kpi?.id ?? null, question: id, ...further } }
}
