-- What nearly every KPI reads from end to end: half the rows of known_crime, the columns asked for most in front, where PostgreSQL
-- finds them without reading those before.
create materialized view warehouse.prepared_stalking_crime as
select is_stalking, suspect_named, high_risk, historic, reported_time_unknown, recorded_time_unknown,
       crime_id, reported_at, recorded_at, reported_on, recorded_on,
       outcome_on, charged_on, named_on, closed_on, status, victim_id, offence_kind, latest_grade, outcome_code,
       first_grade, ho_class, online, domestic_abuse, relationship, included_stalking, first_incident_on, last_incident_on,
       offence_code, initial_offence_code, area_code, source_channel, suspect_named_on, cancelled_on, cancel_reason,
       transferred_in, contact_refused
from   warehouse.known_crime
where  is_stalking_related;
create unique index prepared_stalking_crime_key on warehouse.prepared_stalking_crime (crime_id);
comment on materialized view warehouse.prepared_stalking_crime is
  'The known crimes of the wider population, in the order in which they are read fastest. Made anew by every load, before measuring.';

create or replace view warehouse.stalking_crime as
select crime_id, reported_at, recorded_at, first_incident_on, last_incident_on, offence_code, initial_offence_code,
       included_stalking, area_code, domestic_abuse, online, relationship, source_channel, victim_id, suspect_named_on,
       status, closed_on, cancelled_on, cancel_reason, transferred_in, contact_refused, reported_on, recorded_on, ho_class,
       offence_kind, is_stalking, true as is_stalking_related, outcome_code, outcome_on, charged_on, suspect_named, named_on,
       first_grade, latest_grade, high_risk, historic, reported_time_unknown, recorded_time_unknown
from   warehouse.prepared_stalking_crime
where  is_stalking
or     coalesce(current_setting('kpi.population', true), '') = 'stalking-related';

-- Thirteen thousand days were counted through anew for each KPI that asks for working days, and without statistics.
create materialized view reference.prepared_calendar as
select day::date as day,
       count(*) filter (where extract(isodow from day) < 6 and bank_holiday.holiday_on is null) over (order by day)::integer as working_days
from   generate_series(timestamp '2010-01-01', timestamp '2045-12-31', interval '1 day') as day
left   join reference.bank_holiday on bank_holiday.holiday_on = day::date;
create unique index prepared_calendar_key on reference.prepared_calendar (day);
comment on materialized view reference.prepared_calendar is 'What `calendar` says, stored because many KPIs ask for it. Made anew by every load.';
grant select on reference.prepared_calendar to stalking_kpis_api;

create or replace view reference.calendar with (security_invoker = true) as
select day, working_days from reference.prepared_calendar;

create or replace function warehouse.prepare_for_measuring() returns void language sql as $$
  refresh materialized view warehouse.prepared_cut_off;
  refresh materialized view warehouse.prepared_month_end;
  refresh materialized view warehouse.known_crime;
  refresh materialized view warehouse.prepared_stalking_crime;
  refresh materialized view reference.prepared_calendar;
  analyze warehouse.prepared_cut_off, warehouse.prepared_month_end, warehouse.known_crime, warehouse.prepared_stalking_crime,
          reference.prepared_calendar;
$$;

analyze reference.prepared_calendar;

create or replace view warehouse.victim_month as
select *
from  (select distinct on (coalesce(victim_id, crime_id), date_trunc('month', recorded_on::timestamp))
              crime_id, victim_id, recorded_on
       from   warehouse.stalking_crime
       order  by coalesce(victim_id, crime_id), date_trunc('month', recorded_on::timestamp), recorded_at, crime_id) first_crime
left   join (select victim_id, recorded_on, lead(recorded_on) over (partition by victim_id order by recorded_on) as next_on
             from   warehouse.prepared_stalking_crime
             where  victim_id is not null
             group  by victim_id, recorded_on) stalked
       using (victim_id, recorded_on);

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
                    from   warehouse.prepared_stalking_crime where victim_id is not null) of_victim
             where before_on is not null
             group by crime_id) before
       on before.crime_id = crime.crime_id
left   join (select crime_id, (array_agg(detail order by occurred_at, event_id))[1] as team_type
             from   warehouse.investigation_event where kind = 'allocated' group by crime_id) allocated
       on allocated.crime_id = crime.crime_id;
