import { defineKpi } from '../../define-kpi.ts'

export const planDelivery = defineKpi({
  id: 'plan-delivery',
  code: 'H3',
  title: 'Milestones of the action plan delivered by their published date',
  shortTitle: 'Plan delivery',
  question: 'Is the action plan being delivered?',
  counted:
    'Milestones of the action plan, by recommendation and status, and of these the ones delivered by the date first published.',
  words: {
    cases: 'milestones',
    met: 'delivered by their published date',
    month: 'month due',
    records: 'Stalking Delivery Group action plan',
  },
  kind: 'pending',
  waitsFor: 'The records of the action plan are kept in this product itself, and are not kept yet',
  theme: 'scrutiny',
  subject: 'force',
  breakdowns: [],
  better: 'higher',
  owner: 'Chair of the Stalking Delivery Group',
  matureAfterDays: 0,
  needs: [],
  ownPopulation: true,
  caveats: ['A date that was moved stays visible beside the date first published.'],
  version: 1,
})
