create table dashboard.plan_line (
  plan_line_id uuid not null default gen_random_uuid(),
  made_by      text not null check (length(made_by) between 2 and 60),
  made_at      timestamptz not null default now(),
  constraint plan_line_pkey primary key (plan_line_id)
);
comment on table dashboard.plan_line is 'Lines of the plan: recommendations of the super-complaint report, and lines of the force''s own. What a line says is in its versions.';
comment on column dashboard.plan_line.made_by is 'Role of whoever wrote it first, or what it came in.';

create table dashboard.plan_line_version (
  plan_line_id   uuid not null references dashboard.plan_line,
  version        integer not null check (version >= 1),
  number         text not null check (length(number) between 1 and 12),
  addressed_to   text not null check (addressed_to in ('chief-constables', 'pccs', 'both', 'national-plan', 'local-plan')),
  theme          text not null check (length(theme) between 2 and 40),
  title          text not null check (length(title) between 3 and 160),
  wording        text check (length(wording) between 10 and 4000),
  wording_status text not null check (wording_status in ('verified', 'unverified')),
  wording_source text not null check (length(wording_source) between 5 and 300),
  owner          text not null check (length(owner) between 2 and 60),
  status         text check (status in ('complete', 'on-track', 'at-risk', 'not-started')),
  reason         text check (length(reason) between 5 and 400),
  completed_on   date,
  due_on         date,
  due_status     text check (due_status in ('verified', 'unverified')),
  kpi_ids        text[] not null default '{}',
  made_up        boolean not null default false,
  written_by     text not null check (length(written_by) between 2 and 60),
  written_at     timestamptz not null default now(),
  constraint plan_line_version_pkey primary key (plan_line_id, version),
  constraint told_whole check (num_nonnulls(status, reason) in (0, 2)),
  constraint completed_on_a_day check ((completed_on is not null) = (status is not distinct from 'complete')),
  constraint dated_whole check (num_nonnulls(due_on, due_status) in (0, 2)),
  constraint verified_words check (wording is not null or wording_status = 'unverified')
);
comment on table dashboard.plan_line_version is 'All that a line of the plan ever said: a change is a further version, whole, and none is changed or deleted.';
comment on column dashboard.plan_line_version.number is 'As the report or the plan numbers it.';
comment on column dashboard.plan_line_version.addressed_to is 'Of the report: chief constables, police and crime commissioners (pccs), or both; of the force''s own: its national or its local plan.';
comment on column dashboard.plan_line_version.theme is 'One of the themes by which people find their way.';
comment on column dashboard.plan_line_version.title is 'A short name of our own, not the wording.';
comment on column dashboard.plan_line_version.wording is 'The wording as published; empty while nobody has entered it.';
comment on column dashboard.plan_line_version.wording_status is 'Unverified: number and wording are not checked against the published report yet.';
comment on column dashboard.plan_line_version.owner is 'Who answers for it, by role.';
comment on column dashboard.plan_line_version.status is 'What its owner says of it; empty while nobody has. That it is overdue follows from the day, and is never set.';
comment on column dashboard.plan_line_version.reason is 'Why the owner says so.';
comment on column dashboard.plan_line_version.completed_on is 'The day on which it was done, which can be long before somebody writes it here.';
comment on column dashboard.plan_line_version.due_status is 'Unverified: the day is not checked against where it was published.';
comment on column dashboard.plan_line_version.kpi_ids is 'KPIs by which its effect can be seen.';
comment on column dashboard.plan_line_version.made_up is 'Made up for a demonstration: read only while the load in force is made up too.';
comment on column dashboard.plan_line_version.written_by is 'Role of whoever wrote it, or what it came in.';
comment on column dashboard.plan_line_version.written_at is 'When; of what came with the product the day of the report.';

create table dashboard.plan_evidence (
  plan_evidence_id uuid not null default gen_random_uuid(),
  plan_line_id     uuid not null references dashboard.plan_line,
  label            text not null check (length(label) between 3 and 80),
  dated_on         date not null,
  reference        text not null check (length(reference) between 3 and 300),
  made_up          boolean not null default false,
  recorded_by      text not null check (length(recorded_by) between 2 and 60),
  recorded_at      timestamptz not null default now(),
  withdrawn_by     text check (length(withdrawn_by) between 2 and 60),
  withdrawn_at     timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 10 and 400),
  constraint plan_evidence_pkey primary key (plan_evidence_id),
  constraint withdrawn_whole check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
comment on table dashboard.plan_evidence is 'What shows that a line of the plan is being done; withdrawn with a reason, never deleted.';
comment on column dashboard.plan_evidence.label is 'What it is: Policy, version 4.';
comment on column dashboard.plan_evidence.dated_on is 'The day that it bears.';
comment on column dashboard.plan_evidence.reference is 'An address that begins with https://, or where it is kept.';
comment on column dashboard.plan_evidence.made_up is 'Made up for a demonstration: read only while the load in force is made up too.';
comment on column dashboard.plan_evidence.recorded_by is 'Role of whoever recorded it.';
create index plan_evidence_of_line on dashboard.plan_evidence (plan_line_id);

