import type { Readable } from 'node:stream'
import { endpoints } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sql, type Kysely } from 'kysely'
import type { Config } from '../config.ts'
import { listIntakes } from '../intakes/list-intakes.ts'
import { clearHalfReceived, receiveUpload } from '../intakes/receive-upload.ts'
import { check, checkBody, Refused } from '../problems.ts'
import { asReader } from '../sign-in/as-reader.ts'
import { readerOf } from '../sign-in/reader.ts'

/** Extracts handed in to be loaded: to hand one in, to follow, to cancel. The worker loads them. */
export async function intakeRoutes(app: FastifyInstance, config: Config, db: Kysely<DB>): Promise<void> {
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
    const report = endpoints.intakeReport.response.parse(await reportOf(db, intake))
    reply.header('content-disposition', `attachment; filename="load-${intake}.json"`)
    return fresh(reply)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(report, null, 2))
  })

  const { needs } = endpoints.upload
  const boundaries = { bodyLimit: config.uploadBytes, handlerTimeout: config.uploadMs + config.patience.requestMs }
  app.post(endpoints.upload.path, { ...boundaries, config: { needs } }, async (request, reply) => {
    const { name } = check(endpoints.upload.query, request.query)
    const reader = readerOf(request)
    reply.header('connection', 'close')
    const length = Number(request.headers['content-length'])
    const bytesTotal = Number.isSafeInteger(length) ? length : null
    const id = await receiveUpload(db, config, { name, reader, bytesTotal, body: request.body as Readable })
    return fresh(reply)
      .code(201)
      .send(await found(db, id))
  })

  app.post(endpoints.cancelIntake.path, { config: { needs: endpoints.cancelIntake.needs } }, async (request, reply) => {
    const { intake } = check(endpoints.cancelIntake.params, request.params)
    checkBody(endpoints.cancelIntake.body, request.body)
    await found(db, intake)
    const { rows } = await asReader(db, readerOf(request), (transaction) =>
      sql<{ asked: boolean }>`select dashboard.cancel_load(${intake}) as asked`.execute(transaction),
    )
    if (!rows[0]?.asked) throw new Refused(409, 'It has ended or is being committed, and cannot be cancelled any more.')
    return fresh(reply)
      .code(201)
      .send(await found(db, intake))
  })
}

function fresh(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store')
}

async function found(db: Kysely<DB>, id: string) {
  const [intake] = await listIntakes(db, id)
  if (!intake) throw new Refused(404, 'There is no such load.')
  return endpoints.intake.response.parse(intake)
}

async function reportOf(db: Kysely<DB>, id: string): Promise<unknown> {
  const { rows } = await sql<{ report: unknown }>`
    select coalesce(intake.report, load.report,
                    jsonb_build_object('outcome', intake.state, 'sentence', intake.sentence)) as report
    from   dashboard.intake
    left   join kpi.load using (load_id)
    where  intake_id = ${id} and ended_at is not null
  `.execute(db)
  if (!rows[0]) throw new Refused(404, 'There is no report yet: it is made when the load has ended.')
  return rows[0].report
}
