import { paperMarking, type Figure, type Paper } from '@dashboard/contract'

/** One figure as a paper of one, with all that it says. */
export function paperOfFigure(figure: Figure, force: string): Paper {
  const { figureId, title, subtitle, audience, marking, asAt, synthetic, fileName } = figure
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
    blocks: [{ block: 'figure', id: figureId, number: 1, parts: ['sentence', 'chart', 'table', 'notes'], figure }],
    auditHead: null,
  }
}
