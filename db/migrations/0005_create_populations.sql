create view warehouse.crime_outcome as
select distinct on (outcome.crime_id) outcome.crime_id, outcome.outcome_code, outcome.assigned_on
from   warehouse.outcome
join   reference.outcome_type using (outcome_code)
where  outcome.is_current
order  by outcome.crime_id, outcome_type.precedence, outcome.assigned_on;
comment on view warehouse.crime_outcome is 'The outcome of a crime: of its current ones the first by Home Office precedence, then the earliest.';

create view warehouse.stalking_crime as
select crime.*,
       offence.kind                    as offence_kind,
       crime_outcome.outcome_code,
       crime_outcome.assigned_on       as outcome_on,
       case when crime_outcome.outcome_code in ('1', '1A') then crime_outcome.assigned_on end as charged_on
from   warehouse.crime
join   reference.offence
       on  offence.offence_code = crime.offence_code
       and crime.recorded_on between offence.valid_from and coalesce(offence.valid_to, 'infinity')
left   join warehouse.crime_outcome on crime_outcome.crime_id = crime.crime_id
where  crime.cancelled_on is null
and    crime.cancel_reason is null
and    (offence.ho_class = '8Q'
        or (coalesce(current_setting('kpi.population', true), '') = 'stalking-related'
            and (crime.included_stalking or offence.kind = 'breach_spo')));
comment on view warehouse.stalking_crime is
  'Crimes of the population: class 8Q by their current offence code, not cancelled. `set kpi.population = ''stalking-related''` adds crimes with stalking included and breaches of Stalking Protection Orders.';

create view warehouse.spo_row as
select protective_measure.*,
       first_value(measure_id) over (
         partition by suspect_id, applied_on, interim_made_on, made_on, refused_on, withdrawn_on,
                      case when num_nonnulls(applied_on, interim_made_on, made_on, refused_on, withdrawn_on) = 0
                           then measure_id end
         order by measure_id) as order_id
from   warehouse.protective_measure
where  kind = 'spo';
comment on view warehouse.spo_row is 'Rows about Stalking Protection Orders; repeated rows about one order share its order_id.';

create view warehouse.spo as
select * from warehouse.spo_row where measure_id = order_id;
comment on view warehouse.spo is 'Stalking Protection Orders, sought or made, each once.';

create view warehouse.spo_stalking_crime as
select distinct on (spo_row.order_id) spo_row.order_id, stalking_crime.*
from   warehouse.spo_row
join   warehouse.measure_crime using (measure_id)
join   warehouse.stalking_crime using (crime_id)
order  by spo_row.order_id, stalking_crime.reported_at, stalking_crime.crime_id;
comment on view warehouse.spo_stalking_crime is 'For each Stalking Protection Order, the earliest reported stalking crime that it was sought for.';

create view warehouse.silent_provider as
select provider, date_trunc('month', offered_on)::date as month
from   warehouse.support_referral
where  offer_result = 'accepted' and provider is not null
group  by 1, 2
having count(*) >= 5 and count(received_on) = 0 and count(first_contact_on) = 0 and count(engaged_on) = 0;
comment on view warehouse.silent_provider is 'Months in which a support provider sent nothing back about any of five or more accepted offers.';

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

create view warehouse.crime_subject as
select crime.crime_id as subject_id, current_area.division, current_area.district
from   warehouse.crime
left   join reference.current_area using (area_code);
comment on view warehouse.crime_subject is 'What a KPI that counts crimes may be broken down by.';

create view warehouse.order_subject as
select spo_stalking_crime.order_id as subject_id, current_area.division, current_area.district
from   warehouse.spo_stalking_crime
left   join reference.current_area using (area_code);
comment on view warehouse.order_subject is 'What a KPI that counts orders may be broken down by: that of the earliest reported crime.';

create view warehouse.referral_subject as
select support_referral.referral_id as subject_id, crime_subject.division, crime_subject.district
from   warehouse.support_referral
join   warehouse.crime_subject on crime_subject.subject_id = support_referral.crime_id;
comment on view warehouse.referral_subject is 'What a KPI that counts referrals may be broken down by: that of the crime.';
