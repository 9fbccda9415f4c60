import { defineKpi, sql } from '../../define-kpi.ts'

export const expiringOrdersReviewed = defineKpi({
  id: 'expiring-orders-reviewed',
  code: 'C9',
  title: 'Stalking Protection Orders about to expire with a decision on renewal',
  shortTitle: 'Expiring orders reviewed',
  question: 'Are we deciding on renewal before orders run out?',
  counted:
    'Full Stalking Protection Orders in force at the end of the month that expire within 90 days of it, and of these the ones for which renewal had been decided on by then.',
  words: {
    cases: 'orders with 90 days or less to run',
    met: 'with a decision on renewal',
    month: 'month end',
    records: 'Derbyshire Constabulary register of orders',
  },
  kind: 'snapshot',
  asks: true,
  theme: 'protection',
  subject: 'order',
  breakdowns: ['division', 'route'],
  better: 'higher',
  owner: 'Head of Legal Services',
  matureAfterDays: 0,
  needs: ['protective_measures'],
  ownPopulation: true,
  caveats: [
    'An order stands in up to three month ends before it expires.',
    'A decision not to renew counts as much as one to renew.',
    'Orders until further order never expire and interim orders are not counted.',
    'The first orders of two years ran out in 2022: before that there was nothing to decide.',
  ],
  version: 1,
  cases: sql`
    select order_id                                        as subject_id,
           ends_on                                         as counted_on,
           coalesce(renewal_decided_on <= ends_on, false)  as met
    from   warehouse.spo
    join   warehouse.month_end
           on  made_on <= ends_on
           and expires_on > ends_on
           and expires_on <= ends_on + 90
    where  made_on is not null
    and    coalesce(ended_on, 'infinity') > ends_on
    and    indefinite is not true
  `,
})
