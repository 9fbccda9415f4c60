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
import { serveChange } from '../serve-change.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'

/** What the PCC's office checks, asks and is answered: as partners see it, whoever reads. */
export function checkRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db, held: false }
  const past = new PastReleases(db)
  const partner = () => published.releases.currentFor('partner').release
  serveLive(app, published, endpoints.checks, async () => ({ value: await checksPage(db, partner(), past) }))
  serveLive(app, published, endpoints.questions, async (_current, { query }) => ({
    value: await listQuestions(db, query),
  }))
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
