import { columns, type FeedName } from './columns.ts'
import { CsvFile } from './csv-file.ts'
import type { Seen } from './seen.ts'

/** The files of an extract, by feed. */
export class Files {
  private readonly all: Record<FeedName, CsvFile>
  private readonly seen: Seen | null

  /** `seen`: the files as an extract of that earlier day held them; null: as they are. */
  constructor(folder: string, seen: Seen | null = null) {
    this.seen = seen
    const made = (Object.keys(columns) as FeedName[]).map((feed) => [feed, new CsvFile(folder, feed, seen)] as const)
    this.all = Object.fromEntries(made) as Record<FeedName, CsvFile>
  }

  of(feed: FeedName): CsvFile {
    return this.all[feed]
  }

  /** Begins a story of its own: none of its rows points to a row of an earlier one. */
  beginStory(): void {
    this.seen?.forget()
  }

  async drain(): Promise<void> {
    for (const file of Object.values(this.all)) await file.drain()
  }

  async close(): Promise<Record<string, { file: string; rows: number; sha256: string }>> {
    const closed: Record<string, { file: string; rows: number; sha256: string }> = {}
    for (const [feed, file] of Object.entries(this.all)) closed[feed] = await file.close()
    return closed
  }
}
