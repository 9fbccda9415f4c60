import type { Composing, Unnumbered } from './compose-paper.ts'
import { nameOf, type Subject } from './subjects.ts'

/** What each KPI of the paper counts, and what is to be known of it and its records. */
export function definitionsTable(id: string, { subjects, sourceLine }: Composing): Unnumbered {
  return {
    block: 'table',
    id,
    title: 'What each measure counts',
    columns: [
      { id: 'kpi', label: 'Measure', unit: 'text' },
      { id: 'counted', label: 'What is counted', unit: 'text' },
      { id: 'known', label: 'What is to be known of it', unit: 'text' },
      { id: 'version', label: 'Definition', unit: 'text' },
    ],
    rows: subjects.map(rowOf),
    notes: [],
    source: sourceLine,
    figureIds: [],
  }
}

function rowOf({ kpi, page }: Subject): string[] {
  const about = page?.kpi ?? kpi
  const known = [page?.kpi.maturity, ...about.caveats, page?.warning, page?.unavailable?.sentence].filter(Boolean)
  return [nameOf(kpi), about.counted, known.join(' '), about.definitionVersion]
}
