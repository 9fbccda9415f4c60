create table dashboard.calendar_address (
  calendar_id  uuid not null default gen_random_uuid(),
  key_hash     text not null check (length(key_hash) = 64),
  owner        text not null check (length(owner) between 2 and 60),
  made_for     text not null check (length(made_for) between 1 and 600),
  made_by      text not null check (length(made_by) between 2 and 60),
  made_at      timestamptz not null default now(),
  ends_at      timestamptz not null default now() + interval '1 year',
  withdrawn_at timestamptz,
  constraint calendar_address_pkey primary key (calendar_id),
  constraint calendar_key_is_unique unique (key_hash)
);
comment on table dashboard.calendar_address is 'Secret addresses at which a calendar may ask for the due dates of one owner: no titles, no figures.';
comment on column dashboard.calendar_address.key_hash is 'SHA-256 of the secret, which is kept nowhere.';
comment on column dashboard.calendar_address.owner is 'Whose due dates it tells.';
comment on column dashboard.calendar_address.made_for is 'The provider and how it numbers the person who asked for it and may withdraw it, as in the audit log.';
comment on column dashboard.calendar_address.made_by is 'Role of that person then.';
comment on column dashboard.calendar_address.ends_at is 'It answers until then.';

create function dashboard.keep_calendar_address() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'An address is withdrawn, never deleted.' using errcode = 'restrict_violation';
  end if;
  if old.withdrawn_at is not null
     or (new.calendar_id, new.key_hash, new.owner, new.made_for, new.made_by, new.made_at, new.ends_at)
        is distinct from (old.calendar_id, old.key_hash, old.owner, old.made_for, old.made_by, old.made_at, old.ends_at) then
    raise exception 'An address is withdrawn once, and else stays as it was made.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.keep_calendar_address() is 'Keeps for whom it was made, and when.';
create trigger calendar_address_is_kept before update or delete on dashboard.calendar_address
  for each row execute function dashboard.keep_calendar_address();

grant select, insert (key_hash, owner, made_for, made_by), update (withdrawn_at) on dashboard.calendar_address to stalking_kpis_api;
