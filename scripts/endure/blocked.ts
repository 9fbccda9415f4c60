import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { askOther, memberCalled, untilAnswered, type Asked } from './ask-others.ts'
import { readDuring } from './read-published.ts'
import type { Siege } from './siege.ts'
import type { EnduranceTally } from './tally.ts'

/** Sends many requests at once for rows that another session has locked, against a pool of ten. */
export async function blocked(siege: Siege, requests: number): Promise<EnduranceTally['blocked']> {
  const tally: Asked = { byStatus: {}, unclean: [] }
  const db = siege.world.connect()
  const { result: longestMs, reading } = await readDuring(
    siege,
    db.transaction().execute(async (locking) => {
      await sql`lock table reference.comparator_group, dashboard.intake`.execute(locking)
      // Readers are on their way.
      await wait(300)
      const began = performance.now()
      await Promise.all(Array.from({ length: requests }, (_, count) => askBlocked(siege, tally, count)))
      return Math.round(performance.now() - began)
    }),
  )
  await db.destroy()
  return { ...tally, longestMs, recoveryMs: await untilAnswered(siege, tally), reading }
}

async function askBlocked(siege: Siege, tally: Asked, count: number): Promise<void> {
  if (count % 2 === 0) await askOther(siege, tally, 'analyst', '/api/intakes')
  else await askOther(siege, tally, 'analyst', '/api/comparators/group', memberCalled(`Blocked force ${count}`))
}
