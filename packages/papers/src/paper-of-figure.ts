import { paperMarking, type Figure, type Paper } from '@dashboard/contract'

/** One figure as a paper of one, with all that it says; `title` as a block of a paper has it. */
export function paperOfFigure(figure: Figure, title: string, force: string): Paper {
  const { figureId, subtitle, audience, marking, asAt, synthetic, fileName } = figure
  return {
    title,
    subtitle,
    audience,
    marking: paperMarking.parse(marking),
    force,
    asAt,
    synthetic,
    language: 'en-GB',
    fileName,
    cover: null,
    blocks: [
      { block: 'figure', id: figureId, number: 1, title, parts: ['sentence', 'chart', 'table', 'notes'], figure },
    ],
    auditHead: null,
  }
}
