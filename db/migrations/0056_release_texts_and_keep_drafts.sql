create function dashboard.keep_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What people wrote stays as it was written: a change is a new version.' using errcode = 'restrict_violation';
end $$;
comment on function dashboard.keep_as_written() is 'Keeps every version of a text, whoever asks.';

create table dashboard.text_release (
  text_release_id  uuid not null default gen_random_uuid(),
  subject          text not null check (subject in ('comment', 'action', 'marker')),
  subject_id       uuid not null,
  version          integer not null check (version >= 1),
  released_by      text not null check (length(released_by) between 2 and 60),
  released_at      timestamptz not null default now(),
  withdrawn_by     text check (length(withdrawn_by) between 2 and 60),
  withdrawn_at     timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 10 and 400),
  constraint text_release_pkey primary key (text_release_id),
  constraint withdrawn_whole check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
comment on table dashboard.text_release is 'Versions of the group''s own texts that partners may read, or might before they were withdrawn. What is not here is for the group alone.';
comment on column dashboard.text_release.subject is 'What kind of text it is.';
comment on column dashboard.text_release.subject_id is 'The comment, action or marker.';
comment on column dashboard.text_release.version is 'The version that was released: a later one is not read outside the group until it is released too.';
comment on column dashboard.text_release.released_by is 'Role of whoever released it.';
create unique index text_release_in_force on dashboard.text_release (subject, subject_id, version) where withdrawn_at is null;

create view dashboard.text_released with (security_invoker = true) as
with in_force as (
  select subject, subject_id, version, released_by, released_at,
         lead(version) over (partition by subject, subject_id order by version desc) as before
  from   dashboard.text_release
  where  withdrawn_at is null
)
select distinct on (subject, subject_id) subject, subject_id, version, released_by, released_at, before
from   in_force
order  by subject, subject_id, version desc;
comment on view dashboard.text_released is 'Of each text that partners read the version that they read: the latest released and not withdrawn.';
comment on column dashboard.text_released.before is 'The version that they would read if it were withdrawn; empty where they would read none.';

create function dashboard.keep_text_release() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'The release of a text is withdrawn, never deleted.' using errcode = 'restrict_violation';
  end if;
  if old.withdrawn_at is not null
     or (new.text_release_id, new.subject, new.subject_id, new.version, new.released_by, new.released_at)
        is distinct from
        (old.text_release_id, old.subject, old.subject_id, old.version, old.released_by, old.released_at) then
    raise exception 'The release of a text is withdrawn once, and else stays as it was given.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.keep_text_release() is 'Keeps what partners could read, by whose leave and when.';
create trigger text_release_is_kept before update or delete on dashboard.text_release
  for each row execute function dashboard.keep_text_release();
create trigger text_release_is_told after insert or update on dashboard.text_release
  for each statement execute function dashboard.tell_readers();

grant select, insert (subject, subject_id, version, released_by),
      update (withdrawn_by, withdrawn_at, withdrawn_reason) on dashboard.text_release to stalking_kpis_api;
grant select on dashboard.text_released to stalking_kpis_api;

create table dashboard.draft (
  issuer   text not null,
  subject  text not null,
  form     text not null check (length(form) between 1 and 120),
  fields   jsonb not null check (jsonb_typeof(fields) = 'object' and octet_length(fields::text) <= 32000),
  saved_at timestamptz not null default now(),
  constraint draft_pkey primary key (issuer, subject, form)
);
comment on table dashboard.draft is 'What somebody has typed into a form and not sent: theirs alone, and gone once it is sent or a month old. In no backup and no log.';
comment on column dashboard.draft.issuer is 'The provider that says who it is.';
comment on column dashboard.draft.subject is 'The person, as that provider numbers people.';
comment on column dashboard.draft.form is 'Names the form, and what it is about.';
comment on column dashboard.draft.fields is 'What was typed, by field.';

create function dashboard.forget_old_drafts() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from dashboard.draft where saved_at < now() - interval '31 days';
  delete from dashboard.draft as each
  where  (each.issuer, each.subject) = (new.issuer, new.subject)
  and    (select count(*) from dashboard.draft later
          where (later.issuer, later.subject) = (each.issuer, each.subject) and later.saved_at > each.saved_at) >= 50;
  return null;
end $$;
comment on function dashboard.forget_old_drafts() is 'Forgets drafts that are a month old, and of one person all but the latest fifty.';
revoke execute on function dashboard.forget_old_drafts() from public;
create trigger old_drafts_are_forgotten after insert on dashboard.draft
  for each row execute function dashboard.forget_old_drafts();

grant select, insert, delete, update (fields, saved_at) on dashboard.draft to stalking_kpis_api;
