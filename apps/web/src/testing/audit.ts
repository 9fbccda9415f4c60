import type { AuditPage } from '@dashboard/contract'

export const audit: AuditPage = {
  head: { count: 1204, hash: 'f'.repeat(64) },
  found: 1204,
  entries: [
    {
      number: 1204,
      at: '2026-11-27T20:41:12Z',
      who: 'derbyshire 4f2a',
      titles: ['Chair of the delivery group'],
      title: 'Saw a breakdown',
      sentence: 'F1 Charge rate, by district, 8Q stalking, January to June 2026.',
    },
    {
      number: 1203,
      at: '2026-11-27T20:40:00Z',
      who: null,
      titles: [],
      title: 'Was refused',
      sentence: 'GET /api/overview, not signed in, 3 times.',
    },
  ],
  older: 1203,
  actions: [{ id: 'breakdown-viewed', title: 'Saw a breakdown' }],
  kpis: [{ id: 'charge-rate', title: 'F1 Charge rate' }],
}
