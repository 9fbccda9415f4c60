import { setTimeout as pause } from 'node:timers/promises'
import { loadLock, type DB } from '@dashboard/db'
import type { LoadReport } from '@dashboard/contract'
import { loadExtract, Refusal } from '@dashboard/extract'
import { knownKpis, measureLoad, suppliedKpis } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { followIntake, type Following } from './follow-intake.ts'
import { cancelled, commitIntake, type Ending, type Intake } from './intake.ts'
import { refuseLinks } from './refuse-links.ts'

export type Loading = { db: Kysely<DB>; url: string; keptIn: string; tell: (sentence: string) => void }
type Asked = Pick<Intake, 'id' | 'path' | 'wayIn' | 'askedBy'> & { force?: boolean }

/** Loads and measures an intake in its turn, writing how far it has come; its own transaction keeps that it was loaded. */
export async function loadIntake(loading: Loading, asked: Asked): Promise<LoadReport> {
  const following = followIntake(loading.db, asked.id)
  try {
    if (asked.wayIn === 'folder') await refuseLinks(asked.path)
    await waitForTurn(loading, following)
    return await load(loading, asked, following)
  } finally {
    await following.stop()
  }
}

/** How an intake ended by its report; null where it was loaded, which has been kept. */
export function endingOf(report: LoadReport): Ending | null {
  const { outcome, sentence, loadId } = report
  if (outcome === 'accepted') return null
  return { state: outcome === 'unchanged' ? 'unchanged' : refusedOr(sentence), sentence, loadId, report }
}

/** How an intake ended that threw this. */
export function endingBy(error: unknown): Ending {
  const { message: sentence } = error as Error
  return { state: error instanceof Refusal ? refusedOr(sentence) : 'failed', sentence }
}

function refusedOr(sentence: string): 'refused' | 'cancelled' {
  return sentence.startsWith(cancelled) ? 'cancelled' : 'refused'
}

/** Waits without a transaction of its own; the load takes the lock for itself. */
async function waitForTurn({ db, tell }: Loading, following: Following): Promise<void> {
  if (await isFree(db)) return
  tell('another load is running: waiting for it')
  following.wait('Another load is running; this one waits for it.')
  while (!(await isFree(db))) {
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
  { url, keptIn, tell }: Loading,
  { id, path, wayIn, askedBy: by, force = false }: Asked,
  following: Following,
): Promise<LoadReport> {
  return loadExtract({
    url,
    path,
    force,
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
