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
  const changed = countChanged(figure.table, today.table)
  const reworded = today.title !== figure.title || today.reading !== figure.reading
  if (!reworded && changed.differ === 0 && changed.both === figure.table.rows.length && isSameTable(figure, today))
    return { same: true, sentence: `The same today, ${asAt}.`, figure: today }
  const values =
    changed.both === 0
      ? ''
      : ` Of the ${changed.both} rows that both have, ${changed.differ === 0 ? 'none differs' : `${changed.differ} ${changed.differ === 1 ? 'differs' : 'differ'}`}.`
  const definition =
    today.definitionVersion === figure.definitionVersion ? '' : ' Its definition has changed in between.'
  return { same: false, sentence: `Today it says: ${today.title}, ${asAt}.${values}${definition}`, figure: today }
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

function isSameTable(one: Figure, other: Figure): boolean {
  return isDeepStrictEqual(one.table, other.table)
}

/** Rows by what they are of: their leading words and months. */
function countChanged(before: FigureTable, now: FigureTable): { both: number; differ: number } {
  const rows = new Map(now.rows.map((row) => [keyOf(now, row), row]))
  const both = before.rows.flatMap((row) => {
    const other = rows.get(keyOf(before, row))
    return other ? [[row, other] as const] : []
  })
  return { both: both.length, differ: both.filter(([row, other]) => !isDeepStrictEqual(row, other)).length }
}

function keyOf({ columns }: FigureTable, row: FigureTable['rows'][number]): string {
  const first = columns.findIndex(({ unit }) => unit !== 'text' && unit !== 'month')
  return JSON.stringify(row.slice(0, first < 0 ? 1 : Math.max(first, 1)))
}
