import { CsvReader, type CsvRecord } from './read-csv.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

/** A CSV file of an extract: its header, then its rows in batches; the hash is known once all of them are read. */
export type Table = { header: string[]; batches: AsyncGenerator<CsvRecord[]>; sha256: () => string }

/** Opens a CSV file that must have a header. A blank last line is no row; a last row cut off refuses the file. */
export async function openTable(source: Source, file: string): Promise<Table> {
  const reader = new CsvReader(await source.open(file), file)
  const batches = reader.batches()
  for (;;) {
    const { value, done } = await batches.next()
    if (done) throw new Refusal(`${file} is empty: even a feed without rows has its header.`)
    const [header, ...rows] = value
    if (!header) continue
    return {
      header: header.cells,
      batches: readRows(reader, file, header.cells.length, rows, batches),
      sha256: () => reader.sha256,
    }
  }
}

async function* readRows(
  reader: CsvReader,
  file: string,
  headerWidth: number,
  first: CsvRecord[],
  further: AsyncGenerator<CsvRecord[]>,
): AsyncGenerator<CsvRecord[]> {
  let blank: CsvRecord[] = []
  let width = headerWidth
  let batch: CsvRecord[] | null = first
  while (batch) {
    const rows: CsvRecord[] = []
    for (const record of batch) {
      rows.push(...blank)
      blank = []
      if (record.cells.length === 1 && record.cells[0] === '') blank = [record]
      else rows.push(record)
      width = record.cells.length
    }
    if (rows.length > 0) yield rows
    const { value, done } = await further.next()
    batch = done ? null : value
  }
  if (reader.endsWithoutNewline && width < headerWidth) {
    throw new Refusal(`${file} ends in the middle of a row. Send the file again whole.`)
  }
}
