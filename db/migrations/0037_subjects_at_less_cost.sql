-- PostgreSQL leaves out what nobody asks for where it can tell that a crime is joined once at most.
create or replace view warehouse.crime_subject as
select crime.crime_id                                  as subject_id,
       current_area.division,
       current_area.district,
       victim.sex                                      as victim_sex,
       victim.age_band                                 as victim_age,
       warehouse.ethnic_group(victim.ethnicity)        as victim_ethnicity,
       crime.relationship,
       warehouse.yes_or_no(crime.domestic_abuse)       as domestic_abuse,
       crime.online,
       known_crime.offence_kind                        as offence,
       known_crime.latest_grade                        as risk_band,
       case when crime.victim_id is null then null when before.crime_id is null then 'new' else 'repeat' end as victim_history,
       crime.source_channel,
       allocated.team_type,
       coalesce(known_crime.is_stalking, false)        as is_stalking
from   warehouse.crime
left   join warehouse.known_crime on known_crime.crime_id = crime.crime_id
left   join reference.current_area on current_area.area_code = crime.area_code
left   join warehouse.victim on victim.victim_id = crime.victim_id
left   join (select crime_id
             from  (select crime_id,
                           max(recorded_on) over (partition by victim_id order by recorded_on
                             range between interval '365 days' preceding and interval '1 day' preceding) as before_on
                    from   warehouse.known_crime where is_stalking_related and victim_id is not null) of_victim
             where before_on is not null
             group by crime_id) before
       on before.crime_id = crime.crime_id
left   join (select crime_id, (array_agg(detail order by occurred_at, event_id))[1] as team_type
             from   warehouse.investigation_event where kind = 'allocated' group by crime_id) allocated
       on allocated.crime_id = crime.crime_id;

create or replace view warehouse.event_subject as
select event_id as subject_id, crime_subject.division, crime_subject.district, investigation_event.kind as event_kind,
       crime_subject.is_stalking
from   warehouse.investigation_event
join   warehouse.crime_subject on crime_subject.subject_id = investigation_event.crime_id;
comment on column warehouse.event_subject.is_stalking is 'Whether the crime counts as class 8Q.';
