import type { Fault } from '../fault.ts'

export const classificationFaults: readonly Fault[] = [
  {
    fault: 'reclassified',
    sentence:
      'Crimes that became stalking, or ceased to be, after they were first recorded: their code of today counts',
    from: `warehouse.recognition
           join warehouse.crime using (crime_id)
           join reference.offence on offence.offence_code = crime.offence_code
                and crime.recorded_on between offence.valid_from and coalesce(offence.valid_to, 'infinity')
           where stalking_at_first <> (ho_class = '8Q')`,
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
    from: `(select from_code,
                   lag(to_code, 1, initial_offence_code) over (partition by crime_id order by changed_at) as code_before
            from   warehouse.classification join warehouse.crime using (crime_id)) as change
           where from_code <> code_before`,
  },
  {
    fault: 'linked-to-itself',
    sentence: 'Crimes that are linked to themselves',
    from: `warehouse.crime_link where crime_id = linked_crime_id`,
  },
]
