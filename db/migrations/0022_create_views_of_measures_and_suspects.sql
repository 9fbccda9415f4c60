-- Worked out once, before it is joined: otherwise the cut-off's day is worked out anew for every case and month.
create or replace view warehouse.month_end as
with month_end as materialized (
  select month::date as month, least((month + interval '1 month - 1 day')::date, cut_off.as_on) as ends_on
  from   warehouse.cut_off
  cross  join lateral generate_series(
           (select date_trunc('month', min(recorded_on)) from warehouse.crime),
           date_trunc('month', cut_off.as_on), interval '1 month') as month
)
select month, ends_on from month_end;

-- An order has the least key of its rows, so that this asks for equality; the planner takes it for a third of the rows
-- instead of one in two hundred, and no longer compares every order with every crime one by one.
create or replace view warehouse.spo as
select * from warehouse.spo_row where measure_id <= order_id;

create or replace view warehouse.active_measure as
select measure_id, suspect_id, kind, started_on, ended_on,
       case when started_on is null then num_nonnulls(served_on, recorded_end_on) > 0
            else coalesce(ended_on < started_on, false)
       end as unclear
from   (select measure_id, suspect_id, kind, served_on, ended_on as recorded_end_on,
               least(interim_made_on, made_on) as started_on,
               least(ended_on, case when not coalesce(indefinite, false) then expires_on end) as ended_on
        from   warehouse.protective_measure
        where  kind in ('bail_conditions', 'dvpn', 'dvpo', 'dapn', 'dapo', 'nmo', 'restraining_order', 'spo', 'remand')) measure;
comment on column warehouse.active_measure.unclear is
  'It was served or has ended and the record does not say when it began, or it ended before it began: when it ran cannot be told.';

create view warehouse.first_spo as
select distinct on (suspect_id) suspect_id, order_id, least(interim_made_on, made_on) as first_made_on
from   warehouse.spo
where  num_nonnulls(interim_made_on, made_on) > 0
order  by suspect_id, least(interim_made_on, made_on), order_id;
comment on view warehouse.first_spo is 'The first Stalking Protection Order, interim or full, made against each suspect.';

create view warehouse.order_eligible_crime as
with beyond_an_order as (
  select crime_id, suspect_id
  from   warehouse.crime_suspect
  join   warehouse.suspect using (suspect_id)
  where  age_band in ('0-15', '16-17')
  union
  select crime_id, crime_suspect.suspect_id
  from   warehouse.stalking_crime crime
  join   warehouse.crime_suspect using (crime_id)
  join   warehouse.active_measure measure on measure.suspect_id = crime_suspect.suspect_id
  where  measure.kind in ('spo', 'dapo', 'restraining_order')
  and    crime.charged_on <= crime.named_on + 7
  and    measure.started_on <= crime.named_on + 7
  and    (measure.ended_on is null or measure.ended_on >= crime.named_on + 7)
),
ineligible as (
  select crime_id
  from   warehouse.crime_suspect
  left   join beyond_an_order using (crime_id, suspect_id)
  where  crime_id in (select crime_id from beyond_an_order)
  group  by crime_id
  having bool_and(beyond_an_order.suspect_id is not null)
)
select crime.*
from   warehouse.stalking_crime crime
left   join ineligible using (crime_id)
where  crime.suspect_named
and    ineligible.crime_id is null;
comment on view warehouse.order_eligible_crime is
  'Crimes of the population for which a Stalking Protection Order had to be considered: a suspect is named who is not known to be under 18 and was not, seven days later, both charged and under an order that protects the victim.';

create view warehouse.recent_month_end as
select month, ends_on
from   warehouse.month_end
where  month > (select as_on - interval '36 months' from warehouse.cut_off);
comment on view warehouse.recent_month_end is 'The last 36 month ends, as many as charts show: figures of very many cases keep to them.';

create view warehouse.measure_month_end as
with measure as (
  select crime_id, started_on,
         lead(started_on) over by_start                    as next_started_on,
         max(coalesce(ended_on, 'infinity')) over by_start as protected_until,
         bool_or(unclear) over (partition by crime_id)     as unclear
  from   warehouse.measure_crime
  join   warehouse.active_measure using (measure_id)
  window by_start as (partition by crime_id order by started_on, measure_id)
)
select crime_id, ends_on,
       case when protected_until >= ends_on then false
            when unclear and at_risk then null
            else at_risk
       end as left_unprotected
