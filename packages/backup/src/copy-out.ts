import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** Streams what COPY … TO STDOUT gives; the number of its rows once the connection is free for the next query. */
export async function copyOut(
  client: pg.Client,
  statement: string,
  into: Writable,
  signal?: AbortSignal,
): Promise<number> {
  const free = once(client, 'drain')
  free.catch(() => undefined)
  const copy = client.query(copyTo(statement))
  await pipeline(copy, into, signal ? { signal } : {})
  await free
  return copy.rowCount
}
