import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { connect, migrate } from '@dashboard/db'
import { startLocalServer, type LocalServer } from '@dashboard/db/local-server'
import { sql } from 'kysely'
import { makeSample } from '../sample/make-sample.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'

/** Extracts of which one is in force while the other is loaded, in crimes. */
const sizes = { a: 600, b: 800 }
export type Extract = keyof typeof sizes

/** A load that takes longer than this hangs. */
const patienceMs = 120_000

export type Ended = { code: number | null; hung: boolean; ms: number }

/** A database of its own, as durable as a real one, and two made-up extracts. */
export class World {
  readonly folder: string
  url: string
  private server: LocalServer
  private disk: SmallDisk | null = null
  private cluster = ''

  private constructor(folder: string, server: LocalServer) {
    this.folder = folder
    this.server = server
    this.url = server.url
  }

  static async make(): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-faults-'))
    const world = new World(folder, await startLocalServer(folder))
    const db = world.connect()
    const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(db)
    world.cluster = rows[0]?.data_directory ?? ''
    await migrate(db).finally(() => db.destroy())
    await world.useSmallDisk()
    for (const [name, crimes] of Object.entries(sizes)) {
      await mkdir(join(folder, name))
      await makeSample({ folder: join(folder, name), crimes, seed: 1, asAt: '2026-10-31' })
    }
    return world
  }

  connect() {
    return connect({ url: this.url, name: 'faults', poolSize: 1 })
  }

  pathOf(extract: Extract): string {
    return join(this.folder, extract)
  }

  /** Loads an extract in a process of its own; `disturb` may do what it likes to it meanwhile. */
  async load(path: string, disturb: (pid: number) => void = () => undefined): Promise<Ended> {
    const began = performance.now()
    const script = join(import.meta.dirname, '../load-extract.ts')
    const child = spawn(process.execPath, [script, path, '--force'], {
      env: { ...process.env, DATABASE_URL: this.url, KEPT_EXTRACTS: join(this.folder, 'kept') },
      stdio: 'ignore',
    })
    let hung = false
    const patience = setTimeout(() => {
      hung = true
      child.kill('SIGKILL')
    }, patienceMs)
    if (child.pid !== undefined) disturb(child.pid)
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
    clearTimeout(patience)
    return { code, hung, ms: performance.now() - began }
  }

  /** Everything that readers see and what it was measured from, without what is new with every load. */
  async figures(): Promise<string> {
    const db = this.connect()
    const { rows } = await sql<{ state: string }>`
      with newest as (select load_id from kpi.load where outcome = 'accepted' order by load_number desc limit 1),
           released as (select release_id, audience from kpi.release join newest using (load_id))
      select (select count(*) from warehouse.crime) || ' crimes, ' || (select count(*) from warehouse.outcome) || ' outcomes, '
             || (select count(*) from released) || ' releases, '
             || (select md5(string_agg(series::text, '' order by audience, series::text)) from kpi.release_series join released using (release_id)) || ', '
             || (select md5(string_agg(cases::text || met::text, '' order by population, kpi_id, measure_id, breakdown, category, part)) from kpi.cell join newest using (load_id)) as state
    `
      .execute(db)
      .finally(() => db.destroy())
    return rows[0]?.state ?? ''
  }

  /** How many attempts the database has a report of. */
  async reports(): Promise<number> {
    const db = this.connect()
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from kpi.load where report is not null`
      .execute(db)
      .finally(() => db.destroy())
    return rows[0]?.n ?? 0
  }

  /** The process that serves the load, while there is one. */
  async backend(): Promise<number | null> {
    const db = this.connect()
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity where application_name = 'stalking-kpis load' order by backend_start limit 1
    `
      .execute(db)
      .finally(() => db.destroy())
    return rows[0]?.pid ?? null
  }

  /** Whether this machine gives a disk that can be filled. */
  get hasSmallDisk(): boolean {
    return this.disk !== null
  }

  /** Leaves that share of the small disk free until the act that is given back is called. */
  async fillDisk(share: number): Promise<() => Promise<void>> {
    const { disk } = this
    if (!disk) throw new Error('There is no small disk to fill.')
    await disk.leave(share)
    return () => disk.makeRoom()
  }

  /** What a load makes anew, its stages among it, goes to a disk that can be filled. */
  private async useSmallDisk(): Promise<void> {
    const { uid, gid } = await stat(this.cluster)
    this.disk = await mountSmallDisk(dirname(this.cluster), { uid, gid })
    if (!this.disk) return
    const db = this.connect()
    await sql.raw(`create tablespace small location '${this.disk.place}'`).execute(db)
    await sql.raw('alter database postgres set default_tablespace = small').execute(db)
    await sql.raw('alter database postgres set temp_tablespaces = small').execute(db)
    await db.destroy()
  }

  async postmaster(): Promise<number> {
    return Number((await readFile(join(this.cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])
  }

  /** Starts the server again after its end, once the last of its processes is gone; it recovers by itself. */
  async restart(): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        this.server = await startLocalServer(this.folder)
        this.url = this.server.url
        return
      } catch (error) {
        if (attempt === 60) throw error
        await wait(500)
      }
    }
  }

  async destroy(): Promise<void> {
    const home = dirname(this.cluster)
    await this.server.stop()
    this.disk?.unmount()
    await rm(home, { recursive: true, force: true })
    await rm(this.folder, { recursive: true, force: true })
  }
}
