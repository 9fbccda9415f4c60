import type { PlanEvidence, PlanLine, PlanLinePage, PlanPage, PlanVersion } from '@dashboard/contract'

const letter: PlanEvidence = {
  id: 'e0000000-0000-4000-8000-000000000001',
  label: 'Supplier letter',
  on: '2026-09-02',
  reference: 'https://intranet.example/letter',
  recordedBy: 'Performance analyst',
  recordedAt: '2026-09-03T09:00:00Z',
  withdrawn: null,
}

const recording = { id: 'recording', title: 'Identification and recording' }
const risk = { id: 'risk', title: 'Quality of investigations' }

export const overdueLine: PlanLine = {
  id: 'b0000000-0000-4000-8000-000000000001',
  version: 2,
  number: '7',
  addressedTo: 'chief-constables',
  theme: recording,
  title: 'Change recording systems',
  wordingStatus: 'verified',
  owner: 'Head of Crime Recording',
  status: 'overdue',
  reason: 'Supplier release moved to March 2027',
  completedOn: null,
  dueOn: '2026-10-31',
  dueStatus: 'verified',
  earlierDueOn: ['2025-03-27', '2025-09-30'],
  kpis: [
    {
      id: 'included-classification',
      code: 'A6',
      shortTitle: 'Included classification',
      standing: {
        variation: { icon: 'too-few', words: 'Too few months' },
        assurance: { icon: 'none', side: 'across', words: 'No target set' },
      },
    },
  ],
  evidence: letter,
  actions: { done: 1, all: 3 },
  madeUp: false,
}

const untoldLine: PlanLine = {
  ...overdueLine,
  id: 'b0000000-0000-4000-8000-000000000002',
  version: 1,
  number: '12',
  theme: risk,
  title: 'Risk is identified',
  wordingStatus: 'unverified',
  owner: 'Stalking Delivery Group',
  status: null,
  reason: null,
  dueOn: null,
  dueStatus: null,
  earlierDueOn: [],
  kpis: [],
  evidence: null,
  actions: { done: 0, all: 0 },
}

export const plan: PlanPage = {
  today: '2026-11-27',
  all: 2,
  statuses: [
    { status: 'complete', lines: 0 },
    { status: 'on-track', lines: 0 },
    { status: 'at-risk', lines: 0 },
    { status: 'overdue', lines: 1 },
    { status: 'not-started', lines: 0 },
    { status: null, lines: 1 },
  ],
  moved: { once: 0, oftener: 1 },
  themes: [recording, risk],
  allThemes: [recording, risk],
  owners: ['Head of Crime Recording', 'Stalking Delivery Group'],
  found: 2,
  page: 1,
  pages: 1,
  lines: [overdueLine, untoldLine],
}

const second: PlanVersion = {
  version: 2,
  number: '7',
  addressedTo: 'chief-constables',
  theme: recording,
  title: 'Change recording systems',
  wording: 'Seek changes to crime recording systems.',
  wordingStatus: 'verified',
  wordingSource: 'The report',
  owner: 'Head of Crime Recording',
  said: 'at-risk',
  reason: 'Supplier release moved to March 2027',
  completedOn: null,
  dueOn: '2026-10-31',
  dueStatus: 'verified',
  kpis: ['A6'],
  madeUp: false,
  writtenBy: 'Performance analyst',
  writtenAt: '2026-09-08T11:00:00Z',
}

const first: PlanVersion = {
  ...second,
  version: 1,
  owner: 'Stalking Delivery Group',
  said: null,
  reason: null,
  dueOn: '2025-09-30',
  writtenBy: 'The published report',
  writtenAt: '2024-09-26T23:00:00Z',
}

export const planLine: PlanLinePage = {
  today: '2026-11-27',
  line: overdueLine,
  versions: [second, first],
  evidence: [letter],
  actions: [
    {
      id: 'a0000000-0000-4000-8000-000000000001',
      number: 12,
      title: 'Chase the supplier',
      owner: 'Head of Crime Recording',
      dueOn: '2026-12-31',
      doneOn: null,
    },
  ],
  themes: [recording, risk],
}
