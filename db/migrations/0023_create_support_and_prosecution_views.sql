create view warehouse.crime_offer as
select stalking_crime.crime_id, stalking_crime.reported_on, stalking_crime.historic,
       min(offered_on) filter (where offered_on >= reported_on)             as offered_on,
       count(referral_id) > 0 and coalesce(max(offered_on) < reported_on, true) as offer_unknown,
       case when victim.age_band = '0-15'                    then 'under_16'
            when bool_or(offer_result = 'already_supported') then 'already_supported'
            when bool_or(offer_result = 'not_eligible')      then 'not_eligible'
       end                                                                  as left_out
from   warehouse.stalking_crime
left   join warehouse.support_referral on support_referral.crime_id = stalking_crime.crime_id
left   join warehouse.victim on victim.victim_id = stalking_crime.victim_id
group  by stalking_crime.crime_id, stalking_crime.reported_on, stalking_crime.historic, victim.age_band;
comment on view warehouse.crime_offer is
  'Crimes of the population and when an advocate was first offered to the victim, on or after the day of the report; empty where none was.';
comment on column warehouse.crime_offer.offer_unknown is 'There are referrals, all of them offered before the report or on a day that the record does not give.';
comment on column warehouse.crime_offer.left_out is 'Why this victim was not to be offered an advocate: another pathway, support already there, or not eligible. Empty for all others.';

create view warehouse.prosecutor_submission as
select sent.event_id, sent.crime_id, sent.submitted_on,
       min(answer.occurred_on) filter (where answer.kind = 'cps_decision') as decided_on,
       (array_agg(answer.detail order by answer.occurred_at, answer.event_id)
         filter (where answer.kind = 'cps_decision'))[1]                   as decision,
       min(answer.occurred_on) filter (where answer.kind = 'cps_return'
         and coalesce(answer.occurred_at < sent.sent_again_at, true))      as returned_on
from   (select event_id, crime_id, occurred_at, occurred_on as submitted_on,
               lead(occurred_at) over (partition by crime_id order by occurred_at, event_id) as sent_again_at
        from   warehouse.investigation_event
        where  kind = 'cps_submit') sent
left   join (select event_id, crime_id, kind, detail, occurred_at, occurred_on,
                    (occurred_at at time zone 'Europe/London')::time = '00:00' as time_unknown
             from   warehouse.investigation_event
             where  kind in ('cps_decision', 'cps_return')) answer
       on  answer.crime_id = sent.crime_id
       and (answer.occurred_at >= sent.occurred_at or (answer.time_unknown and answer.occurred_on = sent.submitted_on))
group  by sent.event_id, sent.crime_id, sent.submitted_on;
comment on view warehouse.prosecutor_submission is
  'Every submission of a case to prosecutors with the next decision at or after it. A decision is the next one of each submission that waits for it.';
comment on column warehouse.prosecutor_submission.decision is 'charge, nfa or action_plan; empty where the record does not say, or while there is none.';
comment on column warehouse.prosecutor_submission.returned_on is 'When prosecutors first sent the case back, before it was submitted again.';

create view warehouse.victim_update as
select due.event_id, due.crime_id, due.occurred_on,
       min(told.occurred_on) filter (where told.occurred_on >= due.occurred_on)    as informed_on,
       due.first_of_kind and coalesce(max(told.occurred_on) < due.occurred_on, false) as informed_before
from   (select event_id, crime_id, kind, occurred_on,
               row_number() over (partition by crime_id, kind order by occurred_at, event_id) = 1 as first_of_kind
        from   warehouse.investigation_event
        where  kind in ('arrest', 'bail_start', 'released_under_investigation', 'charge')
        or     (kind = 'cps_decision' and detail = 'nfa')) due
left   join (select crime_id, detail as kind, occurred_on
             from   warehouse.investigation_event
             where  kind = 'victim_informed') told
       on told.crime_id = due.crime_id and told.kind = due.kind
group  by due.event_id, due.crime_id, due.occurred_on, due.first_of_kind;
comment on view warehouse.victim_update is
  'What a victim must be told of (arrest, release on bail or under investigation, charge, no further action by prosecutors) and the day they first were, on or after it.';
comment on column warehouse.victim_update.informed_before is
  'The first event of its kind, of which the record says only that the victim was told before it happened. For a later one that word was about an earlier one.';
