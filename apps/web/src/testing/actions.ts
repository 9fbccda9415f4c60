import type { Action, ActionPage, ActionsPage, KpiActions, Me, RemindersPage } from '@dashboard/contract'
import { overview } from './overview.ts'
import { analyst, chair } from './who.ts'

export const actionWriter: Me = {
  ...analyst,
  may: [...analyst.may, { act: 'read', resource: 'actions' }, { act: 'write', resource: 'actions' }],
}
export const actionReader: Me = { ...chair, may: [...chair.may, { act: 'read', resource: 'actions' }] }

const f1 = { id: 'charge-rate', code: 'F1', title: 'Charge rate' }

export const clinics: Action = {
  id: '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11',
  number: 12,
  version: 2,
  title: 'Charge clinics begin',
  what: 'Go through every case with a prosecutor each week.',
  owner: 'Head of Crime',
  startsOn: '2025-09-01',
  dueOn: '2026-10-31',
  firstDueOn: '2026-06-30',
  overdue: true,
  source: { id: 'delivery-group', title: 'Delivery group' },
  status: { id: 'at-risk', title: 'At risk' },
  open: true,
  statusOn: '2026-09-08',
  updates: 1,
  closedOn: null,
  evidence: null,
  kpis: [f1],
  planLine: null,
  meeting: null,
  expected: { kpi: f1, direction: 'higher', month: '2026-03', words: 'F1 Charge rate: higher by March 2026' },
  effect: { state: 'too-early', sentence: 'No evidence of a change yet: 4 of the 7 mature months needed.' },
}

const options: ActionsPage['options'] = {
  sources: [
    { id: 'delivery-group', title: 'Delivery group' },
    { id: 'scrutiny-panel', title: 'Scrutiny Panel' },
  ],
  statuses: [
    { id: 'on-track', title: 'On track' },
    { id: 'at-risk', title: 'At risk' },
    { id: 'done', title: 'Done' },
  ],
  directions: [
    { id: 'higher', title: 'Higher' },
    { id: 'lower', title: 'Lower' },
  ],
  owners: ['Head of Crime'],
  kpis: [f1],
  planLines: [{ id: 'b0000000-0000-4000-8000-000000000001', title: '7 Change recording systems' }],
}

export const actions: ActionsPage = {
  standing: overview.standing,
  today: '2026-11-12',
  open: 2,
  overdue: 1,
  found: 1,
  page: 1,
  pages: 1,
  actions: [clinics],
  themes: [{ id: 'outcomes', title: 'Outcomes and criminal justice' }],
  options,
}

export const noActions: ActionsPage = { ...actions, open: 0, overdue: 0, found: 0, actions: [] }

export const clinicsPage: ActionPage = {
  standing: overview.standing,
  today: '2026-11-12',
  action: clinics,
  released: null,
  updates: [
    {
      number: 1,
      status: { id: 'at-risk', title: 'At risk' },
      on: '2026-09-08',
      words: 'The third division has no lead.',
      evidence: null,
      by: 'Chair of the delivery group',
      at: '2026-09-08T11:00:00Z',
    },
  ],
  versions: [
    {
      version: 2,
      by: 'Chair of the delivery group',
      at: '2026-06-16T11:00:00Z',
      changes: ['Due: 31 October 2026; before 30 June 2026.'],
    },
    { version: 1, by: 'Performance analyst', at: '2025-07-08T11:00:00Z', changes: ['Added.'] },
  ],
  options,
}

export const kpiActions: KpiActions = {
  standing: overview.standing,
  today: '2026-11-12',
  actions: [{ marker: 1, action: clinics }],
  events: [
    {
      marker: 2,
      event: {
        id: '6f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11',
        when: 'January 2026',
        label: 'New team in the east',
        words: 'A team took over in the east.',
        kpis: [f1],
        recordedBy: 'Performance analyst',
        recordedAt: '2026-01-13T12:00:00Z',
        withdrawn: null,
      },
      released: null,
    },
  ],
  options,
}

export const reminders: RemindersPage = {
  today: '2026-11-12',
  owners: [
    {
      owner: 'Head of Crime',
      overdue: 1,
      open: 1,
      subject: 'Stalking Delivery Group: what is due of Head of Crime',
      text: 'To: Head of Crime. As at 12 November 2026.\n\nOverdue\nAction 12, due 31 October 2026: https://figures.example.org/actions/1',
    },
  ],
  calendars: [
    {
      id: '7f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11',
      owner: 'Head of Crime',
      madeAt: '2026-11-01T12:00:00Z',
      endsAt: '2027-11-01T12:00:00Z',
      ended: false,
    },
  ],
}
