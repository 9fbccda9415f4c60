import { connect, connectQueue, connectSingle, type DB } from '@dashboard/db'
import { Logger, makeWorkerUtils, run, type TaskList } from 'graphile-worker'
import { sql, type Kysely } from 'kysely'
import type { Config } from './config.ts'
import { watchDropFolder } from './intake/drop-folder.ts'
import { endKilledCommands, endWithoutJob } from './intake/intake.ts'
import { checkReleasesTask } from './tasks/check-releases.ts'
import { loadExtractTask } from './tasks/load-extract.ts'
import { endLostPapers, makePaperTask } from './tasks/make-paper.ts'
import { makeReleasesTask } from './tasks/make-releases.ts'
import { measureTask } from './tasks/measure.ts'

export type Worker = { ended: Promise<void>; stop: () => Promise<void> }

/**
 * Runs jobs as the only worker of its database: jobs that a killed worker left are taken up at once. Loads
 * run one at a time; releases are checked beside them, which takes minutes, and papers made, which someone waits for.
 */
export async function startWorker(config: Config): Promise<Worker> {
  const { databaseUrl: url, keptIn, pageFolder, quiet, loadFrom, lookEveryMs } = config
  const logger = loggerOf(quiet)
  const lock = await takePlace(url)
  const db = connect({ url, name: 'stalking-kpis worker', poolSize: 6, statementTimeoutMs: 0 })
  const queue = connectQueue({ url, name: 'stalking-kpis worker, jobs' })
  await freeJobsOfTheDead(queue, lock.client, logger)
  await endWithoutJob(db)
  await askForCheck(db)
  await endKilledCommands(db)
  await endLostPapers(db)
  const runJobs = (taskList: TaskList) =>
    run({ pgPool: queue, concurrency: 1, noHandleSignals: true, crontab: '', logger, taskList })
  const runners = [
    await runJobs({
      'load-extract': (payload, helpers) => loadExtractTask({ db, url, keptIn }, payload, helpers),
      measure: (_payload, helpers) => measureTask(db, helpers),
    }),
    await runJobs({
      'make-releases': () => makeReleasesTask(db),
      'check-releases': (_payload, helpers) => checkReleasesTask(db, helpers),
    }),
    await runJobs({
      'make-paper': (payload, helpers) => makePaperTask({ db, pageFolder }, payload, helpers),
    }),
  ]
  const watch =
    loadFrom === null
      ? null
      : watchDropFolder({ db, folder: loadFrom, everyMs: lookEveryMs, warn: (sentence) => logger.warn(sentence) })
  const lost = new Promise<void>((_resolve, reject) => {
    lock.client.once('end', () => reject(new Error('The connection to the database was lost.')))
  })
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await watch?.stop()
    await Promise.all(runners.map((runner) => runner.stop()))
    await queue.end()
    await db.destroy()
    await lock.end()
  }
  return {
    ended: Promise.race([...runners.map(({ promise }) => promise), lost]).catch((error: unknown) =>
      stopping ? undefined : Promise.reject(error),
    ),
    stop,
  }
}

function loggerOf(quiet: boolean): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'debug' || (quiet && level === 'info')) return
    console.log(JSON.stringify({ level, time: Date.now(), msg: message }))
  })
}

/** What was loaded before there was a worker has not been attacked yet. */
async function askForCheck(db: Kysely<DB>): Promise<void> {
  await sql`
    select graphile_worker.add_job('check-releases', job_key := 'check-releases') where exists (select from kpi.release)
  `.execute(db)
}

/** Waits for the place of the only worker, which a session lock marks. */
async function takePlace(url: string): ReturnType<typeof connectSingle> {
  const lock = await connectSingle({ url, name: 'stalking-kpis worker, lock' })
  await lock.client.query(`select pg_advisory_lock(hashtext('stalking-kpis worker'))`)
  return lock
}

type Client = Awaited<ReturnType<typeof connectSingle>>['client']

async function freeJobsOfTheDead(
  queue: ReturnType<typeof connectQueue>,
  client: Client,
  logger: Logger,
): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: queue, logger })
  try {
    await utils.migrate()
    const { rows } = await client.query<{ locked_by: string }>(
      'select distinct locked_by from graphile_worker.jobs where locked_by is not null',
    )
    if (rows.length > 0) await utils.forceUnlockWorkers(rows.map(({ locked_by }) => locked_by))
  } finally {
    await utils.release()
  }
}
