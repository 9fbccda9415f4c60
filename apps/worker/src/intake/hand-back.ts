import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { loadReport, type KeptReport } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { reportCsv } from '@dashboard/papers'
import { sql, type Kysely } from 'kysely'
import type { Intake } from './intake.ts'

/**
 * Clears away what was handed in once it has ended: an upload is deleted, what lay in the drop folder is moved to done/ or
 * refused/ with its report beside it, as JSON and as CSV, and where it lay is forgotten, as its name could be anything. Doing
 * it again changes nothing.
 */
export async function handBack(db: Kysely<DB>, { id, wayIn, path }: Intake): Promise<void> {
  if (path === '') return
  if (wayIn === 'upload') return rm(path, { force: true })
  const { rows } = await sql<{ loaded: boolean; endedAt: string; report: KeptReport }>`
    select state in ('committed', 'unchanged') as loaded, ended_at as "endedAt", intake_report.report
    from   dashboard.intake
    join   dashboard.intake_report using (intake_id)
    where  intake_id = ${id}
  `.execute(db)
  const [ended] = rows
  if (!ended) return
  const folder = join(dirname(path), ended.loaded ? 'done' : 'refused')
  const stamp = ended.endedAt.replaceAll(/[-:]|\.\d+/g, '')
  const moved = join(folder, `${stamp}-${id.slice(0, 8)}-${basename(path)}`)
  await mkdir(folder, { recursive: true })
  const report = loadReport.parse(ended.report)
  await writeFile(`${moved}.report.json`, JSON.stringify(report, null, 2), { mode: 0o600 })
  await writeFile(`${moved}.report.csv`, reportCsv(report), { mode: 0o600 })
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
