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
    const sentence = explainFailure(error, committing)
    Object.assign(report, { outcome: 'refused', loadId: null, sentence, changes: [], faults: [] })
    if (!committing && !check && !(await keepRefused(url, report)))
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

/** Pauses before each try to keep a report: a server that recovers from what ended the load takes some seconds. */
const pausesMs = [0, 250, 500, 1000, 2000, 4000, 8000]

/** By a connection of its own, as that of the load may be gone; false where the report could not be kept. */
async function keepRefused(url: string, report: LoadReport): Promise<boolean> {
  for (const pauseMs of pausesMs) {
    await wait(pauseMs)
    if (await tryToKeep(url, report)) return true
  }
  return false
}

async function tryToKeep(url: string, report: LoadReport): Promise<boolean> {
  try {
    const { client, end } = await connectSingle({ url, name: 'stalking-kpis load' })
    await keepAttempt(client, report).finally(end)
    return true
  } catch {
    return false
  }
}
