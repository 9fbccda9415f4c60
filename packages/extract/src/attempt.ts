import { setTimeout as wait } from 'node:timers/promises'
import type { LoadReport } from '@dashboard/contract'
import { connectSingle, loadLock, type DB } from '@dashboard/db'
import type { Transaction } from 'kysely'
import type pg from 'pg'
import { explainFailure, withoutValues } from './explain-failure.ts'
import { interruptOn } from './interrupt.ts'
import { keepAttempt } from './keep-load.ts'
import { Refusal } from './refusal.ts'

export type Attempt = {
  url: string
  report: LoadReport
  /** Only tried: undone at the end, and kept nowhere. */
  check?: boolean
  /** Ends it where it is, for the reason given, unless it is being committed. */
  signal?: AbortSignal
}

/**
 * Changes the warehouse in one transaction, or not at all; the report says which. A Refusal is an
 * outcome, any other error is thrown, without the values that it may hold.
 */
export async function attempt(
  { url, report, check = false, signal = new AbortController().signal }: Attempt,
  change: (client: pg.Client, transaction: Transaction<DB>) => Promise<void>,
): Promise<LoadReport> {
  const { client, db, end } = await connectSingle({ url, name: 'stalking-kpis load' })
  const interrupting = interruptOn(signal, url, client)
  let committing = false
  try {
    const transaction = await db.startTransaction().execute()
    try {
      await change(client, transaction)
      await interrupting.stop()
      signal.throwIfAborted()
      committing = !check
      await (check ? transaction.rollback() : transaction.commit()).execute()
    } catch (error) {
      await interrupting.stop()
      if (!committing)
        await transaction
          .rollback()
          .execute()
          .catch(() => undefined)
      throw signal.aborted && !committing ? signal.reason : error
    }
  } catch (error) {
    const accepted = committing && report.outcome === 'accepted'
    const committed = accepted ? await wasCommitted(url, report.loadId) : false
    if (committed) return report
    const sentence = explainFailure(error, committed === null)
    Object.assign(report, { outcome: 'refused', loadId: null, sentence, changes: [], faults: [] })
    if (committed === false && !check && !(await keepRefused(url, report)))
      report.sentence += ' The report of this attempt could not be kept: the database did not come back.'
    if (!(error instanceof Refusal)) throw withoutValues(error, report.sentence)
  } finally {
    await end()
  }
  return report
}

/** One attempt at a time changes the warehouse: the next waits. */
export async function takeTurn(client: pg.Client, tell: (sentence: string) => void): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${loadLock}) as free`)
  if (rows[0]?.free) return
  tell('another load is running: waiting for it')
  await client.query(`select pg_advisory_xact_lock(${loadLock})`)
}

/** Whether a load whose commit broke off was committed all the same; null where the database did not come back to say so. */
async function wasCommitted(url: string, loadId: string | null): Promise<boolean | null> {
  return onceBack(url, async (client) => {
    // Whoever broke off may still be committing, and holds this until it has or has not.
    await client.query(`select pg_advisory_xact_lock(${loadLock})`)
    const { rowCount } = await client.query('select from kpi.load where load_id = $1', [loadId])
    return rowCount === 1
  })
}

/** By a connection of its own, as that of the load may be gone; false where the report could not be kept. */
async function keepRefused(url: string, report: LoadReport): Promise<boolean> {
  const kept = await onceBack(url, async (client) => {
    await keepAttempt(client, report)
    return true
  })
  return kept ?? false
}

/** Pauses before each try: a server that recovers from what ended the load takes some seconds, on a busy machine many. */
const pausesMs = [0, 250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000]

/** Acts by a new connection as soon as the database answers; null where it does not come back. */
async function onceBack<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T | null> {
  for (const pauseMs of pausesMs) {
    await wait(pauseMs)
    const done = await tryTo(url, act)
    if (done) return done.value
  }
  return null
}

async function tryTo<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<{ value: T } | null> {
  try {
    const { client, end } = await connectSingle({ url, name: 'stalking-kpis load' })
    return { value: await act(client).finally(end) }
  } catch {
    return null
  }
}
