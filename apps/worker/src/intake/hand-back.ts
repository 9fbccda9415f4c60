import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import type { Intake } from './intake.ts'

/**
 * Clears away what was handed in once it has ended: an upload is deleted, what lay in the drop folder is moved to done/ or
 * refused/ with its report beside it, and where it lay is forgotten, as its name could be anything. Doing it again changes
 * nothing.
 */
export async function handBack(db: Kysely<DB>, { id, wayIn, path }: Intake): Promise<void> {
  if (path === '') return
  if (wayIn === 'upload') return rm(path, { force: true })
  const { rows } = await sql<{ loaded: boolean; endedAt: string; report: unknown }>`
    select state in ('committed', 'unchanged') as loaded, ended_at as "endedAt",
           coalesce(intake.report, load.report,
                    jsonb_build_object('outcome', intake.state, 'sentence', intake.sentence)) as report
    from   dashboard.intake
    left   join kpi.load using (load_id)
    where  intake_id = ${id}
  `.execute(db)
  const [ended] = rows
  if (!ended) return
  const folder = join(dirname(path), ended.loaded ? 'done' : 'refused')
  const stamp = ended.endedAt.replaceAll(/[-:]|\.\d+/g, '')
  const moved = join(folder, `${stamp}-${id.slice(0, 8)}-${basename(path)}`)
  await mkdir(folder, { recursive: true })
  await writeFile(`${moved}.report.json`, JSON.stringify(ended.report, null, 2), { mode: 0o600 })
  if (await isThere(path)) await rename(path, moved)
  await sql`update dashboard.intake set path = '' where intake_id = ${id}`.execute(db)
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}
