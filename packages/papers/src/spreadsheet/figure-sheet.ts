import type { Figure, PaperBlock } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { viewNames } from '@dashboard/contract/names'
import { linesOf } from './lines.ts'
import { tableOf } from './table-of.ts'
import type { Sheet } from './workbook.ts'

type FigureBlock = Extract<PaperBlock, { block: 'figure' }>

/** The values of a figure, as its CSV has them. */
export function figureSheet(
  { number, title, parts, figure }: FigureBlock,
  notes: readonly string[],
  drawn: boolean,
): Sheet {
  const name = `Figure ${number}`
  const table = tableOf(`Figure_${number}`, figure.table.columns, figure.table.rows)
  return {
    name,
    lines: linesOf(`${name}: ${title}`, [
      figure.subtitle,
      parts.includes('sentence') ? figure.reading : '',
      `This worksheet contains one table. ${blankWords(figure)}`.trim(),
      ...(drawn ? [`${name} chart draws it.`] : []),
      ...(notes.length > 0 ? [`Notes to this table, on the worksheet called Notes: ${notes.join(', ')}.`] : []),
      ...figureFoot(figure),
    ]),
    table,
    chart: null,
  }
}

/** Source, id and definition: what stands under every rendering of a figure. */
export function figureFoot({ source, audience, figureId, kpiCode, asAt, definitionVersion }: Figure): string[] {
  return [
    `${source} ${viewNames[audience]}.`,
    `Figure ${figureId}. Measure ${kpiCode}, definition version ${definitionVersion}, as at ${dayName(asAt)}.`,
  ]
}

function blankWords({ table: { columns, rows } }: Figure): string {
  if (!rows.flat().includes(null)) return ''
  const status = columns.find(({ id }) => id.endsWith('standing'))
  return status ? `A blank cell has no value: see ${status.label}.` : 'A blank cell has no value.'
}
