drop view warehouse.stalking_crime, warehouse.spo_stalking_crime, warehouse.support_offer, warehouse.support_episode,
          warehouse.episode_offer, warehouse.crime_subject, warehouse.order_subject, warehouse.referral_subject;

create view warehouse.month_end as
select month::date as month, least((month + interval '1 month - 1 day')::date, cut_off.as_on) as ends_on
from   warehouse.cut_off
cross  join lateral generate_series(
         (select date_trunc('month', min(recorded_on)) from warehouse.crime),
         date_trunc('month', cut_off.as_on), interval '1 month') as month;
comment on view warehouse.month_end is 'Every month since the first crime. The month that still runs ends, so far, at the cut-off.';

create view warehouse.stalking_form as
select * from warehouse.risk_assessment where tool in ('sst', 's_dash', 'sash');
comment on view warehouse.stalking_form is 'Risk forms made for stalking; DASH alone is not one.';

create view warehouse.crime_risk as
select crime_id,
       (array_agg(grade order by completed_at, rank desc))[1]      as first_grade,
       (array_agg(grade order by completed_at desc, rank desc))[1] as latest_grade
from   warehouse.risk_assessment
cross  join lateral (values (array_position(array['standard', 'medium', 'high'], grade))) as graded (rank)
group  by crime_id;
comment on view warehouse.crime_risk is 'The grade of the first and of the latest risk form of a crime, of any tool; of two at one time the higher.';

create materialized view warehouse.known_crime as
select crime.*,
       offence.ho_class,
       offence.kind                                                as offence_kind,
       offence.ho_class = '8Q'                                     as is_stalking,
       offence.ho_class = '8Q' or coalesce(crime.included_stalking, false) or offence.kind = 'breach_spo' as is_stalking_related,
       crime_outcome.outcome_code,
       crime_outcome.assigned_on                                   as outcome_on,
       case when crime_outcome.outcome_code in ('1', '1A') then crime_outcome.assigned_on end as charged_on,
       crime.suspect_named_on is not null or suspect.crime_id is not null as suspect_named,
       least(crime.suspect_named_on, suspect.named_on)             as named_on,
       crime_risk.first_grade,
       crime_risk.latest_grade,
       coalesce(crime_risk.first_grade = 'high', false)            as high_risk,
       coalesce((crime.last_incident_on + interval '12 months')::date < crime.reported_on, false) as historic,
       (crime.reported_at at time zone 'Europe/London')::time = '00:00' as reported_time_unknown,
       (crime.recorded_at at time zone 'Europe/London')::time = '00:00' as recorded_time_unknown
from   warehouse.crime
join   reference.offence
       on  offence.offence_code = crime.offence_code
       and crime.recorded_on between offence.valid_from and coalesce(offence.valid_to, 'infinity')
left   join warehouse.crime_outcome on crime_outcome.crime_id = crime.crime_id
left   join warehouse.crime_risk on crime_risk.crime_id = crime.crime_id
left   join (select crime_id, min(named_on) as named_on from warehouse.crime_suspect group by crime_id) suspect
       on suspect.crime_id = crime.crime_id
where  crime.cancelled_on is null
and    crime.cancel_reason is null;
create unique index known_crime_key on warehouse.known_crime (crime_id);
comment on materialized view warehouse.known_crime is
  'Crimes that were not cancelled, with what many KPIs ask of them. Made anew by every load, before measuring.';
comment on column warehouse.known_crime.is_stalking is 'Class 8Q by the offence code that the crime has now.';
comment on column warehouse.known_crime.is_stalking_related is 'Class 8Q, stalking included in another crime, or breach of a Stalking Protection Order.';
comment on column warehouse.known_crime.suspect_named is 'A suspect is named on the crime or linked to it.';
comment on column warehouse.known_crime.named_on is 'The earliest day on which a suspect was named; empty where the record does not say.';
comment on column warehouse.known_crime.high_risk is 'Its first risk form, of any tool, is graded high.';
comment on column warehouse.known_crime.historic is 'The last incident was over twelve months before the report; left out where crimes are timed.';
comment on column warehouse.known_crime.reported_time_unknown is 'Reported at midnight exactly: the day is known, the time is not.';

