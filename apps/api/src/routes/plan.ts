import type { Entry } from '@dashboard/audit'
import { endpoints, type PlanEvidence, type PlanLine } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { addEvidence, addLine, changeLine, planLinePage, planPage, undoLine, withdrawEvidence } from '@dashboard/plan'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { check } from '../problems.ts'
import { serveChange } from '../serve-change.ts'
import type { Published } from '../serve-endpoint.ts'
import { readerOf } from '../sign-in/reader.ts'
import { viewFor } from './plan-view.ts'

/** The plan: to read as it stands today, to add to, to write further versions of, to put evidence to. */
export function planRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db, held: false }
  app.get(endpoints.plan.path, { config: { needs: endpoints.plan.needs } }, async (request, reply) => {
    const asked = check(endpoints.plan.query, request.query)
    const page = await planPage(db, asked, viewFor(readerOf(request), published))
    return reply.header('cache-control', 'no-store').send(endpoints.plan.response.parse(page))
  })
  app.get(endpoints.planLine.path, { config: { needs: endpoints.planLine.needs } }, async (request, reply) => {
    const { line } = check(endpoints.planLine.params, request.params)
    check(endpoints.planLine.query, request.query)
    const page = await planLinePage(db, line, viewFor(readerOf(request), published))
    return reply.header('cache-control', 'no-store').send(endpoints.planLine.response.parse(page))
  })
  serveChange(
    app,
    changing,
    endpoints.addPlanLine,
    (transaction, _current, { body, by }) => addLine(transaction, body, by),
    (line) => entryOf('plan-line-added', line),
  )
  serveChange(
    app,
    changing,
    endpoints.changePlanLine,
    (transaction, _current, { params, body, by }) => changeLine(transaction, params.line, body, by),
    (line) => entryOf('plan-line-changed', line),
  )
  serveChange(
    app,
    changing,
    endpoints.undoPlanLine,
    (transaction, _current, { params, body, by }) => undoLine(transaction, params.line, body, by),
    (line, { body }) => entryOf('plan-line-undone', line, { to: body.to }),
  )
  serveChange(
    app,
    changing,
    endpoints.addEvidence,
    (transaction, _current, { params, body, by }) => addEvidence(transaction, params.line, body, by),
    (evidence, { params }) => evidenceEntry('evidence-added', params.line, evidence),
  )
  serveChange(
    app,
    changing,
    endpoints.withdrawEvidence,
    (transaction, _current, { params, body, by }) => withdrawEvidence(transaction, params, body, by),
    (evidence, { params, body }) => evidenceEntry('evidence-withdrawn', params.line, evidence, { reason: body.reason }),
  )
}

function entryOf(
  action: 'plan-line-added' | 'plan-line-changed' | 'plan-line-undone',
  { id, version, number, title, status, dueOn }: PlanLine,
  more: Entry['details'] = {},
): Entry {
  return { action, subject: number, details: { line: id, version, title, status, due: dueOn, ...more } }
}

function evidenceEntry(
  action: 'evidence-added' | 'evidence-withdrawn',
  line: string,
  { id, label }: PlanEvidence,
  more: Entry['details'] = {},
): Entry {
  return { action, subject: label, details: { line, evidence: id, ...more } }
}
