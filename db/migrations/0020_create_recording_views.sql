create view warehouse.area_subject as
select area_code as subject_id, division, district from reference.current_area;
comment on view warehouse.area_subject is 'What a KPI that counts areas, or relates to those who live or work there, may be broken down by.';

create view warehouse.area_population as
select distinct on (month_end.month, population.area_code) month_end.month, population.area_code, population.people
from   warehouse.month_end
join   reference.population on population.year <= extract(year from month_end.month)
join   reference.area
       on  area.area_code = population.area_code
       and month_end.month between area.valid_from and coalesce(area.valid_to, 'infinity')
order  by month_end.month, population.area_code, population.year desc;
comment on view warehouse.area_population is 'Residents of each area in every month since the first crime: those of the year, or of the latest year before it that is known.';

create view warehouse.code_change as
select change.crime_id, change.changed_at,
       (change.changed_at at time zone 'Europe/London')::date as changed_on,
       earlier.ho_class = '8Q'                                as was_stalking,
       later.ho_class = '8Q'                                  as became_stalking
from   (select classification.crime_id, classification.changed_at, classification.to_code, crime.recorded_on,
               coalesce(classification.from_code,
                        lag(classification.to_code) over (partition by classification.crime_id order by classification.changed_at),
                        crime.initial_offence_code) as from_code
        from   warehouse.classification
        join   warehouse.crime on crime.crime_id = classification.crime_id) change
left   join reference.offence earlier
       on  earlier.offence_code = change.from_code
       and change.recorded_on between earlier.valid_from and coalesce(earlier.valid_to, 'infinity')
left   join reference.offence later
       on  later.offence_code = change.to_code
       and change.recorded_on between later.valid_from and coalesce(later.valid_to, 'infinity');
comment on view warehouse.code_change is 'Every change of a crime''s offence code, and whether it was and became class 8Q.';
comment on column warehouse.code_change.changed_on is 'The London day of changed_at.';
comment on column warehouse.code_change.was_stalking is 'By the code it changed from; where that is not given, the code before it. Empty where none is known.';

create view warehouse.recognition as
select crime.crime_id,
       coalesce(initial.ho_class = '8Q', change.first_was_stalking) as stalking_at_first,
       change.recognised_on
from   warehouse.crime
left   join reference.offence initial
       on  initial.offence_code = crime.initial_offence_code
       and crime.recorded_on between initial.valid_from and coalesce(initial.valid_to, 'infinity')
left   join (select crime_id,
                    (array_agg(was_stalking order by changed_at))[1] as first_was_stalking,
                    coalesce(min(changed_on) filter (where became_stalking and changed_on >= reported_on),
                             min(changed_on) filter (where became_stalking)) as recognised_on
             from   warehouse.code_change
             join   warehouse.crime using (crime_id)
             group  by crime_id) change
       on change.crime_id = crime.crime_id;
comment on view warehouse.recognition is 'Whether each crime was class 8Q when first recorded, and when it was first changed to it.';
comment on column warehouse.recognition.stalking_at_first is 'By its initial code, else by the code it was first changed from. Empty where neither is known.';
comment on column warehouse.recognition.recognised_on is 'The first change to class 8Q on or after the day of report; where there is none, the first before it.';

create view warehouse.crime_field as
select stalking_crime.crime_id, stalking_crime.recorded_on, field.field, field.filled
from   warehouse.stalking_crime
left   join warehouse.victim on victim.victim_id = stalking_crime.victim_id
cross  join lateral (values
         ('victim_sex',       victim.sex is not null),
         ('victim_age',       victim.age_band is not null),
         ('victim_ethnicity', coalesce(victim.ethnicity <> 'NS', false)),
         ('relationship',     stalking_crime.relationship is not null),
         ('online',           stalking_crime.online is not null),
         ('last_incident',    stalking_crime.last_incident_on is not null),
         ('risk_form',        stalking_crime.first_grade is not null),
         ('outcome',          stalking_crime.status = 'open' or stalking_crime.outcome_on is not null)
       ) as field (field, filled);
comment on view warehouse.crime_field is 'The eight fields that other figures hang on, for each crime of the population, and whether each is filled.';
comment on column warehouse.crime_field.filled is 'Ethnicity not stated is not filled; an open crime owes no outcome.';

create view warehouse.area_champion as
select supplied.month, area.area_code,
       sum(training.champions)::integer as champions,
       case when sum(training.champions) > 0 then true
            when count(*) = count(training.champions) then false
       end                              as has_champion
from   (select distinct month from warehouse.training) supplied
cross  join (select distinct district as area_code from reference.current_area) area
left   join (select training.month, current_area.district, training.champions
             from   warehouse.training
             join   reference.current_area on current_area.area_code = training.area_code) training
       on training.month = supplied.month and training.district = area.area_code
group  by supplied.month, area.area_code;
comment on view warehouse.area_champion is 'Trained champions of each of today''s areas in every month that the training feed covers.';
comment on column warehouse.area_champion.champions is 'Those of the roles that give a number; empty where none does.';
comment on column warehouse.area_champion.has_champion is 'Empty where none is known and a role, or the area, gives no number.';
