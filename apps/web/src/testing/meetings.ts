import type { Comparison, FrozenBesideNow, Meeting, Meetings, SinceLast } from '@dashboard/contract'

export const october: Meeting = {
  id: 'a1000000-0000-4000-8000-000000000001',
  version: 2,
  kind: 'delivery-group',
  title: 'Delivery group, 8 October 2026',
  heldOn: '2026-10-08',
  lastMonth: '2026-09',
  attending: ['Chair', 'Head of Crime'],
  papers: ['Delivery group report'],
  decisions: ['Two more clinics.'],
  notes: 'Agreed by all.',
  state: 'frozen',
  made: { by: 'Performance analyst', at: '2026-10-01T09:00:00.000Z' },
  written: { by: 'Chair of the delivery group', at: '2026-10-02T09:00:00.000Z' },
  frozen: { by: 'Chair of the delivery group', at: '2026-10-08T08:00:00.000Z', asAt: '2026-09-30' },
  closed: null,
}

export const november: Meeting = {
  ...october,
  id: 'a1000000-0000-4000-8000-000000000002',
  version: 1,
  title: 'Delivery group, 12 November 2026',
  heldOn: '2026-11-12',
  lastMonth: '2026-10',
  decisions: [],
  notes: '',
  state: 'draft',
  frozen: null,
}

export const meetings: Meetings = { meetings: [november, october], found: 2, page: 1, pages: 1 }

const named = ({ id, title, heldOn, state }: Meeting) => ({ id, title, heldOn, state })
const tally = { kpis: 55, moved: 11, movedFar: 2, definitions: 1, targets: 0 }

export const sinceOctober: SinceLast = {
  since: { meeting: named(october), month: 'October', loads: 1, tally },
  comments: { approved: 9, of: 12 },
}

const sentence = '41.0% for May 2026 at the October meeting, now 44.0%: 12 more engaged within 28 days.'

const moved = {
  kpi: { id: 'referral-uptake', code: 'D3', shortTitle: 'Referral uptake', owner: 'Victim Services Manager' },
  theme: { id: 'victim-support', title: 'Victim support' },
  before: { value: '41.0%', period: 'May 2026' },
  now: { value: '43.1%', period: 'June 2026' },
  sentence,
  moved: true,
  points: 3,
  changes: ['definition' as const],
  changed: ['Definition changed: version 1-abcd, now 2-efgh.'],
}

export const comparison: Comparison = {
  frozen: [named(october)],
  from: named(october),
  to: null,
  tally,
  loads: 1,
  movements: [
    {
      kpi: { id: 'charge-rate', code: 'F1', shortTitle: 'Charge rate', owner: 'Head of Crime' },
      theme: { id: 'outcomes', title: 'Outcomes' },
      before: { value: '8.0%', period: 'April 2026' },
      now: { value: '8.0%', period: 'April 2026' },
      sentence: '8.0% for April 2026 at the October meeting, the same now.',
      moved: false,
      points: 0,
      changes: [],
      changed: [],
    },
    moved,
  ],
}

export const besideNow: FrozenBesideNow = {
  meeting: { ...named(october), asAt: '2026-09-30', frozenAt: '2026-10-08T08:00:00.000Z' },
  asAt: '2026-10-31',
  movement: {
    ...moved,
    figures: [
      { period: 'June 2026', before: 'not yet shown', now: '43.1%', why: 'first shown' },
      { period: 'May 2026', before: '41.0%', now: '44.0%', why: '12 more engaged within 28 days' },
    ],
  },
}
