import type { LoadReport } from '@dashboard/contract'
import type pg from 'pg'
import type { KnownKpis } from './feed.ts'
import type { Source } from './source.ts'

/** What every step of a load works with. */
export type Work = {
  client: pg.Client
  source: Source
  kpis: KnownKpis
  report: LoadReport
  tell: (sentence: string) => void
  onRows?: (file: string, read: number) => void
}
