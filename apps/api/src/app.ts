import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import { connect, type DB } from '@dashboard/db'
import fastify, { type FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { Answers } from './answers.ts'
import { AuditLog } from './audit/audit-log.ts'
import { Gathered } from './audit/gathered.ts'
import { recordRefusals } from './audit/record-refusals.ts'
import { boundaries } from './boundaries.ts'
import type { Config } from './config.ts'
import { guard } from './guard.ts'
import { limitRates } from './limit-rates.ts'
import { logging } from './logging.ts'
import { prepareAnswers } from './prepare-answers.ts'
import { answerFrameworkError, answerProblems } from './problems.ts'
import { Releases } from './releases.ts'
import { actionRoutes } from './routes/actions.ts'
import { agendaRoutes } from './routes/agenda.ts'
import { auditRoutes } from './routes/audit.ts'
import { checkRoutes } from './routes/checks.ts'
import { commentRoutes } from './routes/comments.ts'
import { comparatorRoutes } from './routes/comparators.ts'
import { eventRoutes } from './routes/events.ts'
import { draftRoutes } from './routes/drafts.ts'
import { figureFileRoutes } from './routes/figure-files.ts'
import { frozenRoutes } from './routes/frozen.ts'
import { healthRoutes } from './routes/health.ts'
import { intakeRoutes } from './routes/intakes.ts'
import { kpiRoutes } from './routes/kpi.ts'
import { meetingRoutes } from './routes/meetings.ts'
import { methodsRoutes } from './routes/methods.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { overviewRoutes } from './routes/overview.ts'
import { pageRoutes } from './routes/page.ts'
import { paperRoutes } from './routes/papers.ts'
import { paperTemplateRoutes } from './routes/paper-templates.ts'
import { planFileRoutes } from './routes/plan-files.ts'
import { planRoutes } from './routes/plan.ts'
import { releaseRoutes } from './routes/releases.ts'
import { reminderRoutes } from './routes/reminders.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { stepChangeRoutes } from './routes/step-changes.ts'
import { targetRoutes } from './routes/targets.ts'
import { textRoutes } from './routes/texts.ts'
import { admit } from './sign-in/admit.ts'
import { openSignIn } from './sign-in/sign-in.ts'

/** The role that may read releases and reference data, and nothing of the warehouse. */
export const apiRole = 'stalking_kpis_api'

/** The service, following the loads of its database; closing it closes all that it opened but `db`. */
export async function buildApp(config: Config, db: Kysely<DB>): Promise<FastifyInstance> {
  const app = fastify({
    ...logging(config.logLevel),
    ...boundaries(config),
    trustProxy: config.proxy,
    genReqId: () => randomUUID(),
    frameworkErrors: answerFrameworkError,
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
      if (started) prepareAnswers({ releases, answers }).catch(() => undefined)
    },
    onTrouble: (error) => app.log.warn({ err: error }, 'the database cannot be reached: the figures stay as they are'),
  })
  app.addHook('onClose', () => releases.stop())
  await releases.start()
  // On connections of their own: whoever reads does not wait behind those who wait for the database.
  const name = 'stalking-kpis api, sessions'
  const sessionsDb = connect({ url: config.databaseUrl, role: apiRole, name, poolSize: 2, statementTimeoutMs: 5_000 })
  app.addHook('onClose', () => sessionsDb.destroy())
  const signIn = await openSignIn(config, sessionsDb, () => releases.madeUp).catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  app.addHook('onClose', () => signIn.stop())
  const log = new AuditLog(db)
  const published = { releases, answers, log, db }
  const gathered = new Gathered({
    db,
    onTrouble: (error) =>
      app.log.error({ err: error }, 'refusals cannot be written to the audit log: they are kept for the next try'),
  })
  app.addHook('onClose', () => gathered.stop())
  recordRefusals(app, gathered)
  answerProblems(app, config)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  await guard(app, config)
  await app.register(compress)
  healthRoutes(app, releases, db)
  if (config.page) await pageRoutes(app, config.page)
  await app.register(async (inside) => {
    await admit(inside, signIn)
    await limitRates(inside, config)
    signInRoutes(inside, config, signIn, gathered)
    sessionRoutes(inside, signIn)
    auditRoutes(inside, log, db)
    openapiRoutes(inside)
    methodsRoutes(inside)
    overviewRoutes(inside, published)
    kpiRoutes(inside, published)
    stepChangeRoutes(inside, published, db)
    targetRoutes(inside, published, db)
    comparatorRoutes(inside, published, db)
    releaseRoutes(inside, releases, db)
    planRoutes(inside, published, db)
    planFileRoutes(inside, published, db)
    checkRoutes(inside, published, db)
    commentRoutes(inside, published, db)
    draftRoutes(inside, db)
    textRoutes(inside, releases, db)
    actionRoutes(inside, published, db)
    eventRoutes(inside, published, db)
    reminderRoutes(inside, published, config, db)
    meetingRoutes(inside, published, db)
    agendaRoutes(inside, published, db)
    frozenRoutes(inside, published, db)
    paperRoutes(inside, published, db)
    paperTemplateRoutes(inside, published, db)
    figureFileRoutes(inside, published, db)
    await intakeRoutes(inside, config, log, db)
  })
  started = true
  await prepareAnswers({ releases, answers })
  return app
}
