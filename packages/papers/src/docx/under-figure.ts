import { Paragraph, TextRun } from 'docx'

/** What is to be known of a figure or table; none where there is nothing. */
export function notesOf(notes: readonly string[]): Paragraph[] {
  return notes.length === 0
    ? []
    : [new Paragraph({ style: 'Note', keepNext: true, children: [new TextRun(`Notes: ${notes.join(' ')}`)] })]
}

/** Where it comes from, and the ids by which its numbers can be traced. */
export function sourceOf(source: string, figureIds: readonly string[]): Paragraph {
  return new Paragraph({
    style: 'Source',
    children: [
      new TextRun(source),
      ...figureIds.flatMap((id, index) => [
        new TextRun(index > 0 ? ', ' : figureIds.length === 1 ? ' Figure ' : ' Figures '),
        new TextRun({ text: id, style: 'FigureId' }),
      ]),
      ...(figureIds.length > 0 ? [new TextRun('.')] : []),
    ],
  })
}
