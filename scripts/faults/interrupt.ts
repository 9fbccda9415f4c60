import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Tally } from './tally.ts'
import type { Ended, Extract, World } from './world.ts'

/** What readers see of either extract, and how long a load takes that nothing disturbs. */
export type Known = { figures: Record<Extract, string>; wholeMs: number; inForce: Extract }

export type Interruption = 'loader' | 'backend' | 'postmaster' | 'drop' | 'full-disk'

/** Loads the extract that is not in force, interrupts it at a random moment, and checks what is left. */
export async function interrupt(world: World, known: Known, how: Interruption, tally: Tally): Promise<void> {
  const other: Extract = known.inForce === 'a' ? 'b' : 'a'
  const before = await world.reports()
  const undo = how === 'full-disk' ? await world.fillDisk(Math.random()) : async () => {}
  const over = new AbortController()
  let blow: Promise<boolean> = Promise.resolve(false)
  const ended = await world.load(world.pathOf(other), (pid) => {
    if (how !== 'full-disk') blow = strike(world, how, pid, Math.random() * known.wholeMs, over.signal)
  })
  // A blow that comes too late must not hit the next load.
  over.abort()
  if (await blow) await recovered(world, how)
  await undo()
  await settle(world, known, ended, { how, before, tally })
}

/** Whether the blow fell before the load was over. */
async function strike(
  world: World,
  how: Exclude<Interruption, 'full-disk'>,
  loader: number,
  afterMs: number,
  over: AbortSignal,
): Promise<boolean> {
  try {
    await wait(afterMs, undefined, { signal: over })
    const pid = await targetOf(world, how, loader)
    if (pid === null || over.aborted) return false
    process.kill(pid, how === 'drop' ? 'SIGTERM' : 'SIGKILL')
    return true
  } catch {
    return false
  }
}

async function targetOf(world: World, how: Interruption, loader: number): Promise<number | null> {
  if (how === 'loader') return loader
  return how === 'postmaster' ? world.postmaster() : world.backend()
}

/** Waits until the server answers again. */
async function recovered(world: World, how: Interruption): Promise<void> {
  if (how === 'postmaster') await world.restart()
  for (let attempt = 0; ; attempt += 1) {
    const db = world.connect()
    const answers = await sql`select 1`.execute(db).then(
      () => true,
      () => false,
    )
    await db.destroy()
    if (answers) return
    if (attempt === 300) throw new Error('The database does not come back.')
    await wait(100)
  }
}

type Given = { how: Interruption; before: number; tally: Tally }

async function settle(world: World, known: Known, { code, hung }: Ended, { how, before, tally }: Given): Promise<void> {
  if (how === 'drop') tally.drops += 1
  else if (how === 'full-disk') tally.fullDisks += 1
  else tally.kills[how] += 1
  if (hung) tally.hangs += 1
  const after = await world.figures()
  if (after === known.figures.a) known.inForce = 'a'
  else if (after === known.figures.b) known.inForce = 'b'
  else tally.halfLoaded += 1
  // A loader that could still speak has left a report, unless the server itself was gone.
  if (how !== 'loader' && how !== 'postmaster' && code !== null && (await world.reports()) === before)
    tally.lostReports += 1
}
