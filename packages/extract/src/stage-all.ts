import type pg from 'pg'
import type { Context } from './check-cell.ts'
import { checkSets } from './check-sets.ts'
import { feeds } from './feeds.ts'
import { FileCheck } from './file-check.ts'
import type { Manifest } from './manifest.ts'
import { Refusal } from './refusal.ts'
import { removedFile, removeRows } from './removed.ts'
import type { FileReport, LoadReport } from './report.ts'
import type { Source } from './source.ts'
import { stageFeed } from './stage-feed.ts'

export type Work = {
  client: pg.Client
  source: Source
  report: LoadReport
  tell: (sentence: string) => void
}

export type Staged = {
  /** SHA-256 of every file that was read. */
  hashes: Record<string, string>
  midnights: number
  clockChanges: number
  removed: number
  removedAbsent: number
}

/**
 * Takes out what removed.csv names, then reads and checks every file into its stage. Throws a Refusal when too many rows
 * of a file are rejected.
 */
export async function stageAll(work: Work, manifest: Manifest): Promise<Staged> {
  const { client, source, report, tell } = work
  const context = await readContext(client, manifest)
  const hashes: Record<string, string> = {}
  const removal = await readRemoved(work, manifest, context)
  if (removal) hashes[removedFile] = removal.sha256
  const checks = new Map<string, FileCheck>()
  for (const feed of feeds) {
    const described = manifest.feeds[feed.name]
    if (!described) continue
    const check = new FileCheck(feed, described.file, context)
    checks.set(feed.name, check)
    report.files.push(check.report)
    hashes[feed.name] = await stageFeed(client, source, feed, described, check)
    tell(`${described.file}: ${check.report.read.toLocaleString('en-GB')} rows read`)
  }
  const staged = feeds.filter(({ name }) => checks.has(name))
  await checkSets(client, staged, checks, manifest.mode)
  for (const file of report.files) refuseRejected(file, manifest.maxRejectedPercent)
  const sum = (of: (check: FileCheck) => number) => [...checks.values()].reduce((total, check) => total + of(check), 0)
  return {
    hashes,
    midnights: sum((check) => check.midnights),
    clockChanges: sum((check) => check.clockChanges),
    removed: removal?.removed ?? 0,
    removedAbsent: removal?.absent ?? 0,
  }
}

async function readRemoved({ client, source, report, tell }: Work, { mode }: Manifest, context: Context) {
  if (!source.files.includes(removedFile)) return null
  if (mode === 'full') {
    throw new Refusal(
      `${removedFile} belongs to a delta, and this extract is full. Take the file out, or send a delta.`,
    )
  }
  const removal = await removeRows(client, source, context)
  report.files.push(removal.report)
  tell(`${removedFile}: ${removal.report.read.toLocaleString('en-GB')} rows read`)
  return removal
}

function refuseRejected({ file, read, rejected }: FileReport, maxRejectedPercent: number): void {
  if (rejected * 100 <= maxRejectedPercent * read) return
  throw new Refusal(
    `${file}: ${rejected} of ${read} rows rejected, more than the ${maxRejectedPercent}% allowed. Mend the rows that the report lists.`,
  )
}

async function readContext(client: pg.Client, { asAtUtc, asOn }: Manifest): Promise<Context> {
  const codes = async (column: string, table: string) => {
    const { rows } = await client.query<{ code: string }>(`select distinct ${column} as code from reference.${table}`)
    return new Set(rows.map(({ code }) => code))
  }
  return {
    references: {
      offence: await codes('offence_code', 'offence'),
      area: await codes('area_code', 'area'),
      provider: await codes('provider', 'provider'),
    },
    asAtUtc,
    asOn,
  }
}
