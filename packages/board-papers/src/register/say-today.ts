import { isDeepStrictEqual } from 'node:util'
import type { Figure, FigureRecord, FigureTable } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { kpiPage, Unanswerable, type Kpi, type Population, type Release } from '@dashboard/kpis'
import type { FigureQuery } from './keep-figures.ts'

/** Whether a figure would say something else today: the same question, asked of the release in force of its audience. */
export function sayToday(
  figure: Figure,
  query: FigureQuery,
  kpi: Kpi | null | undefined,
  release: Release | null,
): FigureRecord['today'] {
  const none = (why: string) => ({ same: false, sentence: `Today there is no such figure: ${why}`, figure: null })
  if (!kpi) return none('the KPI is no longer counted.')
  if (!release) return none('nothing that its readers may see is in force.')
  const today = askAgain(release, kpi, figure.id, query)
  if (typeof today === 'string') return none(today)
  const asAt = `as at ${dayName(today.asAt)}`
  const { title, reading, table } = figure
  if (title === today.title && reading === today.reading && isDeepStrictEqual(table, today.table))
    return { same: true, sentence: `The same today, ${asAt}.`, figure: today }
  const definition =
    today.definitionVersion === figure.definitionVersion ? '' : ' Its definition has changed in between.'
  return {
    same: false,
    sentence: `Today it says: ${today.title}, ${asAt}.${sayChanged(table, today.table)}${definition}`,
    figure: today,
  }
}

/** The figure, or a sentence why there is none. */
function askAgain(release: Release, kpi: Kpi, id: string, query: FigureQuery): Figure | string {
  const { from, to, population, by } = query
  try {
    const asked = { from, to, population: population as Population | undefined, by: by ?? undefined }
    const page = kpiPage(release, kpi, asked)
    if (page.unavailable) return page.unavailable.sentence
    return page.figures.find((each) => each.id === id) ?? 'the page of the KPI does not have it any more.'
  } catch (error) {
    if (error instanceof Unanswerable) return error.message
    throw error
  }
}

/** How many of the values are others than they were, of those that both figures have. */
function sayChanged(before: FigureTable, now: FigureTable): string {
  const values = new Map(now.rows.map((row) => [keyOf(now, row), valueOf(now, row)]))
  const both = before.rows.filter((row) => values.has(keyOf(before, row)))
  if (both.length === 0) return ''
  const differ = both.filter((row) => values.get(keyOf(before, row)) !== valueOf(before, row)).length
  const said = differ === 0 ? 'none differs' : `${differ} ${differ === 1 ? 'differs' : 'differ'}`
  return ` Of the ${both.length} values that both have, ${said}.`
}

/** What a row is of: its leading words and months. */
function keyOf({ columns }: FigureTable, row: FigureTable['rows'][number]): string {
  const first = columns.findIndex(({ unit }) => unit !== 'text' && unit !== 'month')
  return JSON.stringify(row.slice(0, Math.max(first, 1)))
}

function valueOf({ columns }: FigureTable, row: FigureTable['rows'][number]): unknown {
  const named = columns.findIndex(({ id }) => id === 'value')
  return row[named < 0 ? columns.findIndex(({ unit }) => unit !== 'text' && unit !== 'month') : named]
}
