import type { Audience, KpiPage } from '@dashboard/contract'
import { endpoints } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { findKpi } from '@dashboard/kpis'
import { compareMeetings, frozenBesideNow, readFrozenPage } from '@dashboard/meetings'
import { figureCsv } from '@dashboard/papers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { exportOf, viewOf } from '../audit/entries-of-pages.ts'
import { sha256Of } from '../audit/sha256-of.ts'
import { audienceOf } from '../permissions.ts'
import { check, Refused } from '../problems.ts'
import { registerLeaving } from '../register-leaving.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'
import { personOf, readerOf } from '../sign-in/reader.ts'
import { leavingFrozen } from './leaving-figure.ts'

/** What was frozen, each reader in their own view: to the byte, and beside what is told now. */
export function frozenRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const { log } = published
  const { frozenOverview, frozenKpi, frozenFigureCsv } = endpoints

  app.get(frozenOverview.path, { config: { needs: frozenOverview.needs } }, async (request, reply) => {
    const { meeting } = check(frozenOverview.params, request.params)
    const { body, sha256 } = await readFrozenPage(db, meeting, viewFor(request), 'overview')
    return send(request, reply, body, sha256)
  })

  app.get(frozenKpi.path, { config: { needs: frozenKpi.needs } }, async (request, reply) => {
    const { body, sha256, kpi, page } = await frozenPage(request)
    const entry = kpi && viewOf(kpi, page)
    if (entry) await log.write({ ...entry, by: personOf(readerOf(request)) })
    return send(request, reply, body, sha256)
  })

  app.get(frozenFigureCsv.path, { config: { needs: frozenFigureCsv.needs } }, async (request, reply) => {
    const asked = check(frozenFigureCsv.params, request.params)
    const reader = readerOf(request)
    const toLeave = await leavingFrozen(db, reader, asked)
    const { kpi, page, leaving } = toLeave
    const { figure } = leaving
    const file = figureCsv(figure)
    const sha256 = sha256Of(file)
    const { details, ...entry } = exportOf(kpi, page, figure)
    await log.write({ ...entry, details: { ...details, sha256 }, by: personOf(reader) })
    await registerLeaving(db, toLeave, { reader, format: 'csv', sha256 })
    return reply
      .header('cache-control', 'private, no-cache')
      .header('content-disposition', `attachment; filename="${figure.fileName}_frozen.csv"`)
      .type('text/csv; charset=utf-8')
      .send(file)
  })

  serveLive(app, published, endpoints.frozenBesideNow, async ({ release }, { params }) => ({
    value: await frozenBesideNow(db, release, params.meeting, params.kpi),
  }))
  serveLive(app, published, endpoints.compareMeetings, async ({ release }, { query }) => ({
    value: await compareMeetings(db, release, query),
  }))

  async function frozenPage(request: FastifyRequest) {
    const { meeting, kpi: name } = check(frozenKpi.params, request.params)
    const kpi = findKpi(name)
    const frozen = await readFrozenPage(db, meeting, viewFor(request), kpi?.id ?? name)
    return { ...frozen, kpi, page: JSON.parse(frozen.body) as KpiPage }
  }
}

/** Never another view than the reader's own. */
function viewFor(request: FastifyRequest): Audience {
  const audience = audienceOf(readerOf(request))
  if (!audience) throw new Refused(403, 'Your role sees no figures.')
  return audience
}

/** The bytes as they were kept, under the hash that was kept with them; sent only where they are new to the reader. */
function send(request: FastifyRequest, reply: FastifyReply, body: string, sha256: string) {
  const etag = `"${sha256}"`
  reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'cookie')
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(body)
}
