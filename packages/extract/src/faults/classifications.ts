import type { Fault } from '../fault.ts'

const offence = `(select offence_code, bool_or(ho_class = '8Q') as is_stalking from reference.offence group by 1)`
const change = `(select *, lag(to_code) over of_crime as code_before, row_number() over of_crime as number
                 from   warehouse.classification window of_crime as (partition by crime_id order by changed_at))`

export const classificationFaults: readonly Fault[] = [
  {
    fault: 'reclassified',
    sentence:
      'Crimes that became stalking, or ceased to be, after they were first recorded: their code of today counts',
    from: `warehouse.crime
           left join ${change} as change on change.crime_id = crime.crime_id and change.number = 1
           join ${offence} as first_offence
                on first_offence.offence_code = coalesce(crime.initial_offence_code, change.from_code)
           join ${offence} as offence on offence.offence_code = crime.offence_code
           where first_offence.is_stalking <> offence.is_stalking`,
  },
  {
    fault: 'last-change-elsewhere',
    sentence: 'Crimes whose last change of offence code led to another code than they have today: that of today counts',
    from: `(select distinct on (crime_id) crime_id, to_code from warehouse.classification
            order by crime_id, changed_at desc) as last_change
           join warehouse.crime using (crime_id) where to_code <> offence_code`,
  },
  {
    fault: 'change-from-elsewhere',
    sentence: 'Changes of offence code that begin from another code than the crime had',
    from: `${change} as change join warehouse.crime using (crime_id)
           where from_code <> case number when 1 then initial_offence_code else code_before end`,
  },
  {
    fault: 'linked-to-itself',
    sentence: 'Crimes that are linked to themselves',
    from: `warehouse.crime_link where crime_id = linked_crime_id`,
  },
]
