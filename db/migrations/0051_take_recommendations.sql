create table reference.recommendation (
  number       text not null,
  addressed_to text not null check (addressed_to in ('chief-constables', 'pccs', 'both')),
  theme        text not null,
  title        text not null,
  wording      text,
  owner        text not null,
  due_on       date,
  due_status   text check (due_status in ('verified', 'unverified')),
  kpi_ids      text,
  published_on date not null,
  source       text not null,
  status       text not null check (status in ('verified', 'unverified')),
  constraint recommendation_pkey primary key (number),
  constraint dated_whole check (num_nonnulls(due_on, due_status) in (0, 2)),
  constraint verified_words check (wording is not null or status = 'unverified')
);
comment on table reference.recommendation is 'Recommendations of the super-complaint report to chief constables and to police and crime commissioners, as published. The plan takes its lines from them.';
comment on column reference.recommendation.addressed_to is 'Chief constables, police and crime commissioners (pccs), or both.';
comment on column reference.recommendation.theme is 'Id of one of the themes of the KPIs.';
comment on column reference.recommendation.title is 'A short name of our own, not the wording.';
comment on column reference.recommendation.wording is 'The wording as published; empty where nobody has read it.';
comment on column reference.recommendation.owner is 'Who answers for it, by role, until the plan names somebody else.';
comment on column reference.recommendation.due_on is 'The day by which the report wants it done; empty where that is not known.';
comment on column reference.recommendation.due_status is 'Unverified: the day is not checked against the report.';
comment on column reference.recommendation.kpi_ids is 'Ids of the KPIs by which its effect can be seen, with spaces between, until the plan names others.';
comment on column reference.recommendation.published_on is 'The day of the report.';
comment on column reference.recommendation.status is 'Unverified: number and wording are not checked against the report.';

create function dashboard.take_recommendations() returns trigger language plpgsql as $$
declare
  given  reference.recommendation;
  before dashboard.plan_line_version;
  -- The same in every database, so that a restored one can be told to be the same; version 8 of RFC 9562.
  line   uuid;
  since  timestamptz;
  first  boolean := not exists (select from dashboard.plan_line);
begin
  for given in select * from reference.recommendation loop
    since := case when first then given.published_on::timestamp at time zone 'Europe/London' else now() end;
    select latest.* into before
    from   (select distinct on (plan_line_id) * from dashboard.plan_line_version
            where not made_up order by plan_line_id, version desc) as latest
    where  latest.number = given.number;
    if not found then
      line := overlay(overlay(md5('recommendation ' || given.number) placing '8' from 13) placing '8' from 17)::uuid;
      insert into dashboard.plan_line (plan_line_id, made_by, made_at) values (line, 'The published report', since);
      insert into dashboard.plan_line_version
        (plan_line_id, version, number, addressed_to, theme, title, wording, wording_status, wording_source, owner,
         due_on, due_status, kpi_ids, written_by, written_at)
      values (line, 1, given.number, given.addressed_to, given.theme, given.title, given.wording, given.status, given.source, given.owner,
              given.due_on, given.due_status, coalesce(string_to_array(given.kpi_ids, ' '), '{}'), 'The published report', since);
    elsif (before.addressed_to, before.title, before.wording, before.wording_status, before.wording_source)
          is distinct from (given.addressed_to, given.title, given.wording, given.status, given.source)
          or before.due_on is null and given.due_on is not null
          or before.due_on = given.due_on and before.due_status <> given.due_status then
      insert into dashboard.plan_line_version
        (plan_line_id, version, number, addressed_to, theme, title, wording, wording_status, wording_source, owner,
         status, reason, completed_on, due_on, due_status, kpi_ids, written_by)
      select before.plan_line_id, max(version) + 1, given.number, given.addressed_to, before.theme, given.title, given.wording, given.status,
             given.source, before.owner, before.status, before.reason, before.completed_on, coalesce(before.due_on, given.due_on),
             case when before.due_on = given.due_on or before.due_on is null then given.due_status else before.due_status end,
             before.kpi_ids, 'Extract'
      from   dashboard.plan_line_version
      where  plan_line_id = before.plan_line_id;
    end if;
  end loop;
  return null;
end $$;
comment on function dashboard.take_recommendations() is
  'Makes a line of the plan of each recommendation, and of one that is published otherwise a further version. What its owner said stays: status, reason, owner, KPIs, and a day that was set.';
create trigger recommendation_is_taken after insert on reference.recommendation
  for each statement execute function dashboard.take_recommendations();

grant select on reference.recommendation to stalking_kpis_api;
