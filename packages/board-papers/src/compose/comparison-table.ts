import type { KpiPage, Point, SeriesShape } from '@dashboard/contract'
import { addMonths, periodName } from '@dashboard/contract/month'
import { formatValue } from '@dashboard/contract/value'
import { leavingOf } from '../register/keep-figures.ts'
import type { Composing, Unnumbered } from './compose-paper.ts'
import { courseOf, shorthandOf, type Course } from './course.ts'
import { shorthandNotes } from './paper-words.ts'
import { sayFirst } from './say-first.ts'
import { nameOf, type Subject } from './subjects.ts'

/** Each KPI of the paper beside its target, a year before, and what is published of other forces. */
export function comparisonTable(id: string, composing: Composing): Unnumbered {
  const rows = composing.subjects.map(rowOf)
  return {
    block: 'table',
    id,
    title: 'Beside the target, a year before, and other forces',
    columns: [
      { id: 'kpi', label: 'Measure', unit: 'text' },
      { id: 'latest', label: 'Latest that can be judged', unit: 'text' },
      { id: 'target', label: 'Target', unit: 'text' },
      { id: 'year_before', label: 'A year before', unit: 'text' },
      { id: 'comparators', label: 'Other forces, as published', unit: 'text' },
    ],
    rows,
    notes: [
      'A difference from a year before is not a change by itself: whether a measure is changing is told with its chart.',
      ...shorthandNotes(rows),
    ],
    source: composing.sourceLine,
    figureIds: [...new Set([...sayFirst(composing), ...sayComparators(composing)])],
  }
}

function rowOf({ kpi, tile, page }: Subject): string[] {
  const course = courseOf(page)
  const before = course && yearBefore(course)
  return [
    nameOf(kpi),
    course ? said(course.series, course.latest) : '[x]',
    tile?.target.target ?? tile?.target.words ?? '[x]',
    before ? said(course.series, before) : '[x]',
    comparatorsOf(page)?.title ?? '[x]',
  ]
}

function yearBefore({ series, latest }: Course): Point | undefined {
  return series.points.find(({ month, months }) => month === addMonths(latest.month, -12) && months === latest.months)
}

function said({ unit }: SeriesShape, point: Point): string {
  const { value, denominator, month, months } = point
  const text = value === null ? shorthandOf(point) : formatValue(value, unit, denominator)
  return `${text}, ${periodName(month, addMonths(month, months - 1))}`
}

function comparatorsOf(page: KpiPage | null) {
  return page?.figures.find(({ id }) => id === 'comparators')
}

function sayComparators({ subjects, say }: Composing): string[] {
  return subjects.flatMap(({ page, population }) => {
    const figure = comparatorsOf(page)
    if (!page || !figure) return []
    say(leavingOf(page, figure, { population }))
    return figure.figureId
  })
}
