create materialized view warehouse.prepared_cut_off as
select load_id, force, as_at, (as_at at time zone 'Europe/London')::date as as_on
from   kpi.load
where  outcome = 'accepted'
order  by load_number desc
limit  1;
comment on materialized view warehouse.prepared_cut_off is
  'What `cut_off` says. A single row that is stored lets PostgreSQL list the cases of KPIs with several processes.';

create or replace view warehouse.cut_off as
select load_id, force, as_at, as_on from warehouse.prepared_cut_off;

create materialized view warehouse.prepared_month_end as
select month::date as month, least((month + interval '1 month - 1 day')::date, cut_off.as_on) as ends_on
from   warehouse.cut_off
cross  join lateral generate_series(
         (select date_trunc('month', min(recorded_on)) from warehouse.crime),
         date_trunc('month', cut_off.as_on), interval '1 month') as month;
comment on materialized view warehouse.prepared_month_end is 'What `month_end` says, stored for the same reason.';

create or replace view warehouse.month_end as
select month, ends_on from warehouse.prepared_month_end;

create function warehouse.prepare_for_measuring() returns void language sql as $$
  refresh materialized view warehouse.prepared_cut_off;
  refresh materialized view warehouse.prepared_month_end;
  refresh materialized view warehouse.known_crime;
  analyze warehouse.prepared_cut_off, warehouse.prepared_month_end, warehouse.known_crime;
$$;
comment on function warehouse.prepare_for_measuring() is
  'Makes anew what is worked out once for all KPIs; to be called when rows of the warehouse or the load in force have changed.';

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
       case when crime.victim_id is null then null when before.victim_id is null then 'new' else 'repeat' end as victim_history,
       crime.source_channel,
       allocated.team_type,
       coalesce(known_crime.is_stalking, false)        as is_stalking
from   warehouse.crime
left   join warehouse.known_crime on known_crime.crime_id = crime.crime_id
left   join reference.current_area on current_area.area_code = crime.area_code
left   join warehouse.victim on victim.victim_id = crime.victim_id
left   join (select crime_id, victim_id
             from  (select crime_id, victim_id, recorded_on,
                           max(recorded_on) over (partition by victim_id order by recorded_on
                             range between interval '365 days' preceding and interval '1 day' preceding) as before_on
                    from   warehouse.known_crime where is_stalking_related and victim_id is not null) of_victim
             where before_on is not null) before
       on before.crime_id = crime.crime_id
left   join (select crime_id, (array_agg(detail order by occurred_at, event_id))[1] as team_type
             from   warehouse.investigation_event where kind = 'allocated' group by crime_id) allocated
       on allocated.crime_id = crime.crime_id;
comment on column warehouse.crime_subject.is_stalking is 'Whether it counts as class 8Q: so cases of both populations can be listed once and told apart.';
