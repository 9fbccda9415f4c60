-- Each of these sums up a feed for every crime. PostgreSQL cannot share such a sum between its processes: each of them made the whole
-- sum anew, for every measure that asks. Stored, they are made once for all measures and both populations.

create materialized view warehouse.prepared_stalking_form as
select crime_id,
       min(completed_at) filter (where at_or_after)                                              as first_at,
       min(completed_at) filter (where at_or_after and not warehouse.time_unknown(completed_at)) as first_timed_at,
       min(completed_on) filter (where completed_on >= reported_on)                              as first_on
from   warehouse.prepared_stalking_crime
join   warehouse.stalking_form using (crime_id)
cross  join lateral (values (completed_at >= reported_at
                             or (warehouse.time_unknown(completed_at) and completed_on = reported_on))) as compared (at_or_after)
group  by crime_id;
comment on materialized view warehouse.prepared_stalking_form is
  'What `first_stalking_form` says. Made anew by every load, before measuring, like all that is prepared.';

create or replace view warehouse.first_stalking_form as
select crime_id, first_at, first_timed_at, first_on from warehouse.prepared_stalking_form;
comment on view warehouse.first_stalking_form is
  'Crimes of the wider population with a form made for stalking, and when the first one at or after the report was completed; empty where all were before it.';

create materialized view warehouse.prepared_review as
select crime_id,
       min(reviewed_at) filter (where at_or_after)                                             as first_at,
       min(reviewed_at) filter (where at_or_after and not warehouse.time_unknown(reviewed_at)) as first_timed_at
from   warehouse.prepared_stalking_crime
join   warehouse.supervisor_review using (crime_id)
cross  join lateral (values (reviewed_at >= recorded_at
                             or (warehouse.time_unknown(reviewed_at)
                                 and (reviewed_at at time zone 'Europe/London')::date = recorded_on))) as compared (at_or_after)
where  kind in ('initial', 'ongoing')
group  by crime_id;
comment on materialized view warehouse.prepared_review is 'What `first_review` says.';

create or replace view warehouse.first_review as
select crime_id, first_at, first_timed_at from warehouse.prepared_review;
comment on view warehouse.first_review is
  'Crimes of the wider population with a review by a supervisor other than at closure, and when the first one at or after recording was; empty where all were before it.';

create materialized view warehouse.prepared_suspect_action as
select crime_id,
       bool_or(kind = 'arrest')              as arrested,
       bool_or(kind = 'voluntary_interview') as interviewed,
       min(occurred_on) filter (where kind = 'arrest' and occurred_on >= reported_on)              as arrested_on,
       min(occurred_on) filter (where kind = 'voluntary_interview' and occurred_on >= reported_on) as interviewed_on
from   warehouse.prepared_stalking_crime
join   warehouse.investigation_event using (crime_id)
where  kind in ('arrest', 'voluntary_interview')
group  by crime_id;
comment on materialized view warehouse.prepared_suspect_action is
  'Crimes of the wider population with an arrest or a voluntary interview, as `named_suspect_crime` tells of them.';

create or replace view warehouse.named_suspect_crime as
select stalking_crime.*,
       coalesce(action.arrested, false)    as arrested,
       coalesce(action.interviewed, false) as interviewed,
       action.arrested_on,
       action.interviewed_on
from   warehouse.stalking_crime
left   join warehouse.prepared_suspect_action action on action.crime_id = stalking_crime.crime_id
where  suspect_named
and    not historic
and    coalesce(named_on <= reported_on + 30, true);

create materialized view warehouse.prepared_offer as
select crime.crime_id,
       min(offered_on) filter (where offered_on >= reported_on)                 as offered_on,
       count(referral_id) > 0 and coalesce(max(offered_on) < reported_on, true) as offer_unknown,
       case when victim.age_band = '0-15'                    then 'under_16'
            when bool_or(offer_result = 'already_supported') then 'already_supported'
            when bool_or(offer_result = 'not_eligible')      then 'not_eligible'
       end                                                                      as left_out
