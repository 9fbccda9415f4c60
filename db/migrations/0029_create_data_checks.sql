create view warehouse.feed_volume as
with dated (feed, part, happened_on) as (
  select 'crimes', '', recorded_on from warehouse.crime
  union all select 'crime_suspects', '', named_on from warehouse.crime_suspect
  union all select 'classifications', '', (changed_at at time zone 'Europe/London')::date from warehouse.classification
  union all select 'risk_assessments', '', completed_on from warehouse.risk_assessment
  union all select 'supervisor_reviews', '', (reviewed_at at time zone 'Europe/London')::date from warehouse.supervisor_review
  union all select 'investigation_events', '', occurred_on from warehouse.investigation_event
  union all select 'outcomes', '', assigned_on from warehouse.outcome
  union all select 'protective_measures', '', least(considered_on, applied_on, interim_made_on, made_on) from warehouse.protective_measure
  union all select 'breaches', '', recorded_on from warehouse.breach
  union all select 'support_referrals', coalesce(provider, ''), least(offered_on, sent_on, received_on) from warehouse.support_referral
  union all select 'needs_assessments', '', completed_on from warehouse.needs_assessment
  union all select 'survey_responses', '', month from warehouse.survey_response
  union all select 'programme_referrals', '', referred_on from warehouse.programme_referral
  union all select 'clinic_cases', '', discussed_on from warehouse.clinic_case
  union all select 'management_periods', '', from_on from warehouse.management_period
  union all select 'court_results', '', finalised_on from warehouse.court_result
  union all select 'recording_audits', '', month from warehouse.recording_audit
  union all select 'training', '', month from warehouse.training
  union all select 'workforce', '', month from warehouse.workforce
)
select feed, part, date_trunc('month', happened_on::timestamp)::date as month, count(*)::integer as rows
from   dated
where  happened_on is not null
group  by feed, part, month;
comment on view warehouse.feed_volume is
  'Rows of each feed by the month of what they tell of; those of support referrals by provider. Feeds without days have none.';

create view warehouse.field_filled as
with asked (field, area_or_provider, happened_on, filled) as (
  select 'crimes.last_incident_on', area_code, recorded_on, last_incident_on is not null from warehouse.crime
  union all select 'crimes.domestic_abuse', area_code, recorded_on, domestic_abuse is not null from warehouse.crime
  union all select 'crimes.online', area_code, recorded_on, online is not null from warehouse.crime
  union all select 'crimes.relationship', area_code, recorded_on, relationship is not null from warehouse.crime
  union all select 'crimes.victim_id', area_code, recorded_on, victim_id is not null from warehouse.crime
  union all select 'crimes.reported_at', area_code, recorded_on, (reported_at at time zone 'Europe/London')::time <> '00:00' from warehouse.crime
  union all select 'crimes.closed_on', area_code, recorded_on, closed_on is not null from warehouse.crime where status = 'closed'
  union all select 'victims.sex', area_code, recorded_on, sex is not null from warehouse.crime join warehouse.victim using (victim_id)
  union all select 'victims.age_band', area_code, recorded_on, age_band is not null from warehouse.crime join warehouse.victim using (victim_id)
  union all select 'victims.ethnicity', area_code, recorded_on, coalesce(ethnicity <> 'NS', false) from warehouse.crime join warehouse.victim using (victim_id)
  union all select 'risk_assessments.approved_by', area_code, completed_on, approved_by is not null
            from warehouse.risk_assessment join warehouse.crime using (crime_id) where supersedes is not null
  union all select 'protective_measures.decision', '', considered_on, decision is not null
            from warehouse.protective_measure where considered_on is not null
  union all select 'support_referrals.offer_result', provider, offered_on, offer_result is not null
            from warehouse.support_referral where offered_on is not null
  union all select 'support_referrals.received_on', provider, offered_on, num_nonnulls(received_on, first_contact_on, engaged_on) > 0
            from warehouse.support_referral where offered_on is not null and offer_result = 'accepted'
  union all select 'investigation_events.detail', area_code, occurred_on, detail is not null
            from warehouse.investigation_event join warehouse.crime using (crime_id)
            where kind in ('allocated', 'cps_decision', 'charge', 'victim_informed')
)
select asked.field, coalesce(current_area.district, asked.area_or_provider, '') as place, date_trunc('month', asked.happened_on::timestamp)::date as month,
       count(*)::integer as rows, (count(*) filter (where asked.filled))::integer as filled
from   asked
left   join reference.current_area on current_area.area_code = asked.area_or_provider
group  by 1, 2, 3;
comment on view warehouse.field_filled is
  'Of the fields that KPIs depend on: rows that owe a value, and those that have it, by district or support provider, and the month of what the row tells of.';

create table kpi.feed_month (
  load_id uuid    not null references kpi.load,
  feed    text    not null,
  part    text    not null,
  month   date    not null,
  rows    integer not null check (rows > 0),
  primary key (load_id, feed, part, month)
);
comment on table kpi.feed_month is 'Rows of each feed by month, as the warehouse held them after a load.';
comment on column kpi.feed_month.part is 'The provider, where several send the feed; else empty.';

create table kpi.field_month (
  load_id uuid    not null references kpi.load,
  field   text    not null,
  place   text    not null,
  month   date    not null,
  rows    integer not null check (rows > 0),
  filled  integer not null check (filled between 0 and rows),
  primary key (load_id, field, place, month)
);
comment on table kpi.field_month is 'How far the fields that KPIs depend on were filled, by month, as the warehouse held them after a load.';
comment on column kpi.field_month.place is 'The district of the crime, or the support provider; empty where the row has neither.';

grant select on kpi.feed_month, kpi.field_month to stalking_kpis_api;
