import type { ChecksPage, Question, Questions } from '@dashboard/contract'
import { approvedComment } from './comments.ts'
import { overview } from './overview.ts'

const [tile] = overview.themes.flatMap(({ tiles }) => tiles)
if (!tile) throw new Error('The overview has no tile.')

const check = {
  id: '7f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11',
  by: 'PCC’s office',
  at: '2026-10-12T09:00:00Z',
  withdrawn: null,
}

export const checksPage: ChecksPage = {
  standing: { ...overview.standing, audience: 'partner' },
  release: '8f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11',
  last: { check, asAt: '2026-09-30' },
  rows: [
    {
      tile,
      owner: 'Head of Public Protection',
      changes: [{ what: 'target', was: 'Met in August 2026', is: 'Not met in September 2026' }],
      comment: approvedComment,
      questions: { asked: 2, open: 1 },
    },
    {
      tile: { ...tile, kpi: { ...tile.kpi, id: 'other', code: 'F2', shortTitle: 'Other' } },
      owner: 'Head of Criminal Justice',
      changes: [{ what: 'figure', was: '8.1% (August 2026)', is: '8.2% (September 2026)' }],
      comment: null,
      questions: { asked: 0, open: 0 },
    },
  ],
  checks: [check],
}

export const openQuestion: Question = {
  id: '9f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11',
  kpi: { id: 'charge-rate', code: 'F1', shortTitle: 'Charge rate', owner: 'Head of Public Protection' },
  question: 'When do the clinics reach Bolsover?',
  asked: { by: 'PCC’s office', at: '2026-11-09T13:45:00Z' },
  status: 'open',
  answer: null,
  earlier: [],
  withdrawn: null,
}

export const answered: Question = {
  ...openQuestion,
  id: 'af0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11',
  kpi: null,
  status: 'answered',
  answer: {
    version: 2,
    answer: 'They begin there in February 2027.',
    by: 'Chair of the delivery group',
    at: '2026-11-12T10:00:00Z',
  },
  earlier: [
    { version: 1, answer: 'They begin there in January 2027.', by: 'Performance analyst', at: '2026-11-11T10:00:00Z' },
  ],
}

export const questions: Questions = {
  owners: ['Head of Public Protection'],
  themes: [{ id: 'outcomes', title: 'Outcomes and criminal justice' }],
  kpis: [{ id: 'charge-rate', title: 'F1 Charge rate' }],
  found: 2,
  page: 1,
  pages: 1,
  questions: [openQuestion, answered],
}
