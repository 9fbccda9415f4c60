import type { Readable } from 'node:stream'
import { CsvReader, type CsvRecord } from './read-csv.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

/** A CSV file of an extract: its header, then its rows in batches; the hash is known once all of them are read. */
export type Table = {
  header: string[]
  batches: AsyncGenerator<Iterable<CsvRecord>>
  sha256: () => string
  close: () => void
}

/** Opens a CSV file that must have a header. A blank last line is no row; a last row cut off refuses the file. */
export async function openTable(source: Source, file: string, shown = file): Promise<Table> {
  const stream = await source.open(file, shown)
  try {
    return await readHeader(stream, shown)
  } catch (error) {
    stream.destroy()
    throw error
  }
}

async function readHeader(stream: Readable, file: string): Promise<Table> {
  const reader = new CsvReader(stream, file)
  const batches = reader.batches()
  for (;;) {
    const batch = await batches.next()
    if (batch.done) throw new Refusal(`${file} is empty: even a feed without rows has its header.`)
    const header = batch.value.next()
    if (header.done) continue
    return {
      header: header.value.cells,
      batches: readRows(reader, file, header.value.cells.length, batch.value, batches),
      sha256: () => reader.sha256,
      close: () => stream.destroy(),
    }
  }
}

type Last = { blank: CsvRecord | null; width: number }

async function* readRows(
  reader: CsvReader,
  file: string,
  headerWidth: number,
  first: Generator<CsvRecord>,
  further: AsyncGenerator<Generator<CsvRecord>>,
): AsyncGenerator<Iterable<CsvRecord>> {
  const last: Last = { blank: null, width: headerWidth }
  yield rowsOf(first, last)
  for await (const batch of further) yield rowsOf(batch, last)
  if (reader.endsWithoutNewline && last.width < headerWidth) {
    throw new Refusal(`${file} ends in the middle of a row. Send the file again whole.`)
  }
}

/** A blank line is a row when another follows. */
function* rowsOf(batch: Generator<CsvRecord>, last: Last): Generator<CsvRecord> {
  for (const record of batch) {
    if (last.blank) yield last.blank
    last.blank = record.cells.length === 1 && record.cells[0] === '' ? record : null
    last.width = record.cells.length
    if (!last.blank) yield record
  }
}
