import type { FileReport } from '@dashboard/contract'
import type { Context } from './check-cell.ts'
import { checkSet } from './check-set.ts'
import { feeds } from './feeds.ts'
import type { FileCheck } from './file-check.ts'
import type { Manifest } from './manifest.ts'
import { readContext } from './read-context.ts'
import { Refusal } from './refusal.ts'
import { removedFile, removeRows } from './removed.ts'
import { replaceReference } from './replace-reference.ts'
import { createStages, stageFeed } from './stage-feed.ts'
import type { Work } from './work.ts'

export type Staged = {
  /** SHA-256 of every file that was read. */
  hashes: Record<string, string>
  midnights: number
  clockChanges: number
  /** Rows that removed.csv took out, by feed. */
  removed: ReadonlyMap<string, number>
  removedAbsent: number
}

/**
 * Takes out what removed.csv names, replaces the reference data sent, then reads and checks every feed against those into
 * its stage. Throws a Refusal when too many rows of a file are rejected.
 */
export async function stageAll(work: Work, manifest: Manifest): Promise<Staged> {
  const { report } = work
  const before = await readContext(work, manifest)
  const removal = await readRemoved(work, manifest, before)
  const hashes = await replaceReference(work, manifest, before)
  if (removal) hashes[removedFile] = removal.sha256
  const context = await readContext(work, manifest)
  const checks = await stageFeeds(work, manifest, context, hashes)
  work.tell('keys and links checked')
  for (const file of report.files) refuseRejected(file, manifest.maxRejectedPercent)
  const sum = (of: (check: FileCheck) => number) => checks.reduce((total, check) => total + of(check), 0)
  return {
    hashes,
    midnights: sum((check) => check.midnights),
    clockChanges: sum((check) => check.clockChanges),
    removed: removal?.removed ?? new Map(),
    removedAbsent: removal?.absent ?? 0,
  }
}

/** Stages feed after feed; the keys and links of one are checked in the database while the rows of the next are read here. */
async function stageFeeds(
  work: Work,
  manifest: Manifest,
  context: Context,
  hashes: Staged['hashes'],
): Promise<FileCheck[]> {
  const { client } = work
  const sent = feeds.filter(({ name }) => name in manifest.feeds)
  await createStages(client, sent)
  const checks: FileCheck[] = []
  let checking = Promise.resolve()
  try {
    for (const feed of sent) {
      const described = manifest.feeds[feed.name]
      if (!described) continue
      const { check, sha256 } = await stageFeed(work, feed, described, context)
      checks.push(check)
      hashes[feed.name] = sha256
      checking = checking.then(() => checkSet(client, feed, check, { sent, mode: manifest.mode }))
      // It is told of below, where it is waited for.
      checking.catch(() => undefined)
    }
  } catch (error) {
    // A refusal ends the transaction under the checks; any other error may be but the echo of theirs.
    await checking.catch((cause: unknown) => Promise.reject(error instanceof Refusal ? error : cause))
    throw error
  }
  await checking
  return checks
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
