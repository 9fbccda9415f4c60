import { setTimeout as pause } from 'node:timers/promises'
import { connectSingle } from '@dashboard/db'
import type pg from 'pg'

const everyMs = 200

/**
 * From when a signal is given, cancels whatever statement a connection is in, again and again until it is stopped: the one
 * that is cancelled may not be the one that takes long.
 */
export function interruptOn(signal: AbortSignal, url: string, client: pg.Client): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  let interrupting = Promise.resolve()
  const begin = () => {
    // Where the database is away the load itself ends.
    interrupting = interrupt(url, client, stopping.signal).catch(() => undefined)
  }
  if (signal.aborted) begin()
  else signal.addEventListener('abort', begin, { once: true })
  return {
    stop: async () => {
      signal.removeEventListener('abort', begin)
      stopping.abort()
      await interrupting
    },
  }
}

async function interrupt(url: string, { processID }: pg.Client & { processID?: number }, stopped: AbortSignal) {
  const { client, end } = await connectSingle({ url, name: 'stalking-kpis load, cancelling' })
  try {
    while (!stopped.aborted) {
      await client.query('select pg_cancel_backend($1)', [processID])
      await pause(everyMs, null, { signal: stopped }).catch(() => undefined)
    }
  } finally {
    await end()
  }
}