from   measure
join   warehouse.stalking_crime using (crime_id)
join   warehouse.recent_month_end
       on  ends_on >= started_on
       and ends_on < coalesce(next_started_on, 'infinity')
       and ends_on >= recorded_on
cross  join lateral (values (
         status = 'open' or closed_on > ends_on or coalesce(latest_grade = 'high', false))) as of_case (at_risk);
comment on view warehouse.measure_month_end is
  'Crimes of the population for which a protective measure had begun by a month end, each once: by the measure that had begun last. The last 36 month ends.';
comment on column warehouse.measure_month_end.left_unprotected is
  'None of its measures was running on that day although the case was open, or is graded high. Empty where the record does not say.';

create view warehouse.suspect_month_end as
with window_end as materialized (
  select ends_on,
         (ends_on - interval '12 months')::date as a_year_before,
         (ends_on - interval '24 months')::date as two_years_before
  from   warehouse.recent_month_end
),
suspected as (
  select suspect_id, crime_id, recorded_on, high_risk,
         case when lag(victim_id) over known_victim <> victim_id then lag(recorded_on) over known_victim end as other_victim_on
  from   warehouse.crime_suspect
  join   warehouse.stalking_crime using (crime_id)
  where  recorded_on > (select min(two_years_before) from window_end)
  window known_victim as (partition by suspect_id, victim_id is null order by recorded_on, crime_id)
),
latest as (
  select suspect_id, recorded_on,
         lead(recorded_on) over so_far                             as next_recorded_on,
         lag(recorded_on, 2) over so_far                           as third_latest_on,
         max(other_victim_on) over so_far                          as other_victim_on,
         max(case when high_risk then recorded_on end) over so_far as high_risk_on
  from   suspected
  window so_far as (partition by suspect_id order by recorded_on, crime_id)
)
select suspect_id, ends_on,
       coalesce(other_victim_on > two_years_before, false) as several_victims,
       coalesce(third_latest_on > two_years_before, false) as three_crimes,
       coalesce(high_risk_on > a_year_before, false)       as high_risk
from   latest
join   window_end
       on  ends_on >= recorded_on
       and ends_on < coalesce(next_recorded_on, 'infinity')
       and recorded_on > two_years_before;
comment on view warehouse.suspect_month_end is
  'Suspects of crimes of the population recorded in the 24 months to a month end, each once: by the crime that was then the latest. The last 36 month ends.';
comment on column warehouse.suspect_month_end.several_victims is 'Two victims or more are known in those 24 months.';
comment on column warehouse.suspect_month_end.three_crimes is 'Three crimes or more in those 24 months.';
comment on column warehouse.suspect_month_end.high_risk is 'The first risk form of a crime recorded in the last twelve months was graded high.';

create view warehouse.suspect_offence as
select suspect_id, reported_on as offended_on
from   warehouse.known_crime
join   warehouse.crime_suspect using (crime_id)
where  ho_class in ('8Q', '8L', '8M')
union  all
select protective_measure.suspect_id, breach.recorded_on
from   warehouse.breach
join   warehouse.protective_measure using (measure_id);
comment on view warehouse.suspect_offence is
  'Days on which a suspect came to notice: reports of stalking or harassment that were not cancelled, and breaches of measures.';

create view warehouse.programme_progress as
select referral_id, referred_on, reached.completed,
       reached.completed or reached.started                                                          as started,
       reached.completed or reached.started or coalesce(suitable, false)                             as suitable,
       reached.completed or reached.started or coalesce(suitable, false) or reached.assessed         as assessed,
       coalesce(least(assessed_on, started_on, completed_on) < referred_on, false)                   as misdated
from   warehouse.programme_referral
cross  join lateral (values (
         coalesce(assessed_on between referred_on and referred_on + 180, false),
         coalesce(started_on between referred_on and referred_on + 180, false),
         coalesce(case when completed_on is null then exit_reason = 'completed' and coalesce(started_on <= referred_on + 180, true)
                       else completed_on between referred_on and referred_on + 180 end, false)
       )) as reached (assessed, started, completed);
comment on view warehouse.programme_progress is
  'How far each referral to a programme got within 180 days. A later stage implies the earlier ones.';
comment on column warehouse.programme_progress.completed is 'A programme that ended as completed is completed although the day is not recorded.';
comment on column warehouse.programme_progress.misdated is 'A stage is dated before the referral.';
