import { setTimeout as wait } from 'node:timers/promises'
import { loadReport, type Audience, type GroupMember, type KeptReport, type LoadReport } from '@dashboard/contract'
import { connectSingle, type DB } from '@dashboard/db'
import {
  listGroup,
  listStepChanges,
  listTargets,
  loadRelease,
  type KeptTarget,
  type RecordedStepChange,
  type Release,
} from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { Refused } from './problems.ts'

export type Current = {
  release: Release
  /** Its counts of rows are exact: for the restricted view alone. */
  report: LoadReport | null
  stepChanges: RecordedStepChange[]
  targets: KeptTarget[]
  group: GroupMember[]
}

type Given = {
  db: Kysely<DB>
  url: string
  role: string
  onChange: () => void
  onTrouble: (error: unknown) => void
}

/** The views that people read here; the public one is for what is published. */
export const audiencesHeld: Audience[] = ['restricted', 'partner']

const pauseMs = 1_000
const nothingApproved =
  'Figures for readers outside the force are checked, and then approved, before anyone sees them, and none are yet. Try again in some minutes; where that does not help, ask the disclosure officer.'
const nothingLoaded = 'Nothing has been loaded yet. Load an extract with `pnpm load <folder>`.'

/** The release in force of each view and what is read with it, held in memory: loads and records change it, a restart of the database does not. */
export class Releases {
  /** Whether nothing but made-up records has ever been loaded; null until the database has been read. */
  madeUp: boolean | null = null
  private readonly held = new Map<Audience, Current>()
  private readonly given: Given
  private readonly stopped = new AbortController()
  private listening: Promise<void> = Promise.resolve()
  private reading: Promise<void> = Promise.resolve()
  private next: Promise<void> | null = null

  constructor(given: Given) {
    this.given = given
  }

  holds(audience: Audience): boolean {
    return this.held.has(audience)
  }

  /** What an audience reads; refuses where there is nothing yet. */
  currentFor(audience: Audience): Current {
    const current = this.held.get(audience)
    if (current) return current
    if (this.held.has('restricted')) throw new Refused(503, nothingApproved)
    throw new Refused(503, nothingLoaded, { empty: true })
  }

  /** Reads what is there and follows every change from then on. */
  async start(): Promise<void> {
    const ready = Promise.withResolvers<void>()
    this.listening = this.follow(ready.resolve)
    await ready.promise
  }

  async stop(): Promise<void> {
    this.stopped.abort()
    await this.listening
  }

  private async follow(onFirst: () => void): Promise<void> {
    while (!this.stopped.signal.aborted) {
      await this.listen(onFirst).catch(this.given.onTrouble)
      onFirst()
      await wait(pauseMs, undefined, { signal: this.stopped.signal }).catch(() => undefined)
    }
  }

  /** Listens until the connection ends, which a restart of the database does. */
  private async listen(onFirst: () => void): Promise<void> {
    const { url, role } = this.given
    const { client, end } = await connectSingle({
      url,
      role,
      name: 'stalking-kpis api, listening',
      statementTimeoutMs: 10_000,
    })
    const ended = new Promise<void>((resolve) => client.once('end', resolve))
    const stop = () => void end().catch(() => undefined)
    this.stopped.signal.addEventListener('abort', stop)
    try {
      client.on('notification', () => void this.reload().catch(this.given.onTrouble))
      await client.query('listen kpi_load')
      await this.reload()
      onFirst()
      if (!this.stopped.signal.aborted) await ended
    } finally {
      this.stopped.signal.removeEventListener('abort', stop)
      await end().catch(() => undefined)
    }
  }

  /**
   * Reads all anew; settled, everything committed before the call is what readers get. One reading at a time, so that none
   * puts back what a later one has replaced; calls that come while one waits to begin share it.
   */
  reload(): Promise<void> {
    this.next ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.next = null
        this.reading = this.read()
        return this.reading
      })
    return this.next
  }

  private async read(): Promise<void> {
    const { db, onChange } = this.given
    const madeUp = await onlyMadeUp(db)
    const rest = { stepChanges: await listStepChanges(db), targets: await listTargets(db), group: await listGroup(db) }
    const read: [Audience, Current][] = []
    for (const audience of audiencesHeld) {
      const release = await loadRelease(db, audience)
      const report = release && audience === 'restricted' ? await readReport(db, release) : null
      if (release) read.push([audience, { release, report, ...rest }])
    }
    this.madeUp = madeUp
    for (const [audience, current] of read) this.held.set(audience, current)
    onChange()
  }
}

async function onlyMadeUp(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql`select from kpi.load where outcome = 'accepted' and not synthetic limit 1`.execute(db)
  return rows.length === 0
}

async function readReport(db: Kysely<DB>, { loadId }: Release): Promise<LoadReport> {
  const { rows } = await sql<{ mode: string; report: KeptReport }>`
    select mode, report from kpi.load where load_id = ${loadId}
  `.execute(db)
  return loadReport.parse({ ...rows[0]?.report, mode: rows[0]?.mode })
}
