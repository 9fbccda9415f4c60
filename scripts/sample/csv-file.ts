import { createHash } from 'node:crypto'
import { createWriteStream, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { columns, type FeedName } from './columns.ts'
import type { Seen } from './seen.ts'
import { finished } from 'node:stream/promises'

const chunkSize = 1 << 18

/** One CSV file written as it is made: rows are gathered into chunks, and `drain` waits when the disk is slower. */
export class CsvFile {
  rows = 0
  private readonly stream: WriteStream
  private readonly hash = createHash('sha256')
  private pending: string[] = []
  private size = 0
  private failure: Error | null = null
  private wake: () => void = () => undefined

  readonly name: string
  private readonly feed: FeedName
  private readonly columns: readonly string[]
  private readonly seen: Seen | null

  constructor(folder: string, feed: FeedName, seen: Seen | null) {
    this.name = `${feed}.csv`
    this.feed = feed
    this.columns = columns[feed].split(' ')
    this.seen = seen
    this.stream = createWriteStream(join(folder, this.name))
    this.stream.on('drain', () => this.wake())
    this.stream.on('error', (error) => {
      this.failure = error
      this.wake()
    })
    this.put(this.columns.join(','))
  }

  /** Cells in the order of the columns. None of them needs quoting. */
  add(cells: readonly string[]): void {
    const known = this.seen ? this.seen.row(this.feed, cells) : cells
    if (!known) return
    this.rows += 1
    this.put(known.join(','))
  }

  /** Cells by column; those left out are empty. */
  addBy(cells: Record<string, string>): void {
    this.add(this.columns.map((column) => cells[column] ?? ''))
  }

  async drain(): Promise<void> {
    if (this.failure) throw this.failure
    if (this.size < chunkSize) return
    if (!this.flush()) await new Promise<void>((resolve) => (this.wake = resolve))
  }

  async close(): Promise<{ file: string; rows: number; sha256: string }> {
    this.flush()
    this.stream.end()
    await finished(this.stream)
    return { file: this.name, rows: this.rows, sha256: this.hash.digest('hex') }
  }

  private put(line: string): void {
    this.pending.push(line)
    this.size += line.length + 1
  }

  private flush(): boolean {
    const text = this.pending.length > 0 ? `${this.pending.join('\n')}\n` : ''
    this.pending = []
    this.size = 0
    this.hash.update(text)
    return this.stream.write(text)
  }
}
