import { setTimeout as pause } from 'node:timers/promises'
import { loadLock, type DB } from '@dashboard/db'
import { loadExtract, Refusal, type LoadReport } from '@dashboard/extract'
import { knownKpis, measureLoad, suppliedKpis } from '@dashboard/kpis'
import type { JobHelpers } from 'graphile-worker'
import { sql, type Kysely } from 'kysely'
import { followIntake, type Following } from '../intake/follow-intake.ts'
import { handBack } from '../intake/hand-back.ts'
import { cancelled, commitIntake, endIntake, readIntake, type Ending, type Intake } from '../intake/intake.ts'
import { refuseLinks } from '../intake/refuse-links.ts'

const mostAttempts = 3

type Loading = { db: Kysely<DB>; url: string; keptIn: string }

/**
 * Loads and measures what was handed in, and clears it away. A refused extract is a finished job. A job that a killed
 * worker left goes on from what was committed.
 */
export async function loadExtractTask(loading: Loading, payload: unknown, helpers: JobHelpers): Promise<void> {
  const { db } = loading
  const intake = await readIntake(db, idIn(payload))
  if (!intake) throw new Error('A load job names what was handed in.')
  if (intake.endedAt === null) {
    const ending = helpers.job.attempts > mostAttempts ? givenUp : await tryLoad(loading, intake, helpers)
    if (ending) await endIntake(db, intake.id, ending)
  }
  await handBack(db, intake)
}

const givenUp: Ending = {
  state: 'failed',
  sentence: `The worker was stopped ${mostAttempts} times in the middle of this load. Nothing was changed; hand it in again when the machine has room.`,
}

/** How it ended; null where it was loaded, which the load's own transaction keeps. */
async function tryLoad(loading: Loading, intake: Intake, { logger }: JobHelpers): Promise<Ending | null> {
  const { db } = loading
  const following = followIntake(db, intake.id)
  try {
    if (intake.wayIn === 'folder') await refuseLinks(intake.path)
    await waitForTurn(db, following)
    const report = await load(loading, intake, following, (sentence) => logger.info(sentence))
    logger.info(`load ${report.outcome}: ${report.sentence}`)
    if (report.outcome === 'accepted') return null
    const { outcome, sentence, loadId } = report
    return { state: outcome === 'unchanged' ? 'unchanged' : refusedOr(sentence), sentence, loadId, report }
  } catch (error) {
    const { message: sentence } = error as Error
    return { state: error instanceof Refusal ? refusedOr(sentence) : 'failed', sentence }
  } finally {
    await following.stop()
  }
}

function refusedOr(sentence: string): 'refused' | 'cancelled' {
  return sentence.startsWith(cancelled) ? 'cancelled' : 'refused'
}

/** Waits where it can still be cancelled; the load takes the lock for itself. */
async function waitForTurn(db: Kysely<DB>, following: Following): Promise<void> {
  while (!(await isFree(db))) {
    following.wait('Another load is running; this one waits for it.')
    await pause(300)
    following.cancelling.throwIfAborted()
  }
}

async function isFree(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(${sql.raw(loadLock)}) as free
  `.execute(db)
  return rows[0]?.free ?? false
}

function load(
  { url, keptIn }: Loading,
  { id, path, wayIn, askedBy: by }: Intake,
  following: Following,
  tell: (sentence: string) => void,
): Promise<LoadReport> {
  return loadExtract({
    url,
    path,
    by,
    wayIn,
    keptIn,
    kpis: knownKpis,
    measure: async (transaction, loadId) => {
      following.measure((await suppliedKpis(transaction)).length)
      await measureLoad(transaction, loadId, (sentence, measured) => {
        if (measured) following.measured(measured)
        tell(sentence)
      })
      await commitIntake(transaction, id, loadId)
    },
    signal: following.cancelling,
    onProgress: tell,
    onRows: following.read,
  })
}

function idIn(payload: unknown): string {
  const { intake } = (payload ?? {}) as { intake?: unknown }
  if (typeof intake !== 'string') throw new Error('A load job names what was handed in.')
  return intake
}
