import type pg from 'pg'
import type { Context } from './check-cell.ts'
import { checkSet } from './check-set.ts'
import { tableOf, type Feed } from './feed.ts'
import type { FileCheck } from './file-check.ts'
import type { Manifest } from './manifest.ts'
import { referenceFiles } from './reference-files.ts'
import { Refusal } from './refusal.ts'
import { createStages, stageFeed, stageOf } from './stage-feed.ts'
import type { Work } from './work.ts'

const linesNamed = 3
/** Reference data are held in memory to check every cell against. */
const mostRows = 100_000

/**
 * Replaces all rows of the reference tables whose files the extract brings, and gives the SHA-256 of those files. One bad
 * row refuses the extract. Readers of the tables see the old rows until the load is committed.
 */
export async function replaceReference(
  work: Work,
  { feeds: described }: Manifest,
  context: Context,
): Promise<Record<string, string>> {
  const { client } = work
  const hashes: Record<string, string> = {}
  const checks = new Map<Feed, FileCheck>()
  const sent = referenceFiles.filter(({ name }) => name in described)
  await createStages(client, sent)
  for (const file of sent) {
    const manifest = described[file.name]
    if (!manifest) continue
    const { check, sha256 } = await stageFeed(work, file, manifest, context)
    hashes[file.name] = sha256
    checks.set(file, check)
    refuseBad(check)
    await checkWhole(client, file, check)
    refuseBad(check)
    await refuseUnfit(work, file, check)
  }
  for (const [file, check] of checks) await checkSet(client, file, check, { sent, mode: 'full' })
  for (const check of checks.values()) refuseBad(check)
  for (const file of sent) {
    const names = file.columns.map(({ name }) => name).join(', ')
    await client.query(`delete from ${tableOf(file)}`)
    await client.query(`insert into ${tableOf(file)} (${names}) select ${names} from ${stageOf(file)}`)
  }
  return hashes
}

async function checkWhole(client: pg.Client, file: Feed, check: FileCheck): Promise<void> {
  for (const { rule, column, lines } of file.setChecks ?? []) {
    const { rows } = await client.query<{ line: number }>(
      `select distinct line from (${lines(stageOf(file))}) as broken order by line`,
    )
    check.takeBack(rule, column, { rows: rows.length, lines: rows.map(({ line }) => line) })
    if (rows.length > 0) return
  }
}

/** What does not fit the KPIs that it is of. */
async function refuseUnfit({ client, kpis }: Work, file: Feed, { report }: FileCheck): Promise<void> {
  const cells = file.columns.map(({ name }) => `${name}::text as ${name}`).join(', ')
  const { rows } = await client.query<Record<string, string | null> & { line: number }>(
    `select line, ${cells} from ${stageOf(file)} order by line`,
  )
  const [fault] = kpis.faultsOf(
    file.name,
    rows.map(({ line: _line, ...row }) => row),
  )
  if (fault) throw unfit(report.file, [rows[fault.row]?.line ?? 0], fault.message)
}

/** Empty reference data would be filled from the product's own files at the next start. */
function refuseBad({ report: { file, read, rules } }: FileCheck): void {
  const [first] = rules
  if (first) {
    throw unfit(file, first.lines.slice(0, linesNamed), `${first.sentence}.`)
  }
  if (read > mostRows)
    throw new Refusal(
      `${file} has ${read.toLocaleString('en-GB')} rows, far more than reference data have. Send the file that belongs there.`,
    )
  if (read === 0)
    throw new Refusal(`${file} has no rows. Reference data are replaced, never emptied: leave the file out.`)
}

function unfit(file: string, lines: number[], sentence: string): Refusal {
  const place = `${lines.length > 1 ? 'lines' : 'line'} ${lines.join(', ')}`
  return new Refusal(`${file}, ${place}: ${sentence} Reference data are replaced whole or not at all: mend the file.`)
}
