import type { Paper } from '@dashboard/contract'

/** A paper of the parts that are given, with a cover. */
export function paperOf(blocks: Paper['blocks'], paper: Partial<Paper> = {}): Paper {
  return {
    title: 'Stalking: performance against the action plan',
    subtitle: 'Delivery group report, Derbyshire, as at 31 October 2026',
    audience: 'partner',
    marking: 'OFFICIAL-SENSITIVE',
    force: 'Derbyshire Constabulary',
    asAt: '2026-10-31',
    synthetic: true,
    language: 'en-GB',
    fileName: 'delivery-group-report',
    cover: {
      meeting: 'PCC performance meeting',
      author: 'Head of Crime',
      date: '2026-11-26',
      item: '6',
      purpose: 'assurance',
    },
    blocks,
    auditHead: { count: 1234, hash: 'ab12' },
    ...paper,
  }
}
