create table dashboard.action (
  action_id uuid not null default gen_random_uuid(),
  number    integer not null generated always as identity,
  made_up   boolean not null default false,
  made_by   text not null check (length(made_by) between 2 and 60),
  made_at   timestamptz not null default now(),
  constraint action_pkey primary key (action_id),
  constraint action_number_is_unique unique (number)
);
comment on table dashboard.action is 'Things that somebody is to do, as agreed by the delivery group or asked for by scrutiny or inspection.';
comment on column dashboard.action.number is 'How people speak of it: action 12. Numbers may have gaps.';
comment on column dashboard.action.made_up is 'Made up for a demonstration: read only while the load in force is made up too.';
comment on column dashboard.action.made_by is 'Role of whoever added it.';

create table dashboard.action_version (
  action_id        uuid not null references dashboard.action,
  version          integer not null check (version > 0),
  title            text not null check (length(title) between 5 and 60),
  what             text not null check (length(what) between 10 and 600),
  owner            text not null check (length(owner) between 2 and 60),
  starts_on        date,
  due_on           date not null,
  source           text not null check (source in ('delivery-group', 'scrutiny-panel', 'inspection')),
  kpi_ids          text[] not null check (cardinality(kpi_ids) between 1 and 10),
  plan_line_id     uuid,
  meeting_id       uuid,
  effect_kpi_id    text,
  effect_direction text check (effect_direction in ('higher', 'lower')),
  effect_month     date check (effect_month = date_trunc('month', effect_month)),
  written_by       text not null check (length(written_by) between 2 and 60),
  written_at       timestamptz not null default now(),
  constraint action_version_pkey primary key (action_id, version),
  constraint effect_whole check (num_nonnulls(effect_kpi_id, effect_direction, effect_month) in (0, 3)),
  constraint effect_of_its_kpis check (effect_kpi_id = any (kpi_ids)),
  constraint effect_after_start check (effect_month >= date_trunc('month', starts_on))
);
comment on table dashboard.action_version is 'What an action said at each time: a change is a new version, and the latest one holds.';
comment on column dashboard.action_version.title is 'As printed on charts.';
comment on column dashboard.action_version.owner is 'Role that answers for it, never a name.';
comment on column dashboard.action_version.starts_on is 'From when it can work: marked on the charts of its KPIs. Empty: not marked.';
comment on column dashboard.action_version.source is 'Who asked for it: the delivery group, the Stalking Scrutiny Panel or an inspection.';
comment on column dashboard.action_version.plan_line_id is 'The line of the plan that it belongs to, if any.';
comment on column dashboard.action_version.meeting_id is 'The meeting that agreed it, if any.';
comment on column dashboard.action_version.effect_kpi_id is 'The KPI that it is expected to change.';
comment on column dashboard.action_version.effect_direction is 'Which way; of waiting times, lower is shorter.';
comment on column dashboard.action_version.effect_month is 'The first month by which it is expected to show.';
comment on column dashboard.action_version.written_by is 'Role of whoever wrote this version.';

create table dashboard.action_update (
  action_id   uuid not null references dashboard.action,
  number      integer not null check (number > 0),
  status      text not null check (status in ('open', 'on-track', 'at-risk', 'done', 'withdrawn')),
  happened_on date not null,
  words       text not null check (length(words) between 5 and 600),
  evidence    text check (evidence ~ '^https?://' and length(evidence) <= 400),
  written_by  text not null check (length(written_by) between 2 and 60),
  written_at  timestamptz not null default now(),
  constraint action_update_pkey primary key (action_id, number),
  constraint done_with_evidence check (status <> 'done' or evidence is not null)
);
comment on table dashboard.action_update is 'How an action goes: the status of the latest update holds. One that was wrong is followed by another.';
comment on column dashboard.action_update.number is '1, 2, 3 … for each action.';
comment on column dashboard.action_update.happened_on is 'The day it is about, such as the day on which it was done.';
comment on column dashboard.action_update.evidence is 'Where it can be seen; needed of what is done.';
comment on column dashboard.action_update.written_by is 'Role of whoever wrote it.';

create function dashboard.keep_action() returns trigger language plpgsql as $$
begin
  raise exception 'What was written stays as it was: write a new version.' using errcode = 'restrict_violation';
end $$;
comment on function dashboard.keep_action() is 'Keeps what is only ever added to.';
create trigger action_is_kept before update or delete on dashboard.action
  for each row execute function dashboard.keep_action();
