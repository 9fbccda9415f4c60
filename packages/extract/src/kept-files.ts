import { createHash } from 'node:crypto'
import type { Context } from './check-cell.ts'
import type { Feed } from './feed.ts'
import { FileCheck } from './file-check.ts'
import { openTable } from './read-table.ts'
import { Refusal } from './refusal.ts'
import { readRemoval, removals } from './removed.ts'
import type { Source } from './source.ts'

/** A file of an extract that was loaded, to be kept. */
export type LoadedFile = {
  source: Source
  feed: Feed
  file: string
  /** Its name among those kept: senders may call it anything. */
  keptAs: string
  /** SHA-256 of the file as it was loaded. */
  sha256: string
  rejected: number
  context: Context
}

/**
 * The bytes of a file to keep. Where rows were rejected, those that break a rule by themselves are left out: nobody knows
 * what they hold. Throws a Refusal when the file is no longer what was loaded.
 */
export async function* keptBytes(loaded: LoadedFile): AsyncGenerator<Buffer> {
  const sha256 = yield* loaded.rejected === 0 ? allBytes(loaded) : acceptedRows(loaded)
  if (sha256 !== loaded.sha256)
    throw new Refusal(`${loaded.keptAs} was changed while it was loaded. Load the extract again when it is whole.`)
}

async function* allBytes({ source, file }: LoadedFile): AsyncGenerator<Buffer, string> {
  const hash = createHash('sha256')
  for await (const chunk of (await source.open(file)) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    yield chunk
  }
  return hash.digest('hex')
}

async function* acceptedRows({ source, feed, file, keptAs, context }: LoadedFile): AsyncGenerator<Buffer, string> {
  const check = new FileCheck(feed, keptAs, context)
  const table = await openTable(source, file, keptAs)
  try {
    check.header(table.header)
    yield Buffer.from(csvLine(table.header))
    for await (const batch of table.batches) {
      let text = ''
      for (const record of batch) {
        const accepted = feed === removals ? readRemoval(record, check, context) : check.row(record)
        if (accepted) text += csvLine(record.cells)
      }
      if (text !== '') yield Buffer.from(text)
    }
  } finally {
    table.close()
  }
  return table.sha256()
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