create function dashboard.refuse_plan_change() returns trigger language plpgsql as $$
begin
  raise exception 'What the plan said is kept: write a further version.' using errcode = 'restrict_violation';
end $$;
comment on function dashboard.refuse_plan_change() is 'Keeps lines of the plan and their versions as they were written.';
create trigger plan_line_is_kept before update or delete on dashboard.plan_line
  for each row execute function dashboard.refuse_plan_change();
create trigger plan_line_version_is_kept before update or delete on dashboard.plan_line_version
  for each row execute function dashboard.refuse_plan_change();

create function dashboard.keep_plan_evidence() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'Evidence is withdrawn, never deleted.' using errcode = 'restrict_violation';
  end if;
  if old.withdrawn_at is not null
     or (new.plan_evidence_id, new.plan_line_id, new.label, new.dated_on, new.reference, new.made_up, new.recorded_by, new.recorded_at)
        is distinct from
        (old.plan_evidence_id, old.plan_line_id, old.label, old.dated_on, old.reference, old.made_up, old.recorded_by, old.recorded_at) then
    raise exception 'Evidence is withdrawn once, and else stays as it was recorded.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.keep_plan_evidence() is 'Keeps what was recorded, by whom and when.';
create trigger plan_evidence_is_kept before update or delete on dashboard.plan_evidence
  for each row execute function dashboard.keep_plan_evidence();

create function dashboard.reads_made_up() returns boolean language sql stable as $$
  select coalesce((select synthetic from kpi.load where outcome = 'accepted' order by load_number desc limit 1), false)
$$;
comment on function dashboard.reads_made_up() is 'Whether the load in force is made up: what was made up for a demonstration goes with it.';

create function dashboard.plan_line_on(moment timestamptz)
returns table (
  plan_line_id uuid, version integer, number text, addressed_to text, theme text, title text, wording text,
  wording_status text, wording_source text, owner text, status text, said text, reason text, completed_on date,
  due_on date, due_status text, first_due_on date, first_due_verified boolean, earlier_due_on date[],
  kpi_ids text[], made_up boolean, written_by text, written_at timestamptz
)
language sql stable as $$
  with readable as (
    select *
    from   dashboard.plan_line_version as each
    where  each.written_at <= moment
    and    (not each.made_up or dashboard.reads_made_up())
  ),
  latest as (
    select distinct on (plan_line_id) * from readable order by plan_line_id, version desc
  ),
  dated as (
    select plan_line_id, version, due_on, due_status,
           first_value(due_on) over line                as first_due_on,
           due_on is distinct from lag(due_on) over line as moved
    from   readable
    where  due_on is not null
    window line as (partition by plan_line_id order by version)
  ),
  days as (
    select plan_line_id, min(first_due_on) as first_due_on,
           bool_or(due_status = 'verified' and due_on = first_due_on) as first_due_verified,
           array_agg(due_on order by version) filter (where moved)    as due_days
    from   dated
    group  by plan_line_id
  )
  select plan_line_id, version, number, addressed_to, theme, title, wording, wording_status, wording_source, owner,
         case when status <> 'complete' and due_on < (moment at time zone 'Europe/London')::date then 'overdue' else status end,
         status, reason, completed_on, due_on, due_status, first_due_on, coalesce(first_due_verified, false),
         case when due_on is null then coalesce(due_days, '{}') else due_days[:cardinality(due_days) - 1] end,
         kpi_ids, made_up, written_by, written_at
  from   latest
  left   join days using (plan_line_id)
$$;
comment on function dashboard.plan_line_on(timestamptz) is
  'The plan as it stood at a moment, each line in its latest version then. Overdue: not complete, and due before that day in London.';

create view dashboard.plan_line_now with (security_invoker = true) as
select * from dashboard.plan_line_on(now());
comment on view dashboard.plan_line_now is 'The plan as it stands today.';
comment on column dashboard.plan_line_now.status is 'What the owner says, or overdue; empty while nobody has said anything.';
comment on column dashboard.plan_line_now.said is 'What the owner says.';
comment on column dashboard.plan_line_now.first_due_on is 'The first day that was ever set.';
comment on column dashboard.plan_line_now.first_due_verified is 'Whether that day is checked against where it was published.';
comment on column dashboard.plan_line_now.earlier_due_on is 'Every day that was moved, the first one first.';

grant select on dashboard.plan_line, dashboard.plan_line_version, dashboard.plan_evidence, dashboard.plan_line_now to stalking_kpis_api;
grant insert (made_by) on dashboard.plan_line to stalking_kpis_api;
grant insert (plan_line_id, version, number, addressed_to, theme, title, wording, wording_status, wording_source, owner,
              status, reason, completed_on, due_on, due_status, kpi_ids, written_by)
  on dashboard.plan_line_version to stalking_kpis_api;
grant insert (plan_line_id, label, dated_on, reference, recorded_by),
      update (withdrawn_by, withdrawn_at, withdrawn_reason) on dashboard.plan_evidence to stalking_kpis_api;
