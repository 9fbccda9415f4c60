import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const timeToCharge = defineKpi({
  id: 'time-to-charge',
  code: 'F4',
  title: 'Time from report of a stalking crime to charge',
  shortTitle: 'Time to charge',
  question: 'How long from report to charge?',
  counted:
    'Crimes recorded in the month: days from the first report to the outcome, be it a charge or summons (1 or 1A) or another one that rules a charge out.',
  words: {
    cases: 'crimes recorded',
    met: 'charged',
    start: 'first report',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'duration',
  clock: 'days',
  ends: { charged: 'Charged', other: 'Another outcome' },
  horizons: [30, 60, 90, 180, 365],
  theme: 'outcomes',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'lower',
  owner: 'Head of Public Protection',
  matureAfterDays: 365,
  needs: ['crimes', 'outcomes'],
  caveats: [
    'Most crimes end without a charge, so half are never charged: read the share charged by each day.',
    'Faster can mean that only easy cases are charged: read it with the charge rate.',
    'Crimes without an outcome count as waiting up to the as-at date; those with another outcome end another way.',
    'Historic crimes, whose last incident was over twelve months before the report, are left out.',
    'A crime closed without an outcome, or with one dated before the report, is counted as unknown.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           recorded_on as counted_on,
           case when outcome_on is not null or status = 'open' then reported_on end as started_on,
           outcome_on  as ended_on,
           case when charged_on is not null then 'charged'
                when outcome_on is not null then 'other'
           end         as ended_by
    from   warehouse.stalking_crime
    where  not historic
  `,
})
