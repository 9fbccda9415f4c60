import { defineKpi, sql } from '../../define-kpi.ts'

export const breachesAssessed = defineKpi({
  id: 'breaches-assessed',
  code: 'A7',
  title: 'Breaches of orders assessed for stalking within 7 days',
  shortTitle: 'Breaches assessed',
  question: 'When an order is broken, do we ask whether it is stalking?',
  counted:
    'Breaches recorded in the month of Stalking Protection Orders, non-molestation orders, restraining orders and domestic abuse protection orders, and of these the ones whose crime is class 8Q, is linked as a breach with a crime of class 8Q, or has a stalking risk form within 7 days.',
  words: {
    cases: 'breaches recorded',
    met: 'assessed for stalking within 7 days',
    month: 'month the breach was recorded',
    records: 'Derbyshire Constabulary records of breaches',
  },
  kind: 'proportion',
  theme: 'recording',
  subject: 'breach',
  breakdowns: ['division', 'measure_kind'],
  better: 'higher',
  owner: 'Head of Public Protection',
  matureAfterDays: 7,
  needs: ['crimes', 'protective_measures', 'breaches', 'crime_links', 'risk_assessments'],
  ownPopulation: true,
  caveats: [
    'A breach without a crime of its own cannot be checked and is counted as unknown.',
    'Links between crimes count whenever they were made, unless they are dated later than 7 days after the breach.',
    'Forms count from the day the breach was recorded on; DASH alone is not a stalking form.',
    'Breaches of non-molestation orders are known only where somebody told the police.',
  ],
  version: 1,
  cases: sql`
    with formed as (
      select distinct breach_id
      from   warehouse.breach
      join   warehouse.stalking_form using (crime_id)
      where  completed_on between recorded_on and recorded_on + 7
    ),
    linked as (
      select distinct breach_id
      from   warehouse.breach
      join   (select crime_id, linked_crime_id as other_id, linked_on from warehouse.crime_link where kind = 'breach_of'
              union all
              select linked_crime_id, crime_id, linked_on from warehouse.crime_link where kind = 'breach_of') link
             using (crime_id)
      join   warehouse.known_crime other on other.crime_id = link.other_id and other.is_stalking
      where  coalesce(linked_on <= breach.recorded_on + 7, true)
    )
    select breach.breach_id   as subject_id,
           breach.recorded_on as counted_on,
           case when breach.crime_id is not null
                then coalesce(known_crime.is_stalking, false) or linked.breach_id is not null or formed.breach_id is not null
           end                as met
    from   warehouse.breach
    join   warehouse.protective_measure using (measure_id)
    left   join warehouse.known_crime on known_crime.crime_id = breach.crime_id
    left   join linked on linked.breach_id = breach.breach_id
    left   join formed on formed.breach_id = breach.breach_id
    where  protective_measure.kind in ('spo', 'nmo', 'restraining_order', 'dapo')
  `,
})
