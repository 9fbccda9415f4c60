import type { Fault } from '../fault.ts'
import { before } from './before.ts'

/**
 * The earliest reported crime of class 8Q of each Stalking Protection Order, from the rows themselves: what is prepared for
 * measuring still is that of the load before.
 */
const orderWithCrime = `(
  select distinct on (order_id) order_id, crime.reported_on, crime.recorded_on
  from   warehouse.spo_row
  join   warehouse.measure_crime using (measure_id)
  join   warehouse.crime using (crime_id)
  join   reference.offence
         on  offence.offence_code = crime.offence_code
         and crime.recorded_on between offence.valid_from and coalesce(offence.valid_to, 'infinity')
  where  offence.ho_class = '8Q' and crime.cancelled_on is null and crime.cancel_reason is null
  order  by order_id, crime.reported_at, crime.crime_id
) as crime join warehouse.spo_row as spo using (order_id)`

export const orderFaults: readonly Fault[] = [
  {
    fault: 'order-before-report',
    sentence: 'Orders made before the crime was reported: left out of waiting times',
    from: `${orderWithCrime}
           where measure_id <= order_id and least(interim_made_on, made_on) < crime.reported_on`,
  },
  {
    fault: 'order-before-recording',
    sentence: 'Orders made after the report but before the crime was recorded: counted',
    from: `${orderWithCrime}
           where measure_id <= order_id and least(interim_made_on, made_on) >= crime.reported_on
           and least(interim_made_on, made_on) < crime.recorded_on`,
  },
  {
    fault: 'order-ends-first',
    sentence: 'Protective measures that are served, expire or end before they are made',
    from: `warehouse.protective_measure
           where least(served_on, expires_on, ended_on) < made_on or interim_served_on < interim_made_on`,
  },
  {
    fault: 'order-without-crime',
    sentence: 'Protective measures linked to no crime',
    from: `warehouse.protective_measure measure
           where not exists (select from warehouse.measure_crime link where link.measure_id = measure.measure_id)`,
  },
  {
    fault: 'order-of-several-crimes',
    sentence: 'Protective measures linked to several crimes: counted once, from the crime reported first',
    from: `(select from warehouse.measure_crime group by measure_id having count(*) > 1) as several`,
  },
  {
    fault: 'repeated-order',
    sentence: 'Rows that repeat a Stalking Protection Order: counted once',
    from: `warehouse.spo_row where measure_id <> order_id`,
  },
  {
    fault: 'breach-before-order',
    sentence: 'Breaches recorded before the measure was made: counted all the same',
    from: `warehouse.breach join warehouse.protective_measure using (measure_id)
           where recorded_on < least(interim_made_on, made_on)`,
  },
  {
    fault: 'arrest-before-breach',
    sentence: 'Arrests for a breach dated before it was recorded: the answer is unknown',
    from: `warehouse.breach where arrested_on < recorded_on or (${before('arrested_at', 'recorded_at')})`,
  },
  {
    fault: 'breach-outcome-first',
    sentence: 'Outcomes of breaches dated before the breach was recorded: the answer is unknown',
    from: `warehouse.breach where outcome_on < recorded_on`,
  },
  {
    fault: 'breach-of-two-days',
    sentence: 'Breaches with a time on another day than the day beside it',
    from: `warehouse.breach
           where (recorded_at at time zone 'Europe/London')::date <> recorded_on
              or (arrested_at at time zone 'Europe/London')::date <> arrested_on`,
  },
]
