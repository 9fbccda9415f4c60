import type { Paper, PaperBlock } from '@dashboard/contract'
import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx'
import { figureBlock } from './figure-block.ts'
import type { DrawnCharts } from './drawn-charts.ts'
import { tableBlock } from './table-block.ts'

/** Some of a paper that stands on pages of one kind. */
export type Stretch = {
  wide: boolean
  /** After all else. */
  late: boolean
  children: FileChild[]
}

/** The blocks of a paper in their order, on upright pages but for wide tables; the wide ones of figures are at its end. */
export function sectionsOf({ blocks }: Paper, charts: DrawnCharts): Stretch[] {
  const stretches = blocks.flatMap((block) => stretchesOf(block, charts))
  const late = stretches.filter((stretch) => stretch.late)
  const heading: Stretch[] = late.length === 0 ? [] : [{ wide: true, late: true, children: [headingOf(1, 'Values')] }]
  return [...stretches.filter((stretch) => !stretch.late), ...heading, ...late].reduce<Stretch[]>(
    (sections, stretch) => {
      const last = sections.at(-1)
      if (last?.wide !== stretch.wide) return [...sections, { ...stretch, children: [...stretch.children] }]
      last.children.push(...stretch.children)
      return sections
    },
    [{ wide: false, late: false, children: [] }],
  )
}

function stretchesOf(block: PaperBlock, charts: DrawnCharts): Stretch[] {
  switch (block.block) {
    case 'heading':
      return upright(headingOf(block.level, block.text))
    case 'words':
      return upright(
        ...(block.outOfDate === null
          ? []
          : [new Paragraph({ children: [new TextRun({ text: `To be checked: ${block.outOfDate}`, bold: true })] })]),
        ...block.paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] })),
      )
    case 'list':
      return upright(
        ...block.items.map(
          (text) =>
            new Paragraph({
              numbering: { reference: 'bullets', level: 0 },
              spacing: { after: 60 },
              children: [new TextRun(text)],
            }),
        ),
      )
    case 'figure':
      return figureBlock(block, charts)
    case 'table':
      return tableBlock(block)
  }
}

function upright(...children: FileChild[]): Stretch[] {
  return [{ wide: false, late: false, children }]
}

function headingOf(level: 1 | 2, text: string): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [new TextRun(text)],
  })
}
