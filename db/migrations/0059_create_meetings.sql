create table dashboard.meeting (
  meeting_id uuid not null default gen_random_uuid(),
  made_up    boolean not null default false,
  made_by    text not null check (length(made_by) between 2 and 60),
  made_at    timestamptz not null default now(),
  constraint meeting_pkey primary key (meeting_id)
);
comment on table dashboard.meeting is 'Meetings at which figures are discussed. What is known of each is in its versions.';
comment on column dashboard.meeting.made_up is 'Made up for a demonstration: read only while the load in force is made up too.';
comment on column dashboard.meeting.made_by is 'Role of whoever put it on the list.';

create table dashboard.meeting_version (
  meeting_id uuid not null references dashboard.meeting,
  version    integer not null check (version > 0),
  kind       text not null check (kind in ('delivery-group', 'scrutiny-panel', 'assurance-meeting')),
  held_on    date not null,
  last_month date not null check (last_month = date_trunc('month', last_month)),
  attending  text[] not null check (cardinality(attending) <= 40),
  papers     text[] not null check (cardinality(papers) <= 40),
  decisions  text[] not null check (cardinality(decisions) <= 40),
  notes      text not null check (length(notes) <= 4000),
  written_by text not null check (length(written_by) between 2 and 60),
  written_at timestamptz not null default now(),
  constraint meeting_version_pkey primary key (meeting_id, version)
);
comment on table dashboard.meeting_version is 'What was written of a meeting, whole each time. The newest version holds; none is ever changed.';
comment on column dashboard.meeting_version.kind is 'Which group meets.';
comment on column dashboard.meeting_version.last_month is 'The last month of figures that the meeting discusses.';
comment on column dashboard.meeting_version.attending is 'Who takes part, by role.';
comment on column dashboard.meeting_version.papers is 'What the papers are called.';
comment on column dashboard.meeting_version.decisions is 'What was decided, in the order of the meeting.';
comment on column dashboard.meeting_version.written_by is 'Role of whoever wrote this version.';

create table dashboard.freeze (
  meeting_id            uuid not null references dashboard.meeting,
  load_id               uuid not null references kpi.load,
  restricted_release_id uuid not null references kpi.release,
  partner_release_id    uuid not null references kpi.release,
  public_release_id     uuid not null references kpi.release,
  code_version          text not null check (length(code_version) between 2 and 80),
  frozen_by             text not null check (length(frozen_by) between 2 and 60),
  frozen_at             timestamptz not null default now(),
  constraint freeze_pkey primary key (meeting_id)
);
comment on table dashboard.freeze is 'Meetings whose figures are fixed: by which releases, and by which version of the product they were made.';
comment on column dashboard.freeze.code_version is 'SHA-256 over the sources by which the pages were made.';
comment on column dashboard.freeze.frozen_by is 'Role of whoever froze them.';

