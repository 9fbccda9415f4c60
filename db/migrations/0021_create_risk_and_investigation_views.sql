create function warehouse.time_unknown(instant timestamptz) returns boolean language sql immutable parallel safe as $$
  select (instant at time zone 'Europe/London')::time = '00:00'
$$;
comment on function warehouse.time_unknown(timestamptz) is 'Midnight exactly in London: the day is known, the time is not.';

create view warehouse.first_stalking_form as
select crime_id,
       min(completed_at) filter (where at_or_after)                                              as first_at,
       min(completed_at) filter (where at_or_after and not warehouse.time_unknown(completed_at)) as first_timed_at,
       min(completed_on) filter (where completed_on >= reported_on)                              as first_on
from   warehouse.stalking_crime
join   warehouse.stalking_form using (crime_id)
cross  join lateral (values (completed_at >= reported_at
                             or (warehouse.time_unknown(completed_at) and completed_on = reported_on))) as compared (at_or_after)
group  by crime_id;
comment on view warehouse.first_stalking_form is
  'Crimes of the population with a form made for stalking, and when the first one at or after the report was completed; empty where all were before it.';
comment on column warehouse.first_stalking_form.first_at is 'Midnight exactly where the first form has a day and no time; one on the day of the report may be after it.';
comment on column warehouse.first_stalking_form.first_timed_at is 'The first of those whose time is known.';
comment on column warehouse.first_stalking_form.first_on is 'The first on or after the day of the report, whatever its time.';

create view warehouse.first_review as
select crime_id,
       min(reviewed_at) filter (where at_or_after)                                             as first_at,
       min(reviewed_at) filter (where at_or_after and not warehouse.time_unknown(reviewed_at)) as first_timed_at
from   warehouse.stalking_crime
join   warehouse.supervisor_review using (crime_id)
cross  join lateral (values (reviewed_at >= recorded_at
                             or (warehouse.time_unknown(reviewed_at)
                                 and (reviewed_at at time zone 'Europe/London')::date = recorded_on))) as compared (at_or_after)
where  kind in ('initial', 'ongoing')
group  by crime_id;
comment on view warehouse.first_review is
  'Crimes of the population with a review by a supervisor other than at closure, and when the first one at or after recording was; empty where all were before it.';
comment on column warehouse.first_review.first_at is 'Midnight exactly where the first review has a day and no time; one on the day of recording may be after it.';
comment on column warehouse.first_review.first_timed_at is 'The first of those whose time is known.';

create view warehouse.named_suspect_crime as
select stalking_crime.*,
       coalesce(action.arrested, false)    as arrested,
       coalesce(action.interviewed, false) as interviewed,
       action.arrested_on,
       action.interviewed_on
from   warehouse.stalking_crime
left   join (select crime_id,
                    bool_or(kind = 'arrest')              as arrested,
                    bool_or(kind = 'voluntary_interview') as interviewed,
                    min(occurred_on) filter (where kind = 'arrest' and occurred_on >= reported_on)              as arrested_on,
                    min(occurred_on) filter (where kind = 'voluntary_interview' and occurred_on >= reported_on) as interviewed_on
             from   warehouse.stalking_crime
             join   warehouse.investigation_event using (crime_id)
             where  kind in ('arrest', 'voluntary_interview')
             group  by crime_id) action
       on action.crime_id = stalking_crime.crime_id
where  suspect_named
and    not historic
and    coalesce(named_on <= reported_on + 30, true);
comment on view warehouse.named_suspect_crime is
  'Crimes of the population, historic ones left out, whose suspect was named within 30 days of the report or on a day that the record does not give.';
comment on column warehouse.named_suspect_crime.arrested is 'Somebody was ever arrested.';
comment on column warehouse.named_suspect_crime.interviewed is 'Somebody was ever interviewed voluntarily.';
comment on column warehouse.named_suspect_crime.arrested_on is 'The first arrest on or after the day of the report; empty where all were before it.';
comment on column warehouse.named_suspect_crime.interviewed_on is 'The first voluntary interview on or after the day of the report; empty where all were before it.';

create view warehouse.open_stalking_crime as
select stalking_crime.*, ended.ends_on
from   warehouse.stalking_crime
cross  join warehouse.cut_off
cross  join lateral (
         select least((month + interval '1 month - 1 day')::date, cut_off.as_on) as ends_on
         from   generate_series(date_trunc('month', recorded_on::timestamp),
                                case when status = 'open' then cut_off.as_on else closed_on end, interval '1 month') as month
       ) ended
where  status = 'open' or closed_on > ended.ends_on;
comment on view warehouse.open_stalking_crime is
  'Crimes of the population that were open at a month''s end, once for each of those months. One closed on a day that the record does not give is in none.';
comment on column warehouse.open_stalking_crime.ends_on is 'The end of the month; of the month that still runs, the cut-off.';

create view warehouse.time_limited_crime as
select *
from   warehouse.open_stalking_crime
where  offence_kind = 'stalking_2a'
and    suspect_named
and    coalesce(named_on <= ends_on, true)
and    coalesce(charged_on > ends_on, true);
comment on view warehouse.time_limited_crime is
  'Open crimes of stalking under section 2A with a suspect named and no charge by the month''s end, which must be charged within six months of the last incident.';

create view warehouse.victim_month as
select *
from  (select distinct on (coalesce(victim_id, crime_id), date_trunc('month', recorded_on))
              crime_id, victim_id, recorded_on
       from   warehouse.stalking_crime
       order  by coalesce(victim_id, crime_id), date_trunc('month', recorded_on), recorded_at, crime_id) first_crime
left   join (select victim_id, recorded_on, lead(recorded_on) over (partition by victim_id order by recorded_on) as next_on
             from   warehouse.known_crime
             where  is_stalking_related and victim_id is not null
             group  by victim_id, recorded_on) stalked
       using (victim_id, recorded_on);
comment on view warehouse.victim_month is
  'For each victim and month the first crime of the population; a crime whose victim is not known stands alone.';
comment on column warehouse.victim_month.next_on is 'The next day on which another stalking-related crime against the victim was recorded.';
