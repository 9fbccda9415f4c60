import { setTimeout as wait } from 'node:timers/promises'
import { loadReport, type GroupMember, type KeptReport, type LoadReport } from '@dashboard/contract'
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

export type Current = {
  release: Release
  report: LoadReport
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

const pauseMs = 1_000

/** The release in force and what is read with it, held in memory: loads and records change it, a restart of the database does not. */
export class Releases {
  current: Current | null = null
  private readonly given: Given
  private readonly stopped = new AbortController()
  private listening: Promise<void> = Promise.resolve()
  private reading: Promise<void> = Promise.resolve()
  private next: Promise<void> | null = null

  constructor(given: Given) {
    this.given = given
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
    const { client, end } = await connectSingle({ url, role, name: 'stalking-kpis api, listening' })
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
    const release = await loadRelease(db, 'restricted')
    if (!release) return
    this.current = {
      release,
      report: await readReport(db, release),
      stepChanges: await listStepChanges(db),
      targets: await listTargets(db),
      group: await listGroup(db),
    }
    onChange()
  }
}

async function readReport(db: Kysely<DB>, { loadId }: Release): Promise<LoadReport> {
  const { rows } = await sql<{ mode: string; report: KeptReport }>`
    select mode, report from kpi.load where load_id = ${loadId}
  `.execute(db)
  return loadReport.parse({ ...rows[0]?.report, mode: rows[0]?.mode })
}