from   warehouse.prepared_stalking_crime crime
left   join warehouse.support_referral on support_referral.crime_id = crime.crime_id
left   join warehouse.victim on victim.victim_id = crime.victim_id
group  by crime.crime_id, crime.reported_on, victim.age_band;
comment on materialized view warehouse.prepared_offer is 'Crimes of the wider population, as `crime_offer` tells of them.';

create or replace view warehouse.crime_offer as
select crime_id, reported_on, historic, offered_on, offer_unknown, left_out
from   warehouse.stalking_crime
join   warehouse.prepared_offer using (crime_id);

create materialized view warehouse.prepared_victim_update as
select due.event_id, due.crime_id, due.occurred_on,
       min(told.occurred_on) filter (where told.occurred_on >= due.occurred_on)       as informed_on,
       due.first_of_kind and coalesce(max(told.occurred_on) < due.occurred_on, false) as informed_before,
       due.kind
from   (select event_id, crime_id, kind, occurred_on,
               row_number() over (partition by crime_id, kind order by occurred_at, event_id) = 1 as first_of_kind
        from   warehouse.investigation_event
        where  kind in ('arrest', 'bail_start', 'released_under_investigation', 'charge')
        or     (kind = 'cps_decision' and detail = 'nfa')) due
left   join (select crime_id, detail as kind, occurred_on
             from   warehouse.investigation_event
             where  kind = 'victim_informed') told
       on told.crime_id = due.crime_id and told.kind = due.kind
group  by due.event_id, due.crime_id, due.occurred_on, due.first_of_kind, due.kind;
comment on materialized view warehouse.prepared_victim_update is 'What `victim_update` says.';

create or replace view warehouse.victim_update as
select event_id, crime_id, occurred_on, informed_on, informed_before, kind from warehouse.prepared_victim_update;

create or replace view warehouse.event_subject as
select event_id as subject_id, crime_subject.division, crime_subject.district, victim_update.kind as event_kind,
       crime_subject.is_stalking
from   warehouse.victim_update
join   warehouse.crime_subject on crime_subject.subject_id = victim_update.crime_id;
comment on view warehouse.event_subject is
  'What a KPI that counts events of investigations may be broken down by: of those that a victim must be told of.';

create materialized view warehouse.prepared_spo as
select * from warehouse.spo_row where measure_id <= order_id;
comment on materialized view warehouse.prepared_spo is 'What `spo` says.';

create or replace view warehouse.spo as
select * from warehouse.prepared_spo;

create materialized view warehouse.prepared_protection as
select crime_id, started_on,
       lead(started_on) over by_start                    as next_started_on,
       max(coalesce(ended_on, 'infinity')) over by_start as protected_until,
       bool_or(unclear) over (partition by crime_id)     as unclear
from   warehouse.measure_crime
join   warehouse.active_measure using (measure_id)
window by_start as (partition by crime_id order by started_on, measure_id);
comment on materialized view warehouse.prepared_protection is
  'Protective measures of each crime by their start, and until when it is protected by those so far, as `measure_month_end` tells of them.';

create or replace view warehouse.measure_month_end as
select crime_id, ends_on,
       case when protected_until >= ends_on then false
            when unclear and at_risk then null
            else at_risk
       end as left_unprotected
from   warehouse.prepared_protection
join   warehouse.stalking_crime using (crime_id)
join   warehouse.recent_month_end
       on  ends_on >= started_on
       and ends_on < coalesce(next_started_on, 'infinity')
       and ends_on >= recorded_on
cross  join lateral (values (
         status = 'open' or closed_on > ends_on or coalesce(latest_grade = 'high', false))) as of_case (at_risk);

-- Who is suspected of what differs between the populations: both stand here.
create materialized view warehouse.prepared_suspect_history as
select population, suspect_id, recorded_on,
       lead(recorded_on) over so_far                             as next_recorded_on,
       lag(recorded_on, 2) over so_far                           as third_latest_on,
       max(other_victim_on) over so_far                          as other_victim_on,
       max(case when high_risk then recorded_on end) over so_far as high_risk_on
