import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { askOther, memberCalled, untilAnswered, type Asked } from './ask-others.ts'
import { readPublished } from './read-published.ts'
import type { Siege } from './siege.ts'
import type { EnduranceTally } from './tally.ts'

type Given = { readers: number; requests: number; restarts: number }
type Tally = EnduranceTally['restarts']

/** Kills and restarts the database and drops connections to it while people read, ask and write. */
export async function throughRestarts(siege: Siege, { readers, requests, restarts }: Given): Promise<Tally> {
  const others: Asked = { byStatus: {}, unclean: [] }
  const recorded: string[] = []
  let over = false
  const reading = readPublished(siege, readers, (count) => over && count >= requests)
  const asking = ask(siege, others, () => over)
  const writing = write(siege, others, recorded, () => over)
  let dropped = 0
  let longestAwayMs = 0
  let slowestRecoveryMs = 0
  for (let count = 0; count < restarts; count += 1) {
    dropped += await dropForAWhile(siege)
    const began = performance.now()
    // Killed and stopped in turn: recovery from a crash, and an orderly restart.
    process.kill(await siege.world.postmaster(), count % 2 === 0 ? 'SIGKILL' : 'SIGINT')
    await wait(Math.random() * 1_000)
    await siege.world.restart()
    siege.door.leadTo(siege.world.url)
    slowestRecoveryMs = Math.max(slowestRecoveryMs, await untilAnswered(siege, others))
    longestAwayMs = Math.max(longestAwayMs, Math.round(performance.now() - began))
  }
  over = true
  await Promise.all([asking, writing])
  const read = await reading
  const kept = await membersKept(siege)
  const lost = recorded.filter((force) => !kept.has(force))
  return { restarts, dropped, reading: read, others, longestAwayMs, slowestRecoveryMs, recorded: recorded.length, lost }
}

/** How many it dropped. */
async function dropForAWhile({ door }: Siege): Promise<number> {
  let dropped = 0
  for (let left = Math.random() * 4_000; left > 0; left -= 300) {
    await wait(300)
    if (Math.random() < 0.5 && door.dropOne()) dropped += 1
  }
  return dropped
}

async function ask(siege: Siege, tally: Asked, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await askOther(siege, tally, 'analyst', '/api/intakes')
    await askOther(siege, tally, 'administrator', '/api/sessions')
    await askOther(siege, tally, 'chair', '/api/kpis/F1?by=division')
    await askOther(siege, tally, 'scrutiny-panel', '/api/kpis/charge-rate/figures/months/csv')
    await wait(50)
  }
}

async function write(siege: Siege, tally: Asked, recorded: string[], isOver: () => boolean): Promise<void> {
  for (let count = 1; !isOver(); count += 1) {
    const force = `Made-up force ${count}`
    const status = await askOther(siege, tally, 'analyst', '/api/comparators/group', memberCalled(force))
    if (status === 201) recorded.push(force)
    await wait(200)
  }
}

async function membersKept({ world }: Siege): Promise<Set<string>> {
  const db = world.connect()
  const { rows } = await sql<{ force: string }>`select force from reference.comparator_group`
    .execute(db)
    .finally(() => db.destroy())
  return new Set(rows.map(({ force }) => force))
}
