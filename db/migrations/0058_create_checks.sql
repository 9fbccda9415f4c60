create function dashboard.is_demonstration() returns boolean language sql stable as $$
  select coalesce((select synthetic from kpi.load where outcome = 'accepted' order by load_number desc limit 1), true)
$$;
comment on function dashboard.is_demonstration() is 'Whether the load in force is made up: what was made up to go with it is read only then.';

alter table dashboard.comment
  add column made_up boolean not null default false,
  drop constraint one_comment_a_month,
  add constraint one_comment_a_month unique (kpi_id, month, made_up);
comment on column dashboard.comment.made_up is 'Made up for a demonstration: read only while the load in force is made up too.';

create view dashboard.comment_shown with (security_invoker = true) as
select comment_id, kpi_id, month, begun_by, begun_at
from   dashboard.comment
where  not made_up or dashboard.is_demonstration();
comment on view dashboard.comment_shown is 'Every comment but those made up for a demonstration that is over.';
grant select on dashboard.comment_shown to stalking_kpis_api;

create or replace view dashboard.comment_now with (security_invoker = true) as
select distinct on (comment_id) comment_id, kpi_id, month, version, state, what_happened, why, what_next, written_by, written_at
from   dashboard.comment_shown join dashboard.comment_version using (comment_id)
order  by comment_id, version desc;

create table dashboard.pcc_check (
  check_id         uuid not null default gen_random_uuid(),
  made_up          boolean not null default false,
  release_id       uuid not null references kpi.release,
  checked_by       text not null check (length(checked_by) between 2 and 60),
  checked_at       timestamptz not null default now(),
  withdrawn_by     text check (length(withdrawn_by) between 2 and 60),
  withdrawn_at     timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 10 and 400),
  constraint pcc_check_pkey primary key (check_id),
  constraint withdrawn_whole check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
comment on table dashboard.pcc_check is 'When the PCC''s office has checked the figures: what has changed since is told from the release that it read then.';
comment on column dashboard.pcc_check.made_up is 'Made up for a demonstration: read only while the load in force is made up too.';
comment on column dashboard.pcc_check.release_id is 'The release for partners that was read.';
comment on column dashboard.pcc_check.checked_by is 'Role of whoever recorded it.';

create table dashboard.question (
  question_id      uuid not null default gen_random_uuid(),
  made_up          boolean not null default false,
  kpi_id           text,
  question         text not null check (length(question) between 10 and 600),
  asked_by         text not null check (length(asked_by) between 2 and 60),
  asked_at         timestamptz not null default now(),
  withdrawn_by     text check (length(withdrawn_by) between 2 and 60),
  withdrawn_at     timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 10 and 400),
  constraint question_pkey primary key (question_id),
  constraint withdrawn_whole check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
comment on table dashboard.question is 'What the PCC''s office asks the force. Both read it, and the panel.';
comment on column dashboard.question.made_up is 'Made up for a demonstration: read only while the load in force is made up too.';
comment on column dashboard.question.kpi_id is 'The KPI that it is about; empty of a question on all of them.';
comment on column dashboard.question.asked_by is 'Role of whoever asked.';

create table dashboard.answer_version (
  question_id uuid not null references dashboard.question,
  version     integer not null check (version >= 1),
  answer      text not null check (length(answer) between 10 and 1200),
  written_by  text not null check (length(written_by) between 2 and 60),
  written_at  timestamptz not null default now(),
  constraint answer_version_pkey primary key (question_id, version)
);
comment on table dashboard.answer_version is 'Every version of the force''s answer to a question. It is written to the PCC''s office, which reads it at once.';
comment on column dashboard.answer_version.version is '1, 2, 3 … The latest is the answer.';
comment on column dashboard.answer_version.written_by is 'Role of whoever wrote this version.';
create trigger answer_version_is_kept before update or delete on dashboard.answer_version
  for each row execute function dashboard.keep_as_written();

create function dashboard.keep_but_withdraw() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'What was recorded is withdrawn, never deleted.' using errcode = 'restrict_violation';
  end if;
  if old.withdrawn_at is not null
     or to_jsonb(new) - array['withdrawn_by', 'withdrawn_at', 'withdrawn_reason']
        is distinct from to_jsonb(old) - array['withdrawn_by', 'withdrawn_at', 'withdrawn_reason'] then
    raise exception 'What was recorded is withdrawn once, and else stays as it was.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.keep_but_withdraw() is 'Keeps a row as it was recorded but for its withdrawal, once.';
create trigger pcc_check_is_kept before update or delete on dashboard.pcc_check
  for each row execute function dashboard.keep_but_withdraw();
create trigger question_is_kept before update or delete on dashboard.question
  for each row execute function dashboard.keep_but_withdraw();

grant select, insert (release_id, checked_by), update (withdrawn_by, withdrawn_at, withdrawn_reason)
  on dashboard.pcc_check to stalking_kpis_api;
grant select, insert (kpi_id, question, asked_by), update (withdrawn_by, withdrawn_at, withdrawn_reason)
  on dashboard.question to stalking_kpis_api;
grant select, insert (question_id, version, answer, written_by) on dashboard.answer_version to stalking_kpis_api;