from   (select population, suspect_id, crime_id, recorded_on, high_risk,
               case when lag(victim_id) over known_victim <> victim_id then lag(recorded_on) over known_victim end as other_victim_on
        from   warehouse.crime_suspect
        join   warehouse.prepared_stalking_crime using (crime_id)
        join   (values ('8q'), ('stalking-related')) as of_population (population) on is_stalking or population = 'stalking-related'
        where  recorded_on > (select (min(ends_on) - interval '24 months')::date from warehouse.recent_month_end)
        window known_victim as (partition by population, suspect_id, victim_id is null order by recorded_on, crime_id)) as suspected
window so_far as (partition by population, suspect_id order by recorded_on, crime_id);
comment on materialized view warehouse.prepared_suspect_history is
  'What each crime of a suspect changed, in each population, as `suspect_month_end` tells of it.';

create or replace view warehouse.suspect_month_end as
select suspect_id, ends_on,
       coalesce(other_victim_on > two_years_before, false) as several_victims,
       coalesce(third_latest_on > two_years_before, false) as three_crimes,
       coalesce(high_risk_on > a_year_before, false)       as high_risk
from   warehouse.prepared_suspect_history
join   (select ends_on,
               (ends_on - interval '12 months')::date as a_year_before,
               (ends_on - interval '24 months')::date as two_years_before
        from   warehouse.recent_month_end
        offset 0) as window_end
       on  ends_on >= recorded_on
       and ends_on < coalesce(next_recorded_on, 'infinity')
       and recorded_on > two_years_before
where  population = coalesce(nullif(current_setting('kpi.population', true), ''), '8q');

-- The walk from old areas to new ones kept PostgreSQL from sharing the work of telling what crimes are.
create materialized view reference.prepared_current_area as
select area_code, division, district from reference.current_area;
comment on materialized view reference.prepared_current_area is 'What `current_area` says.';

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
left   join reference.prepared_current_area current_area on current_area.area_code = crime.area_code
left   join warehouse.victim on victim.victim_id = crime.victim_id
left   join (select crime_id
             from  (select crime_id,
                           max(recorded_on) over (partition by victim_id order by recorded_on
                             range between interval '365 days' preceding and interval '1 day' preceding) as before_on
                    from   warehouse.prepared_stalking_crime where victim_id is not null) of_victim
             where before_on is not null
             group by crime_id) before
       on before.crime_id = crime.crime_id
left   join (select distinct on (crime_id) crime_id, detail as team_type
             from   warehouse.investigation_event
             where  kind = 'allocated'
             order  by crime_id, occurred_at, event_id) allocated
       on allocated.crime_id = crime.crime_id;

-- The cells of breakdowns are written once and replaced by the next load: to compress their histograms took half the time of keeping them.
alter table kpi.cell
  alter histogram_month set storage external,
  alter histogram_length set storage external,
  alter histogram_end set storage external,
  alter histogram_cases set storage external;

-- Sorts and hashes of a million crimes then stay in memory, and are shared by several processes although all their rows are wanted.
create or replace function warehouse.prepare_for_measuring() returns void language sql
  set work_mem = '256MB'
  set parallel_tuple_cost = 0.01
as $$
  refresh materialized view warehouse.prepared_cut_off;
  refresh materialized view warehouse.prepared_month_end;
  refresh materialized view reference.prepared_calendar;
  refresh materialized view reference.prepared_current_area;
  refresh materialized view warehouse.known_crime;
  refresh materialized view warehouse.prepared_stalking_crime;
  analyze warehouse.prepared_cut_off, warehouse.prepared_month_end, reference.prepared_calendar, reference.prepared_current_area,
          warehouse.known_crime, warehouse.prepared_stalking_crime;
  refresh materialized view warehouse.prepared_stalking_form;
  refresh materialized view warehouse.prepared_review;
  refresh materialized view warehouse.prepared_suspect_action;
  refresh materialized view warehouse.prepared_suspect_history;
  refresh materialized view warehouse.prepared_offer;
  refresh materialized view warehouse.prepared_victim_update;
  refresh materialized view warehouse.prepared_protection;
  refresh materialized view warehouse.prepared_spo;
  analyze warehouse.prepared_stalking_form, warehouse.prepared_review, warehouse.prepared_suspect_action,
          warehouse.prepared_suspect_history, warehouse.prepared_offer, warehouse.prepared_victim_update,
          warehouse.prepared_protection, warehouse.prepared_spo;
$$;
