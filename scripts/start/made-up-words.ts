import type { CommentState } from '@dashboard/contract'

export type MadeUpComment = {
  /** By code. */
  kpi: string
  month: string
  state: CommentState
  on: string
  released: boolean
  whatHappened: string
  why: string
  whatNext: string
}

export type MadeUpQuestion = {
  kpi: string
  on: string
  question: string
  answer: { on: string; words: string } | null
}

/** In words that fit whatever the made-up figures are, but for one that claims too much, so that its hint can be seen. */
export const madeUpComments: MadeUpComment[] = [
  {
    kpi: 'F1',
    month: '2026-10',
    state: 'approved',
    on: '2026-11-06T10:20:00Z',
    released: true,
    whatHappened: 'Months to April have run their full 180 days. Derby accounts for two thirds of the charges.',
    why: 'Weekly charge clinics with prosecutors since September 2025. Early arrest may play a part too.',
    whatNext: 'Clinics start in Chesterfield and Bolsover in January 2027.',
  },
  {
    kpi: 'B1',
    month: '2026-10',
    state: 'submitted',
    on: '2026-11-05T15:40:00Z',
    released: false,
    whatHappened: 'Derby response teams had the most forms without a time.',
    why: 'The form moved in the system release of 5 October. Staff could not find it.',
    whatNext: 'The link was restored on 28 October. Team leaders look at November’s forms each week.',
  },
  {
    kpi: 'C6',
    month: '2026-10',
    state: 'draft',
    on: '2026-11-05T09:15:00Z',
    released: false,
    whatHappened: 'Protection within two weeks has improved in both divisions.',
    why: 'The supervisor’s checklist now asks for bail conditions.',
    whatNext: '',
  },
  {
    kpi: 'D3',
    month: '2026-09',
    state: 'approved',
    on: '2026-10-07T11:05:00Z',
    released: true,
    whatHappened: 'One support provider has sent nothing since August, so that engagement is not known there.',
    why: 'Its data agreement ended with the contract year.',
    whatNext: 'Legal Services sign the new agreement in November.',
  },
]

export const madeUpQuestions: MadeUpQuestion[] = [
  {
    kpi: 'C6',
    on: '2026-10-12T09:30:00Z',
    question: 'What stands in the way of protecting victims at high risk within two weeks, and who removes it by when?',
    answer: {
      on: '2026-10-20T16:10:00Z',
      words:
        'Bail conditions are not always asked for in custody. A checklist for custody sergeants begins in December; the custody lead reports on it to the January meeting.',
    },
  },
  {
    kpi: 'F1',
    on: '2026-11-09T13:45:00Z',
    question:
      'Do the charge clinics reach every district, and when will the figures be able to show whether they help?',
    answer: null,
  },
]
