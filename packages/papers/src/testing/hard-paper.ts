import type { Figure, FigureTable, PaperBlock } from '@dashboard/contract'
import { figureBlock, sampleFigure, samplePaper } from './sample-paper.ts'

const longTitle =
  'Stalking crimes in which a Stalking Protection Order was applied for within twenty-eight days of the first report, of all in which the suspect was named and the risk assessed as high, are fewer than usual since October 2025'

const wideTable: FigureTable = {
  columns: [
    { id: 'month', label: 'Month recorded', unit: 'month' },
    ...Array.from({ length: 20 }, (_, index) => ({
      id: `n${index}`,
      label: `Cases of category number ${index + 1}`,
      unit: 'count' as const,
    })),
  ],
  rows: [['2026-01', ...Array.from({ length: 20 }, (_, index) => index * 1000)]],
}

const sixty = Array.from({ length: 60 }, (_, index) => (index % 7 === 3 ? null : index / 60))

const figures: Figure[] = [
  sampleFigure([0.5, 0.25], {
    title: longTitle,
    subtitle: longTitle,
    reading: `${longTitle}. ${longTitle}.`,
    notes: [longTitle],
  }),
  sampleFigure([0.07], { title: 'One point' }),
  sampleFigure(sixty, { title: 'Sixty points' }),
  sampleFigure([null, null, null], { title: 'Nothing to draw' }),
  sampleFigure([-0.2, 0.1, -0.05], { title: 'Below nought' }),
  sampleFigure([0, 1, 0.5], { title: 'From none to all' }),
  sampleFigure([0.1, 0.2], {
    title: 'Żółć, Ελλάδα, 跟踪, التعقب, 🙂 & <"quoted">',
    notes: ['Chesterfield \u0007 bell'],
  }),
  sampleFigure([0.1], { title: 'A wide table', table: wideTable }),
]

/** Everything that breaks layouts, in one paper. */
export const hardPaper = samplePaper({
  title: longTitle,
  blocks: figures.map((figure, index): PaperBlock =>
    figureBlock({ ...figure, figureId: `F-000${index}-AAAA`, altText: `${figure.altText} ${index}` }, index + 1),
  ),
})
