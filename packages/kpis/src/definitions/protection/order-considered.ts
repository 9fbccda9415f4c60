import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const orderConsidered = defineKpi({
  id: 'order-considered',
  code: 'C1',
  title: 'Stalking crimes with a decision on a Stalking Protection Order within 7 days of naming a suspect',
  shortTitle: 'Order considered',
  question: 'Did we consider a Stalking Protection Order?',
  counted:
    'Crimes of class 8Q, not cancelled, in which a suspect who is not known to be under 18 was named in the month, and of these the ones with a recorded decision to apply for an order or, with a reason, not to, from the day of report to 7 days after naming. Suspects who by then were charged and under an order that protects the victim are left out.',
  words: {
    cases: 'crimes with an adult suspect named',
    met: 'with an order considered within 7 days',
    month: 'month the suspect was named',
    records: 'Derbyshire Constabulary crime records and register of orders',
  },
  kind: 'proportion',
  theme: 'protection',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Head of Public Protection',
  matureAfterDays: 7,
  needs: ['crimes', 'protective_measures', 'measure_crimes'],
  caveats: [
    'It says that a decision was recorded, not that it was a good one: read it with the dip samples.',
    'A decision not to apply, or that another order is better, counts only with its reason.',
    'A suspect whose age is not recorded is taken for an adult; a suspect in custody is not left out, as the reason for the decision says so.',
    'Where the day of the decision or of naming is not known, a decision is counted as unknown, and so is one dated before the report.',
    'Where the day of naming is not known the crime stands in the month it was recorded.',
  ],
  version: 1,
  cases: sql`
    with decision as (
      select crime_id,
             min(considered_on) filter (where considered_on >= reported_on) as considered_on,
             bool_or(considered_on < reported_on)                           as too_early,
             bool_or(considered_on is null)                                 as undated
      from   warehouse.protective_measure
      join   warehouse.measure_crime using (measure_id)
      join   warehouse.known_crime using (crime_id)
      where  protective_measure.kind = 'spo'
      and    (decision = 'apply' or decision in ('not_apply', 'other_order') and decision_reason is not null)
      group  by crime_id
    )
    select crime.crime_id                    as subject_id,
           coalesce(named_on, recorded_on)   as counted_on,
           case when decision.considered_on <= named_on + 7 then true
                when undated or named_on is null and decision.crime_id is not null then null
                when too_early and decision.considered_on is null then null
                else false
           end                               as met
    from   warehouse.order_eligible_crime crime
    left   join decision on decision.crime_id = crime.crime_id
  `,
})