create table dashboard.frozen_page (
  meeting_id         uuid not null references dashboard.freeze,
  audience           text not null check (audience in ('restricted', 'partner', 'public')),
  page               text not null,
  definition_version text,
  body               text not null,
  sha256             text not null,
  constraint frozen_page_pkey primary key (meeting_id, audience, page),
  constraint hash_is_of_the_body check (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex'))
);
comment on table dashboard.frozen_page is 'Every page as it was answered when a meeting was frozen, to the byte: later figures, targets and versions of the product leave it as it was.';
comment on column dashboard.frozen_page.page is 'overview, or the KPI whose page it is.';
comment on column dashboard.frozen_page.definition_version is 'Of the KPI as it stood then; empty of the overview.';
comment on column dashboard.frozen_page.body is 'The answer, as it was sent.';

create table dashboard.meeting_close (
  meeting_id uuid not null references dashboard.freeze,
  closed_by  text not null check (length(closed_by) between 2 and 60),
  closed_at  timestamptz not null default now(),
  constraint meeting_close_pkey primary key (meeting_id)
);
comment on table dashboard.meeting_close is 'Meetings that are over: only a frozen one can be, and nothing more is written of it.';
comment on column dashboard.meeting_close.closed_by is 'Role of whoever closed it.';

create function dashboard.keep_meeting() returns trigger language plpgsql as $$
declare
  holds boolean := true;
begin
  if tg_op = 'TRUNCATE' then
    execute format('select exists (select from %I.%I)', tg_table_schema, tg_table_name) into holds;
  end if;
  if not holds then
    return null;
  end if;
  raise exception 'What was written or frozen of a meeting stays as it was.' using errcode = 'restrict_violation';
end $$;
comment on function dashboard.keep_meeting() is 'Keeps meetings, their versions and their frozen figures as they were made, whoever asks.';
create trigger meeting_is_kept before update or delete on dashboard.meeting
  for each row execute function dashboard.keep_meeting();
create trigger meetings_are_kept before truncate on dashboard.meeting
  for each statement execute function dashboard.keep_meeting();
create trigger version_is_kept before update or delete on dashboard.meeting_version
  for each row execute function dashboard.keep_meeting();
create trigger versions_are_kept before truncate on dashboard.meeting_version
  for each statement execute function dashboard.keep_meeting();
create trigger freeze_is_kept before update or delete on dashboard.freeze
  for each row execute function dashboard.keep_meeting();
create trigger freezes_are_kept before truncate on dashboard.freeze
  for each statement execute function dashboard.keep_meeting();
create trigger frozen_page_is_kept before update or delete on dashboard.frozen_page
  for each row execute function dashboard.keep_meeting();
create trigger frozen_pages_are_kept before truncate on dashboard.frozen_page
  for each statement execute function dashboard.keep_meeting();
create trigger close_is_kept before update or delete on dashboard.meeting_close
  for each row execute function dashboard.keep_meeting();
create trigger closes_are_kept before truncate on dashboard.meeting_close
  for each statement execute function dashboard.keep_meeting();

create function dashboard.refuse_if_closed() returns trigger language plpgsql as $$
begin
  if exists (select from dashboard.meeting_close where meeting_id = new.meeting_id) then
    raise exception 'The meeting is closed: nothing more is written of it.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.refuse_if_closed() is 'Nothing is written of a meeting that is over.';
create trigger version_is_of_an_open_meeting before insert on dashboard.meeting_version
  for each row execute function dashboard.refuse_if_closed();

create function dashboard.refuse_late_page() returns trigger language plpgsql as $$
begin
  if not exists (select from dashboard.freeze where meeting_id = new.meeting_id and xmin = pg_current_xact_id()::xid) then
    raise exception 'Pages are frozen with their meeting and never after.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.refuse_late_page() is 'Nothing is added to what was frozen.';
create trigger page_is_frozen_with_its_meeting before insert on dashboard.frozen_page
  for each row execute function dashboard.refuse_late_page();

create view dashboard.meeting_now with (security_invoker = true) as
select distinct on (meeting_id)
       meeting_id, version, kind, held_on, last_month, attending, papers, decisions, notes, written_by, written_at,
       made_by, made_at, load_id, frozen_by, frozen_at, closed_by, closed_at,
       case when closed_at is not null then 'closed' when frozen_at is not null then 'frozen' else 'draft' end as state
from   dashboard.meeting_version
join   dashboard.meeting using (meeting_id)
left   join dashboard.freeze using (meeting_id)
left   join dashboard.meeting_close using (meeting_id)
where  not made_up
or     coalesce((select synthetic from kpi.load where outcome = 'accepted' order by load_number desc limit 1), true)
order  by meeting_id, version desc;
comment on view dashboard.meeting_now is 'Each meeting by its newest version, and whether it is a draft, frozen or closed.';

grant select on dashboard.meeting, dashboard.meeting_version, dashboard.freeze, dashboard.frozen_page,
                dashboard.meeting_close, dashboard.meeting_now to stalking_kpis_api;
grant insert (made_by) on dashboard.meeting to stalking_kpis_api;
grant insert (meeting_id, version, kind, held_on, last_month, attending, papers, decisions, notes, written_by)
  on dashboard.meeting_version to stalking_kpis_api;
grant insert (meeting_id, load_id, restricted_release_id, partner_release_id, public_release_id, code_version, frozen_by)
  on dashboard.freeze to stalking_kpis_api;
grant insert (meeting_id, audience, page, definition_version, body, sha256) on dashboard.frozen_page to stalking_kpis_api;
grant insert (meeting_id, closed_by) on dashboard.meeting_close to stalking_kpis_api;
