import { Readable } from 'node:stream'
import { record, type Entry } from '@dashboard/audit'
import { endpoints, loadReport, type KeptReport, type LoadReport } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { reportCsv } from '@dashboard/papers'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sql, type Kysely } from 'kysely'
import type { AuditLog } from '../audit/audit-log.ts'
import { sha256Of } from '../audit/sha256-of.ts'
import type { Config } from '../config.ts'
import { listIntakes } from '../intakes/list-intakes.ts'
import { clearHalfReceived, receiveUpload } from '../intakes/receive-upload.ts'
import { check, checkBody, Refused } from '../problems.ts'
import { asReader } from '../sign-in/as-reader.ts'
import { personOf, readerOf } from '../sign-in/reader.ts'

/** Extracts handed in to be loaded: to hand one in, to follow, to cancel. The worker loads them. */
export async function intakeRoutes(app: FastifyInstance, config: Config, log: AuditLog, db: Kysely<DB>): Promise<void> {
  await clearHalfReceived(db, config)
  app.addContentTypeParser('application/zip', (_request, body, done) => done(null, body))

  app.get(endpoints.intakes.path, { config: { needs: endpoints.intakes.needs } }, async (request, reply) => {
    check(endpoints.intakes.query, request.query)
    return fresh(reply).send(endpoints.intakes.response.parse({ intakes: await listIntakes(db) }))
  })

  app.get(endpoints.intake.path, { config: { needs: endpoints.intake.needs } }, async (request, reply) => {
    const { intake } = check(endpoints.intake.params, request.params)
    return fresh(reply).send(await found(db, intake))
  })

  app.get(endpoints.intakeReport.path, { config: { needs: endpoints.intakeReport.needs } }, async (request, reply) => {
    const { intake } = check(endpoints.intakeReport.params, request.params)
    const body = JSON.stringify(await reportOf(db, intake), null, 2)
    await log.write({ ...reportEntry(intake, 'json', body), by: personOf(readerOf(request)) })
    return download(reply, `load-${intake}.json`).send(body)
  })

  app.get(
    endpoints.intakeReportCsv.path,
    { config: { needs: endpoints.intakeReportCsv.needs } },
    async (request, reply) => {
      const { intake } = check(endpoints.intakeReportCsv.params, request.params)
      const body = reportCsv(await reportOf(db, intake))
      await log.write({ ...reportEntry(intake, 'csv', body), by: personOf(readerOf(request)) })
      return download(reply, `load-${intake}.csv`).send(body)
    },
  )

  const { needs } = endpoints.upload
  const boundaries = { bodyLimit: config.uploadBytes, handlerTimeout: config.uploadMs + config.patience.requestMs }
  app.post(endpoints.upload.path, { ...boundaries, config: { needs } }, async (request, reply) => {
    const { name } = checkBody(endpoints.upload.query, request.query)
    const reader = readerOf(request)
    reply.header('connection', 'close')
    const length = Number(request.headers['content-length'])
    const bytesTotal = Number.isSafeInteger(length) ? length : null
    // An empty file has no body; that it is no .zip is said by the load.
    const body = (request.body ?? Readable.from([])) as Readable
    const id = await receiveUpload(db, config, { name, reader, bytesTotal, body })
    return fresh(reply)
      .code(201)
      .send(await found(db, id))
  })

  app.post(endpoints.cancelIntake.path, { config: { needs: endpoints.cancelIntake.needs } }, async (request, reply) => {
    const { intake } = check(endpoints.cancelIntake.params, request.params)
    checkBody(endpoints.cancelIntake.body, request.body)
    await found(db, intake)
    const asked = await asReader(db, readerOf(request), async (transaction) => {
      const { rows } = await sql<{ asked: boolean }>`
        select dashboard.cancel_load(${intake}) as asked
      `.execute(transaction)
      if (rows[0]?.asked) await record(transaction, { action: 'load-cancelled', subject: intake })
      return rows[0]?.asked
    })
    if (!asked) throw new Refused(409, 'It has ended or is being committed, and cannot be cancelled any more.')
    return fresh(reply)
      .code(201)
      .send(await found(db, intake))
  })
}

function reportEntry(intake: string, format: string, body: string): Entry {
  return { action: 'exported', subject: `Load report ${intake}`, details: { format, sha256: sha256Of(body) } }
}

function fresh(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store')
}

function download(reply: FastifyReply, fileName: string): FastifyReply {
  const type = fileName.endsWith('.csv') ? 'text/csv' : 'application/json'
  return fresh(reply).header('content-disposition', `attachment; filename="${fileName}"`).type(`${type}; charset=utf-8`)
}

async function found(db: Kysely<DB>, id: string) {
  const [intake] = await listIntakes(db, id)
  if (!intake) throw new Refused(404, 'There is no such load.')
  return endpoints.intake.response.parse(intake)
}

async function reportOf(db: Kysely<DB>, id: string): Promise<LoadReport> {
  const { rows } = await sql<{ report: KeptReport }>`
    select report from dashboard.intake_report where intake_id = ${id}
  `.execute(db)
  if (!rows[0]) throw new Refused(404, 'There is no report yet: it is made when the load has ended.')
  return loadReport.parse(rows[0].report)
}