create view warehouse.stalking_crime as
select *
from   warehouse.known_crime
where  is_stalking
or     (is_stalking_related and coalesce(current_setting('kpi.population', true), '') = 'stalking-related');
comment on view warehouse.stalking_crime is
  'Crimes of the population: class 8Q by their current offence code, not cancelled. `set kpi.population = ''stalking-related''` adds crimes with stalking included and breaches of Stalking Protection Orders.';

create view warehouse.spo_stalking_crime as
select distinct on (spo_row.order_id) spo_row.order_id, stalking_crime.*
from   warehouse.spo_row
join   warehouse.measure_crime using (measure_id)
join   warehouse.stalking_crime using (crime_id)
order  by spo_row.order_id, stalking_crime.reported_at, stalking_crime.crime_id;
comment on view warehouse.spo_stalking_crime is 'For each Stalking Protection Order, the earliest reported stalking crime that it was sought for.';

create view warehouse.active_measure as
select measure_id, suspect_id, kind,
       least(interim_made_on, made_on) as started_on,
       least(ended_on, case when not coalesce(indefinite, false) then expires_on end) as ended_on
from   warehouse.protective_measure
where  kind in ('bail_conditions', 'dvpn', 'dvpo', 'dapn', 'dapo', 'nmo', 'restraining_order', 'spo', 'remand');
comment on view warehouse.active_measure is 'Measures that protect a victim while they run: from the interim or full order to its end, empty while it has none.';
comment on column warehouse.active_measure.started_on is 'Empty where the record does not say that it began.';
create view warehouse.support_offer as
select support_referral.*,
       coalesce(stalking_crime.victim_id, support_referral.referral_id) as victim_key,
       silent_provider.provider is not null                             as provider_silent
from   warehouse.support_referral
join   warehouse.stalking_crime using (crime_id)
left   join warehouse.silent_provider
       on  silent_provider.provider = support_referral.provider
       and silent_provider.month = date_trunc('month', support_referral.offered_on)::date
where  support_referral.offered_on is not null
and    support_referral.offer_result is distinct from 'already_supported'
and    support_referral.offer_result is distinct from 'not_eligible';
comment on view warehouse.support_offer is 'Offers of support to victims of stalking; those already supported or not eligible were not offered anything.';

create view warehouse.support_episode as
with recursive offer as materialized (
  select victim_key, offered_on,
         min(offered_on) over (partition by victim_key order by offered_on
           range between interval '91 days' following and unbounded following) as next_first_offered_on
  from   warehouse.support_offer
),
episode as (
  select * from (select distinct on (victim_key) * from offer order by victim_key, offered_on) first_offer
  union
  select offer.*
  from   episode
  join   offer on offer.victim_key = episode.victim_key and offer.offered_on = episode.next_first_offered_on
)
select victim_key, offered_on as first_offered_on, next_first_offered_on from episode;
comment on view warehouse.support_episode is 'An episode of support begins with an offer; offers to the same victim up to 90 days later belong to it.';

create view warehouse.episode_offer as
select support_episode.first_offered_on,
       first_value(support_offer.referral_id) over (
         partition by support_offer.victim_key, support_episode.first_offered_on
         order by support_offer.offered_on, support_offer.referral_id) as episode_id,
       support_offer.*
from   warehouse.support_episode
join   warehouse.support_offer
       on  support_offer.victim_key = support_episode.victim_key
       and support_offer.offered_on >= support_episode.first_offered_on
       and (support_episode.next_first_offered_on is null or support_offer.offered_on < support_episode.next_first_offered_on);
comment on view warehouse.episode_offer is 'Every offer of support with the episode it belongs to; an episode has the key of its first offer.';

create function warehouse.ethnic_group(ethnicity text) returns text language sql immutable parallel safe as $$
  select case left(ethnicity, 1) when 'W' then 'white' when 'M' then 'mixed' when 'A' then 'asian' when 'B' then 'black'
         when 'O' then 'other' end
$$;
comment on function warehouse.ethnic_group(text) is 'The five groups of the 18 codes; none where it was not stated.';

