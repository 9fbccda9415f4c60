import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const protectedWithinFourteenDays = defineKpi({
  id: 'protected-within-fourteen-days',
  code: 'C6',
  title: 'High-risk stalking crimes with a protective measure in place within 14 days of the report',
  shortTitle: 'Protected within 14 days',
  question: 'Is a high-risk victim protected by anything within two weeks?',
  counted:
    'Crimes reported in the month, class 8Q, not cancelled, graded high on their first risk form and with a suspect named, and of these the ones with bail conditions, a protection notice or order, a non-molestation, restraining or Stalking Protection Order, interim or full, or a remand linked to them that ran at any time from the report to 14 days after.',
  words: {
    cases: 'high-risk crimes reported',
    met: 'protected within 14 days',
    month: 'month reported',
    records: 'Derbyshire Constabulary crime records and register of orders',
  },
  kind: 'proportion',
  theme: 'protection',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Head of Public Protection',
  matureAfterDays: 14,
  needs: ['crimes', 'risk_assessments', 'protective_measures', 'measure_crimes'],
  caveats: [
    'A non-molestation order is known only if the victim or the court tells the force.',
    'A measure that was already running when the crime was reported counts; sexual harm prevention orders and other measures do not.',
    'Only measures linked to the crime count, whoever the suspect is.',
    'A measure without a day on which it began, or that ended before it began, makes a crime unknown unless another protects it.',
    'Crimes whose last incident was over twelve months before the report are left out.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           reported_on as counted_on,
           case when bool_or(not unclear and started_on <= reported_on + 14 and coalesce(ended_on >= reported_on, true)) then true
                when bool_or(unclear) then null
                else false
           end         as met
    from   warehouse.stalking_crime
    left   join warehouse.measure_crime using (crime_id)
    left   join warehouse.active_measure using (measure_id)
    where  high_risk
    and    suspect_named
    and    not historic
    group  by crime_id, reported_on
  `,
  measures: [
    {
      id: 'protected-within-fourteen-days-first',
      code: 'C6-first',
      title: 'First protective measure of high-risk stalking crimes',
      kind: 'mix',
      categories: {
        bail_conditions: 'Bail conditions',
        dvpn: 'Domestic violence protection notice',
        dvpo: 'Domestic violence protection order',
        dapn: 'Domestic abuse protection notice',
        dapo: 'Domestic abuse protection order',
        nmo: 'Non-molestation order',
        restraining_order: 'Restraining order',
        spo: 'Stalking Protection Order',
        remand: 'Remand',
        none: 'None within 14 days',
        unknown: 'Not recorded',
      },
      better: 'neither',
      cases: sql`
        select distinct on (crime_id)
               crime_id    as subject_id,
               reported_on as counted_on,
               case when in_place then kind when unclear then 'unknown' else 'none' end as category
        from   warehouse.stalking_crime
        left   join warehouse.measure_crime using (crime_id)
        left   join warehouse.active_measure using (measure_id)
        cross  join lateral (values (coalesce(
                 not unclear and started_on <= reported_on + 14 and coalesce(ended_on >= reported_on, true), false))) as measure (in_place)
        where  high_risk
        and    suspect_named
        and    not historic
        order  by crime_id, in_place desc, coalesce(unclear, false) desc, started_on, kind
      `,
    },
  ],
})
