-- Rows are counted by month where they lie, each table once, before anything is joined to them.
create or replace view warehouse.feed_volume as
with dated (feed, part, month, rows) as (
  select 'crimes', '', date_trunc('month', recorded_on::timestamp), count(*) from warehouse.crime group by 3
  union all select 'crime_suspects', '', date_trunc('month', named_on::timestamp), count(*) from warehouse.crime_suspect group by 3
  union all select 'classifications', '', date_trunc('month', changed_at at time zone 'Europe/London'), count(*) from warehouse.classification group by 3
  union all select 'risk_assessments', '', date_trunc('month', completed_on::timestamp), count(*) from warehouse.risk_assessment group by 3
  union all select 'supervisor_reviews', '', date_trunc('month', reviewed_at at time zone 'Europe/London'), count(*) from warehouse.supervisor_review group by 3
  union all select 'investigation_events', '', date_trunc('month', occurred_on::timestamp), count(*) from warehouse.investigation_event group by 3
  union all select 'outcomes', '', date_trunc('month', assigned_on::timestamp), count(*) from warehouse.outcome group by 3
  union all select 'protective_measures', '', date_trunc('month', least(considered_on, applied_on, interim_made_on, made_on)::timestamp), count(*) from warehouse.protective_measure group by 3
  union all select 'breaches', '', date_trunc('month', recorded_on::timestamp), count(*) from warehouse.breach group by 3
  union all select 'support_referrals', coalesce(provider, ''), date_trunc('month', least(offered_on, sent_on, received_on)::timestamp), count(*) from warehouse.support_referral group by 2, 3
  union all select 'needs_assessments', '', date_trunc('month', completed_on::timestamp), count(*) from warehouse.needs_assessment group by 3
  union all select 'survey_responses', '', date_trunc('month', month::timestamp), count(*) from warehouse.survey_response group by 3
  union all select 'programme_referrals', '', date_trunc('month', referred_on::timestamp), count(*) from warehouse.programme_referral group by 3
  union all select 'clinic_cases', '', date_trunc('month', discussed_on::timestamp), count(*) from warehouse.clinic_case group by 3
  union all select 'management_periods', '', date_trunc('month', from_on::timestamp), count(*) from warehouse.management_period group by 3
  union all select 'court_results', '', date_trunc('month', finalised_on::timestamp), count(*) from warehouse.court_result group by 3
  union all select 'recording_audits', '', date_trunc('month', month::timestamp), count(*) from warehouse.recording_audit group by 3
  union all select 'training', '', date_trunc('month', month::timestamp), count(*) from warehouse.training group by 3
  union all select 'workforce', '', date_trunc('month', month::timestamp), count(*) from warehouse.workforce group by 3
)
select feed, part, month::date as month, rows::integer as rows
from   dated
where  month is not null;

create or replace view warehouse.field_filled as
with crime_month as (
  select area_code, date_trunc('month', recorded_on::timestamp)::date                            as month,
         count(*)                                                                                as rows,
         count(last_incident_on)                                                                 as last_incident_on,
         count(domestic_abuse)                                                                   as domestic_abuse,
         count(online)                                                                           as online,
         count(relationship)                                                                     as relationship,
         count(victim_id)                                                                        as victim_id,
         count(*) filter (where (reported_at at time zone 'Europe/London')::time <> '00:00')     as reported_at,
         count(*) filter (where status = 'closed')                                               as closed,
         count(closed_on) filter (where status = 'closed')                                       as closed_on
  from   warehouse.crime
  group  by 1, 2
),
victim_month as (
  select area_code, date_trunc('month', recorded_on::timestamp)::date as month, count(*) as rows,
         count(sex) as sex, count(age_band) as age_band, count(*) filter (where ethnicity <> 'NS') as ethnicity
  from   warehouse.crime join warehouse.victim using (victim_id)
  group  by 1, 2
),
referral_month as (
  select provider, date_trunc('month', offered_on::timestamp)::date as month, count(*) as rows, count(offer_result) as offer_result,
         count(*) filter (where offer_result = 'accepted') as accepted,
         count(*) filter (where offer_result = 'accepted' and num_nonnulls(received_on, first_contact_on, engaged_on) > 0) as received
  from   warehouse.support_referral
  where  offered_on is not null
  group  by 1, 2
),
asked (field, area_or_provider, month, rows, filled) as (
  select field, area_code, month, owed, filled
  from   crime_month
  cross  join lateral (values
           ('crimes.last_incident_on', rows, last_incident_on),
           ('crimes.domestic_abuse', rows, domestic_abuse),
           ('crimes.online', rows, online),
           ('crimes.relationship', rows, relationship),
           ('crimes.victim_id', rows, victim_id),
           ('crimes.reported_at', rows, reported_at),
           ('crimes.closed_on', closed, closed_on)) as of_crimes (field, owed, filled)
  union  all
  select field, area_code, month, rows, filled
  from   victim_month
  cross  join lateral (values ('victims.sex', sex), ('victims.age_band', age_band), ('victims.ethnicity', ethnicity)) as of_victims (field, filled)
  union  all
  select 'risk_assessments.approved_by', area_code, date_trunc('month', completed_on::timestamp)::date, count(*), count(approved_by)
  from   warehouse.risk_assessment join warehouse.crime using (crime_id)
  where  supersedes is not null
  group  by 2, 3
  union  all
  select 'protective_measures.decision', '', date_trunc('month', considered_on::timestamp)::date, count(*), count(decision)
  from   warehouse.protective_measure
  where  considered_on is not null
  group  by 3
  union  all
  select field, provider, month, owed, filled
  from   referral_month
  cross  join lateral (values
           ('support_referrals.offer_result', rows, offer_result),
           ('support_referrals.received_on', accepted, received)) as of_referrals (field, owed, filled)
  union  all
  select 'investigation_events.detail', area_code, date_trunc('month', occurred_on::timestamp)::date, count(*), count(detail)
  from   warehouse.investigation_event join warehouse.crime using (crime_id)
  where  kind in ('allocated', 'cps_decision', 'charge', 'victim_informed')
  group  by 2, 3
)
select asked.field, coalesce(current_area.district, asked.area_or_provider, '') as place, asked.month,
       sum(asked.rows)::integer as rows, sum(asked.filled)::integer as filled
from   asked
left   join reference.current_area on current_area.area_code = asked.area_or_provider
where  asked.rows > 0
group  by 1, 2, 3;
