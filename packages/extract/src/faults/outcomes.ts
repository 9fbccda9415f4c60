import type { Fault } from '../fault.ts'

export const outcomeFaults: readonly Fault[] = [
  {
    fault: 'charge-before-recording',
    sentence: 'Charges dated before the crime was recorded: the answer is unknown',
    from: `warehouse.outcome join warehouse.crime using (crime_id)
           where outcome_code in ('1', '1A') and is_current and assigned_on < recorded_on`,
  },
  {
    fault: 'outcome-before-recording',
    sentence: 'Other outcomes dated before the crime was recorded: counted all the same',
    from: `warehouse.outcome join warehouse.crime using (crime_id)
           where outcome_code not in ('1', '1A') and is_current and assigned_on < recorded_on`,
  },
  {
    fault: 'outcome-replaced',
    sentence: 'Outcomes that are no longer current, as they were changed or the crime was reopened: not counted',
    from: `warehouse.outcome where not is_current`,
  },
  {
    fault: 'no-current-outcome',
    sentence: 'Crimes with outcomes of which none is current: taken as having none',
    from: `(select from warehouse.outcome group by crime_id having not bool_or(is_current)) as reopened`,
  },
  {
    fault: 'several-outcomes',
    sentence:
      'Crimes with several current outcomes, as with several suspects: the first by Home Office precedence counts',
    from: `(select from warehouse.outcome where is_current group by crime_id having count(*) > 1) as several`,
  },
]
