import type { Agenda, AgendaItem } from '@dashboard/contract'
import { november } from './meetings.ts'

const referrals = {
  id: 'referral-uptake',
  code: 'D3',
  shortTitle: 'Referral uptake',
  theme: 'Victim support',
}

const item = (key: string, title: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  key,
  kind: 'signal',
  label: 'New signal',
  title,
  sentence: `What to know of ${key}.`,
  kpis: [],
  icon: { of: 'nothing' },
  asked: '',
  ...more,
})

export const agenda: Agenda = {
  meeting: { id: november.id, title: november.title },
  version: 3,
  frozen: false,
  items: [
    item('signal:referral-uptake', 'Referral uptake: unusually low in August 2026', {
      kpis: [referrals],
      icon: { of: 'variation', icon: 'concern-low' },
    }),
    item('action:a1', 'Legal capacity for orders: 31 days late', { kind: 'action', label: 'Overdue action' }),
    item('own:o1', 'Budget 2027', { kind: 'own', label: 'Added by the chair', asked: 'Agree the second half?' }),
  ],
  hidden: [
    {
      ...item('data:victims.ethnicity', 'The ethnicity of the victim is filled in 71% of rows', {
        kind: 'data',
        label: 'Data quality',
      }),
      hidden: {
        reason: 'Known, and in hand since May.',
        by: 'Chair of the delivery group',
        at: '2026-11-03T14:03:00Z',
      },
    },
  ],
}
