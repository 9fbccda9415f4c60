import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import type { DB } from '@dashboard/db'
import fastify, { type FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { Answers } from './answers.ts'
import type { Config } from './config.ts'
import { guard } from './guard.ts'
import { logging } from './logging.ts'
import { prepareAnswers } from './prepare-answers.ts'
import { answerProblems } from './problems.ts'
import { Releases } from './releases.ts'
import { comparatorRoutes } from './routes/comparators.ts'
import { healthRoutes } from './routes/health.ts'
import { intakeRoutes } from './routes/intakes.ts'
import { kpiRoutes } from './routes/kpi.ts'
import { methodsRoutes } from './routes/methods.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { overviewRoutes } from './routes/overview.ts'
import { pageRoutes } from './routes/page.ts'
import { releaseRoutes } from './routes/releases.ts'
import { stepChangeRoutes } from './routes/step-changes.ts'
import { targetRoutes } from './routes/targets.ts'

/** The role that may read releases and reference data, and nothing of the warehouse. */
export const apiRole = 'stalking_kpis_api'

/** The service, following the loads of its database; closing it closes all that it opened but `db`. */
export async function buildApp(config: Config, db: Kysely<DB>): Promise<FastifyInstance> {
  const app = fastify({
    ...logging(config.logLevel),
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 100 },
  })
  const answers = new Answers()
  let started = false
  const releases = new Releases({
    db,
    url: config.databaseUrl,
    role: apiRole,
    onChange: () => {
      answers.forget()
      // Where it fails, as when the service closes, the next reader finds out or waits a little.
      if (started) prepareAnswers(app).catch(() => undefined)
    },
    onTrouble: (error) => app.log.warn({ err: error }, 'the database cannot be reached: the figures stay as they are'),
  })
  answerProblems(app, config)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  await guard(app)
  await app.register(compress)
  healthRoutes(app, releases, db)
  openapiRoutes(app)
  methodsRoutes(app)
  overviewRoutes(app, { releases, answers })
  kpiRoutes(app, { releases, answers })
  stepChangeRoutes(app, { releases, answers }, db)
  targetRoutes(app, { releases, answers }, db)
  comparatorRoutes(app, { releases, answers }, db)
  releaseRoutes(app, releases, db)
  await intakeRoutes(app, config, db)
  if (config.page) await pageRoutes(app, config.page)
  app.addHook('onClose', () => releases.stop())
  await releases.start()
  started = true
  await prepareAnswers(app)
  return app
}
