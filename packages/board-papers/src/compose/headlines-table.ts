import type { Composing, Unnumbered } from './compose-paper.ts'
import { courseOf, shorthandOf } from './course.ts'
import { shorthandNotes } from './paper-words.ts'
import { nameOf, type Subject } from './subjects.ts'
import { sayFirst } from './say-first.ts'

/** The value of each KPI of the paper, whether its target was met, and whether it is changing. */
export function headlinesTable(id: string, composing: Composing): Unnumbered {
  const rows = composing.subjects.map(rowOf)
  return {
    block: 'table',
    id,
    title: 'Where each measure stands',
    columns: [
      { id: 'kpi', label: 'Measure', unit: 'text' },
      { id: 'value', label: 'Value', unit: 'text' },
      { id: 'period', label: 'Period', unit: 'text' },
      { id: 'target', label: 'Target', unit: 'text' },
      { id: 'variation', label: 'Is it changing?', unit: 'text' },
      { id: 'assurance', label: 'Will the target be met?', unit: 'text' },
    ],
    rows,
    notes: shorthandNotes(rows),
    source: composing.sourceLine,
    figureIds: sayFirst(composing),
  }
}

function rowOf({ kpi, tile, page }: Subject): string[] {
  const name = nameOf(kpi)
  if (!tile || tile.unavailable) return [name, '[x]', tile?.unavailable ?? 'Not counted yet', '[x]', '[x]', '[x]']
  const { value, period, target, variation, assurance } = tile
  return [
    name,
    value ? `${value.text} ${value.unit}`.trim() : shorthandOf(courseOf(page)?.latest),
    period,
    target.target ? `${target.target}: ${target.words}` : target.words,
    variation.words,
    assurance.words,
  ]
}
