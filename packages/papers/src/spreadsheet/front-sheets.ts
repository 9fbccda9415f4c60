import { linesOf } from './lines.ts'
import type { Note } from './notes-of.ts'
import type { Sheet, Table } from './workbook.ts'

export type Listed = { sheet: Sheet; holds: string; figureIds: readonly string[] }

export function contentsSheet(listed: readonly Listed[]): Sheet {
  const rows = [
    { name: 'Cover', holds: 'What this workbook is', figureIds: [] },
    { name: 'Notes', holds: 'Shorthand and notes', figureIds: [] },
    ...listed.map(({ sheet: { name }, holds, figureIds }) => ({ name, holds, figureIds })),
  ]
  return frontSheet('Contents', 'This worksheet contains one table: a link to every other worksheet.', {
    name: 'Contents',
    columns: [
      { name: 'Worksheet', unit: 'text', width: 20 },
      { name: 'What it holds', unit: 'text', width: 80 },
      { name: 'Figure ids', unit: 'text', width: 30 },
    ],
    rows: rows.map(({ name, holds, figureIds }) => [
      { value: name, link: name },
      { value: holds, link: null },
      { value: figureIds.join(', ') || 'None', link: null },
    ]),
  })
}

export function notesSheet(notes: readonly Note[]): Sheet {
  const held = notes.length > 0 ? notes : [{ mark: 'None', where: 'Every worksheet', says: 'There are no notes.' }]
  return frontSheet('Notes', 'This worksheet contains one table: the shorthand that is used, then the notes.', {
    name: 'Notes',
    columns: [
      { name: 'Shorthand or note', unit: 'text', width: 20 },
      { name: 'What it says', unit: 'text', width: 80 },
      { name: 'Where', unit: 'text', width: 30 },
    ],
    rows: held.map(({ mark, says, where }) => [mark, says, where].map((value) => ({ value, link: null }))),
  })
}

function frontSheet(name: string, line: string, table: Table): Sheet {
  return { name, lines: linesOf(name, [line]), table, chart: null }
}
