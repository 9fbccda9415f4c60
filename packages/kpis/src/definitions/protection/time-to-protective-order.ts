import { defineKpi, sql } from '../../define-kpi.ts'

export const timeToProtectiveOrder = defineKpi({
  id: 'time-to-protective-order',
  code: 'C2',
  title: 'Time from report to first Stalking Protection Order',
  shortTitle: 'Time to protective order',
  question: 'How long from first report to an order protecting the victim?',
  counted:
    'Applications for a Stalking Protection Order lodged in the month: days from the first report of the earliest linked stalking crime to the first order, interim or full.',
  words: {
    cases: 'applications lodged',
    met: 'protected',
    start: 'first report',
    month: 'month lodged',
    records: 'Derbyshire Constabulary register of orders',
  },
  kind: 'duration',
  clock: 'days',
  ends: { made: 'Order made', refused: 'Refused', withdrawn: 'Withdrawn' },
  horizons: [30, 60, 90, 180],
  theme: 'protection',
  subject: 'order',
  breakdowns: ['division'],
  better: 'lower',
  owner: 'Head of Legal Services',
  matureAfterDays: 180,
  needs: ['crimes', 'protective_measures', 'measure_crimes'],
  ownPopulation: true,
  caveats: [
    'Only cases in which an order was applied for: it does not say how many victims were never put forward.',
    'The days before an application count in its time, so a case can only enter once it has been applied for.',
    'Cases still open are counted as waiting up to the as-at date; refused and withdrawn cases end another way.',
    'An order without a linked stalking crime, or made before the crime was reported, is counted as unknown.',
  ],
  version: 1,
  cases: sql`
    select spo.order_id    as subject_id,
           spo.applied_on  as counted_on,
           crime.reported_on as started_on,
           finish.ended_on,
           finish.ended_by
    from   warehouse.spo
    left   join warehouse.spo_stalking_crime crime using (order_id)
    left   join lateral (
             select ended_on, ended_by
             from   (values (case when interim_made_on < reported_on and made_on >= reported_on then made_on
                                  else interim_made_on end, 'made', 1),
                            (case when made_on < reported_on and interim_made_on >= reported_on then interim_made_on
                                  else made_on end, 'made', 1),
                            (refused_on, 'refused', 2),
                            (withdrawn_on, 'withdrawn', 3)) as possible (ended_on, ended_by, rank)
             where  ended_on is not null
             order  by ended_on, rank
             limit  1
           ) finish on true
    where  spo.applied_on is not null
  `,
})