create trigger action_version_is_kept before update or delete on dashboard.action_version
  for each row execute function dashboard.keep_action();
create trigger action_update_is_kept before update or delete on dashboard.action_update
  for each row execute function dashboard.keep_action();
create trigger action_version_is_told after insert on dashboard.action_version
  for each statement execute function dashboard.tell_readers();
create trigger action_update_is_told after insert on dashboard.action_update
  for each statement execute function dashboard.tell_readers();

create function dashboard.action_on(at timestamptz) returns table (
  action_id uuid, number integer, version integer, title text, what text, owner text, starts_on date, due_on date, first_due_on date,
  held_to date, source text, kpi_ids text[], plan_line_id uuid, meeting_id uuid, effect_kpi_id text, effect_direction text,
  effect_month date, status text, status_on date, updates integer, closed_on date, withdrawn_on date, evidence text,
  made_at timestamptz, written_by text, written_at timestamptz
) language sql stable as $$
  with version as (
    select each.*, lead(each.written_at) over later as next_at, lead(each.version) over later is null as latest
    from   dashboard.action_version as each
    where  each.written_at <= at
    window later as (partition by each.action_id order by each.version)
  ),
  due as (
    select distinct on (version.action_id) version.action_id, version.due_on as held_to
    from   version
    where  version.next_at is null or (version.next_at at time zone 'Europe/London')::date > version.due_on
    order  by version.action_id, version.version
  ),
  told as (
    select each.*, lead(each.number) over later is null as latest,
           max(each.number) filter (where each.status <> newest.status) over (partition by each.action_id) as changed
    from   dashboard.action_update as each
    cross  join lateral (select status from dashboard.action_update as other
                         where  other.action_id = each.action_id and other.written_at <= at
                         order  by other.number desc limit 1) as newest
    where  each.written_at <= at
    window later as (partition by each.action_id order by each.number)
  ),
  standing as (
    select told.action_id, max(told.number) as updates, min(told.happened_on) filter (where told.number > coalesce(changed, 0)) as since
    from   told
    group  by told.action_id
  )
  select action.action_id, action.number, version.version, version.title, version.what, version.owner, version.starts_on,
         version.due_on, first_version.due_on, due.held_to, version.source, version.kpi_ids, version.plan_line_id, version.meeting_id,
         version.effect_kpi_id, version.effect_direction, version.effect_month,
         coalesce(told.status, 'open'), told.happened_on, coalesce(standing.updates, 0),
         case when told.status = 'done' then standing.since end,
         case when told.status = 'withdrawn' then standing.since end,
         told.evidence, action.made_at, version.written_by, version.written_at
  from   dashboard.action
  join   version using (action_id)
  join   version as first_version using (action_id)
  join   due using (action_id)
  left   join standing on standing.action_id = action.action_id
  left   join told on told.action_id = action.action_id and told.latest
  where  version.latest and first_version.version = 1
  and    (not action.made_up or dashboard.reads_made_up())
$$;
comment on function dashboard.action_on(timestamptz) is 'Every action as it stood at an instant: its latest version then, and the status of its latest update. held_to is the due date that counts: one that was moved only after it had passed counts as it was.';

create view dashboard.action_now with (security_invoker = true) as select * from dashboard.action_on('infinity');
comment on view dashboard.action_now is 'Every action as it stands.';
comment on column dashboard.action_now.first_due_on is 'The due date first agreed, whatever was agreed since.';
comment on column dashboard.action_now.held_to is 'The due date that counts: one that was moved only after it had passed counts as it was.';
comment on column dashboard.action_now.closed_on is 'The day on which it was done; empty while it is not, or not any more.';
comment on column dashboard.action_now.updates is 'How many updates there are.';

grant select on dashboard.action, dashboard.action_version, dashboard.action_update, dashboard.action_now to stalking_kpis_api;
grant insert (made_by) on dashboard.action to stalking_kpis_api;
grant insert (action_id, version, title, what, owner, starts_on, due_on, source, kpi_ids, plan_line_id, meeting_id,
              effect_kpi_id, effect_direction, effect_month, written_by) on dashboard.action_version to stalking_kpis_api;
grant insert (action_id, number, status, happened_on, words, evidence, written_by) on dashboard.action_update to stalking_kpis_api;
