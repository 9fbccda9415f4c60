import type { Comment, CommentsPage, KpiComments } from '@dashboard/contract'

const kpi = {
  id: 'charge-rate',
  code: 'F1',
  shortTitle: 'Charge rate',
  theme: { id: 'outcomes', title: 'Outcomes and criminal justice' },
  owner: 'Head of Public Protection',
}

export const submitted: Comment = {
  id: '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11',
  kpi,
  month: '2026-10',
  now: {
    version: 2,
    state: 'submitted',
    whatHappened: 'Protection has improved in Derby.',
    why: 'Weekly charge clinics with prosecutors.',
    whatNext: 'Clinics start in Chesterfield in January.',
    by: 'Delivery group member',
    at: '2026-11-03T14:03:00Z',
  },
  earlier: [
    {
      version: 1,
      state: 'draft',
      whatHappened: 'Protection has improved in Derby.',
      why: '',
      whatNext: '',
      by: 'Delivery group member',
      at: '2026-11-02T09:00:00Z',
    },
  ],
  warning: 'The comment says “has improved”. The chart finds no change.',
  released: null,
  releaseRefusal: 'It can be released once the chair has approved it.',
}

export const approvedComment: Comment = {
  ...submitted,
  now: { ...submitted.now, version: 3, state: 'approved', by: 'Chair of the delivery group' },
  warning: null,
  earlier: [],
  released: { version: 3, by: 'Disclosure officer', at: '2026-11-05T10:00:00Z', before: null },
  releaseRefusal: null,
}

export const kpiComments: KpiComments = {
  kpi,
  due: '2026-10',
  months: ['2026-10', '2026-09'],
  comments: [submitted],
}

export const commentsPage: CommentsPage = {
  month: '2026-10',
  months: ['2026-10', '2026-09'],
  owners: ['Head of Legal Services', 'Head of Public Protection'],
  themes: [{ id: 'outcomes', title: 'Outcomes and criminal justice' }],
  pack: {
    title: 'Delivery group',
    kpis: 14,
    lacking: [{ ...kpi, id: 'charge-rate-assigned', code: 'F2', shortTitle: 'Assigned' }],
  },
  found: 21,
  page: 1,
  pages: 2,
  comments: [submitted],
}
