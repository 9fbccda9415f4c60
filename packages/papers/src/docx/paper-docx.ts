import type { Paper } from '@dashboard/contract'
import { Document, Packer } from 'docx'
import { figureIdsOf } from '../parts/figure-ids.ts'
import { coverBlock } from './cover-block.ts'
import { DrawnCharts } from './drawn-charts.ts'
import { endOfPaper } from './end-of-paper.ts'
import { finished } from './finished.ts'
import { pageEdges } from './page-edges.ts'
import { pageOf, widthOf } from './page.ts'
import { paperNumbering, paperStyles } from './paper-styles.ts'
import { sectionsOf } from './sections.ts'

/** A paper as a Word document: real headings, native charts, the marking and figure ids on every page. */
export async function paperDocx(paper: Paper): Promise<Buffer> {
  const { title, subtitle, force } = paper
  const charts = new DrawnCharts(widthOf(false))
  const sections = sectionsOf(paper, charts)
  const document = new Document({
    title,
    subject: subtitle,
    creator: force,
    lastModifiedBy: force,
    keywords: figureIdsOf(paper).join(', '),
    styles: paperStyles,
    numbering: paperNumbering,
    sections: sections.map(({ wide, children }, index) => ({
      properties: { page: pageOf(wide) },
      ...pageEdges(paper, widthOf(wide)),
      children: [
        ...(index === 0 ? coverBlock(paper) : []),
        ...children,
        ...(index === sections.length - 1 ? endOfPaper(paper) : []),
      ],
    })),
  })
  return finished(await Packer.toBuffer(document), charts.all, paper.asAt)
}
