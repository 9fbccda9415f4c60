import { defineKpi } from '../../define-kpi.ts'

export const scrutinyActions = defineKpi({
  id: 'scrutiny-actions',
  code: 'H2',
  title: 'Actions from scrutiny and inspection closed on time',
  shortTitle: 'Scrutiny actions',
  question: 'Do we finish what scrutiny asks for?',
  counted:
    'Actions from the Stalking Scrutiny Panel and from inspections that fall due in the month, and of these the ones closed by their due date.',
  words: {
    cases: 'actions due',
    met: 'closed on time',
    month: 'month due',
    records: 'Stalking Delivery Group record of actions',
  },
  kind: 'pending',
  waitsFor: 'The records of actions are kept in this product itself, and are not kept yet',
  theme: 'scrutiny',
  subject: 'force',
  breakdowns: [],
  better: 'higher',
  owner: 'Chair of the Stalking Delivery Group',
  matureAfterDays: 0,
  needs: [],
  ownPopulation: true,
  caveats: ['An action closed on time is not yet an action that worked.'],
  version: 1,
})
