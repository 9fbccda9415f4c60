import type { Audience, KpiPage, Meeting, Standing, Tile } from '@dashboard/contract'
import type { Kpi, Population } from '@dashboard/kpis'

/** Which figures of a KPI: by what they are broken down where that is not the usual. */
export type Asked = { population: Population; by: string | null }

/** Where the figures of a paper come from: one audience's view of one load. */
export type PaperSource = {
  audience: Audience
  standing: Standing
  releaseId: string
  /** The meeting with which they were frozen; null of the figures in force. */
  meeting: Meeting | null
  /** A KPI's page, or a sentence that says why there is none. */
  pageOf: (kpi: Kpi, asked: Asked) => Promise<KpiPage | string>
  /** What the overview says of it; null where it said nothing yet. */
  tileOf: (kpi: Kpi, population: Population) => Promise<Tile | null>
}
