import { basename } from 'node:path'
import { extractName, type LoadReport } from '@dashboard/contract'
import { connect, connectSingle } from '@dashboard/db'
import { endIntake, endKilledCommands } from './intake.ts'
import { endingBy, endingOf, loadIntake, type Loading } from './load-intake.ts'

export type Command = Omit<Loading, 'db'> & { path: string; force: boolean; by: string }

/** Loads an extract in this process, listed among those handed in: others see it, wait for it and may cancel it. */
export async function loadByCommand({ path, force, by, ...loading }: Command): Promise<LoadReport> {
  const { url } = loading
  const db = connect({ url, name: 'stalking-kpis command', poolSize: 2, statementTimeoutMs: 0 })
  try {
    await endKilledCommands(db)
    const { id, end } = await beginIntake(url, path, by)
    try {
      const report = await loadIntake({ ...loading, db }, { id, path, wayIn: 'command', askedBy: by, force })
      const ending = endingOf(report)
      if (ending) await endIntake(db, id, ending)
      return report
    } catch (error) {
      // Where the database is away, whoever comes next ends it.
      await endIntake(db, id, endingBy(error)).catch(() => undefined)
      throw error
    } finally {
      await end()
    }
  } finally {
    await db.destroy()
  }
}

/** Lists a load, with a lock for as long as this process lives. */
async function beginIntake(url: string, path: string, by: string): Promise<{ id: string; end: () => Promise<void> }> {
  const { client, end } = await connectSingle({ url, name: 'stalking-kpis command, lock' })
  await client.query('begin')
  const { rows } = await client.query<{ id: string; number: number }>(
    `insert into dashboard.intake (way_in, name, path, asked_by, state)
     values ('command', $1, '', $2, 'waiting')
     returning intake_id as id, intake_number as number`,
    [extractName(basename(path)), by.slice(0, 60)],
  )
  const [{ id, number } = { id: '', number: 0 }] = rows
  await client.query(`select pg_advisory_lock(hashtext('stalking-kpis command'), $1)`, [number])
  await client.query('commit')
  return { id, end }
}