create function warehouse.yes_or_no(flag boolean) returns text language sql immutable parallel safe as $$
  select case when flag then 'yes' when not flag then 'no' end
$$;
comment on function warehouse.yes_or_no(boolean) is 'A flag as a category.';

create view warehouse.crime_subject as
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
       allocated.team_type
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
comment on view warehouse.crime_subject is 'What a KPI that counts crimes may be broken down by; empty where the record does not say.';
comment on column warehouse.crime_subject.victim_history is '`repeat`: the victim had another stalking-related crime recorded on a day of the 365 before.';
comment on column warehouse.crime_subject.risk_band is 'Grade of the latest risk form.';
comment on column warehouse.crime_subject.team_type is 'To whom the crime was first allocated.';

create view warehouse.order_subject as
select spo.order_id as subject_id, crime_subject.division, crime_subject.district, spo.route
from   warehouse.spo
left   join warehouse.spo_stalking_crime using (order_id)
left   join warehouse.crime_subject on crime_subject.subject_id = spo_stalking_crime.crime_id;
comment on view warehouse.order_subject is 'What a KPI that counts orders may be broken down by: its route, and the area of the earliest reported crime.';

create view warehouse.referral_subject as
select support_referral.referral_id as subject_id, crime_subject.division, crime_subject.district, support_referral.provider,
       crime_subject.victim_sex, crime_subject.victim_age, crime_subject.victim_ethnicity, crime_subject.relationship,
       crime_subject.domestic_abuse, crime_subject.online, crime_subject.offence, crime_subject.risk_band,
       crime_subject.victim_history
from   warehouse.support_referral
join   warehouse.crime_subject on crime_subject.subject_id = support_referral.crime_id;
comment on view warehouse.referral_subject is 'What a KPI that counts referrals may be broken down by: its provider, and what its crime may be.';

create view warehouse.breach_subject as
select breach.breach_id as subject_id, protective_measure.kind as measure_kind, crime_subject.division
from   warehouse.breach
join   warehouse.protective_measure using (measure_id)
left   join lateral (
         select crime_id from warehouse.measure_crime where measure_crime.measure_id = breach.measure_id order by crime_id limit 1
       ) linked on true
left   join warehouse.crime_subject on crime_subject.subject_id = coalesce(breach.crime_id, linked.crime_id);
comment on view warehouse.breach_subject is 'What a KPI that counts breaches may be broken down by: the kind of measure, and the division of the breach or of what the measure was for.';

create view warehouse.event_subject as
select event_id as subject_id, crime_subject.division, crime_subject.district, investigation_event.kind as event_kind
from   warehouse.investigation_event
join   warehouse.crime_subject on crime_subject.subject_id = investigation_event.crime_id;
comment on view warehouse.event_subject is 'What a KPI that counts events of investigations may be broken down by.';

create view warehouse.suspect_subject as
select suspect_id as subject_id, sex as suspect_sex, age_band as suspect_age, warehouse.ethnic_group(ethnicity) as suspect_ethnicity
from   warehouse.suspect;
comment on view warehouse.suspect_subject is 'What a KPI that counts suspects may be broken down by.';

create view warehouse.programme_subject as
select referral_id as subject_id, route as programme_route from warehouse.programme_referral;
comment on view warehouse.programme_subject is 'What a KPI that counts programme referrals may be broken down by.';

create view warehouse.survey_subject as
select response_id as subject_id, sex as victim_sex, age_band as victim_age, warehouse.yes_or_no(domestic_abuse) as domestic_abuse
from   warehouse.survey_response;
comment on view warehouse.survey_subject is 'What a KPI that counts survey answers may be broken down by.';

alter table warehouse.training add column training_id uuid not null
  generated always as (md5((month - date '2000-01-01')::text || '|' || role_group || '|' || area_code)::uuid) stored;
comment on column warehouse.training.training_id is 'Key of the row.';
create view warehouse.training_subject as
select training.training_id as subject_id, training.role_group, current_area.division, current_area.district
from   warehouse.training
left   join reference.current_area using (area_code);
comment on view warehouse.training_subject is 'What a KPI that counts posts may be broken down by.';
