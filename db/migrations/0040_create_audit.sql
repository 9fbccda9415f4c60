create schema audit;
comment on schema audit is 'Who did and saw what: a log that is only ever added to.';

create table audit.entry (
  number        bigint not null,
  at            timestamptz not null,
  who           text check (length(who) between 1 and 600),
  roles         text[] not null,
  session_id    uuid,
  action        text not null check (action ~ '^[a-z]+(-[a-z]+)*$' and length(action) <= 40),
  subject       text not null check (length(subject) between 1 and 200),
  details       jsonb not null check (jsonb_typeof(details) = 'object'),
  previous_hash text not null,
  hash          text not null,
  constraint entry_pkey primary key (number)
);
comment on table audit.entry is 'The audit log: one row for each thing done or seen. Each is hashed together with the hash of the one before.';
comment on column audit.entry.number is '1, 2, 3 … without a gap.';
comment on column audit.entry.at is 'When it was written, in the order of the numbers unless the clock was put back.';
comment on column audit.entry.who is 'The provider and how it numbers people, never a name or an address; empty where nobody was signed in, as for a load.';
comment on column audit.entry.roles is 'As they were at sign-in.';
comment on column audit.entry.session_id is 'Of the session in which it was done, as the administrator''s list calls it.';
comment on column audit.entry.action is 'What was done, such as breakdown-viewed, exported or target-set.';
comment on column audit.entry.subject is 'What it was done to: a KPI, a figure, a load, a route …';
comment on column audit.entry.details is 'What else tells it: ids, choices, hashes and reasons given; no figures and no records.';
comment on column audit.entry.previous_hash is 'The hash of the entry before; 64 zeros in the first.';
comment on column audit.entry.hash is 'SHA-256 over all the other columns, written as a JSON list.';
create index entry_of_person on audit.entry (who, number);

create function audit.chain_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last audit.entry;
begin
  -- Until the transaction ends: the next entry must know this one's hash.
  perform pg_advisory_xact_lock(hashtext('stalking-kpis audit'));
  select * into last from audit.entry order by number desc limit 1;
  new.number := coalesce(last.number, 0) + 1;
  new.at := clock_timestamp();
  new.previous_hash := coalesce(last.hash, repeat('0', 64));
  new.hash := encode(sha256(convert_to(jsonb_build_array(
    new.number, to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), new.who, new.roles, new.session_id,
    new.action, new.subject, new.details, new.previous_hash)::text, 'UTF8')), 'hex');
  return new;
end $$;
comment on function audit.chain_entry() is 'Numbers an entry and chains it to the one before; one transaction at a time, to its end.';
create trigger entry_is_chained before insert on audit.entry
  for each row execute function audit.chain_entry();

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only ever added to.' using errcode = 'restrict_violation';
end $$;
comment on function audit.refuse_change() is 'Keeps entries as they were written, whoever asks.';
create trigger entry_is_kept before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger log_is_kept before truncate on audit.entry
  for each statement execute function audit.refuse_change();

create function audit.record(entries jsonb) returns void language sql as $$
  insert into audit.entry (who, roles, session_id, action, subject, details)
  select coalesce(who, nullif(current_setting('dashboard.user_id', true), '')),
         coalesce(roles, string_to_array(nullif(current_setting('dashboard.roles', true), ''), ' '), '{}'),
         coalesce(session_id, nullif(current_setting('dashboard.session_id', true), '')::uuid),
         action, subject, coalesce(details, '{}')
  from   jsonb_to_recordset(entries) as given (who text, roles text[], session_id uuid, action text, subject text, details jsonb)
$$;
comment on function audit.record(jsonb) is 'Adds entries, in the order given. Whoever they do not name is the person for whom the transaction writes, if there is one.';

create function audit.record_load() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(jsonb_build_array(jsonb_build_object(
    'action', case when outcome = 'accepted' then 'load' else 'load-' || outcome end, 'subject', load_id,
    'details', jsonb_strip_nulls(jsonb_build_object(
      'by', report ->> 'by', 'wayIn', report ->> 'wayIn', 'extract', extract_id,
      'asAt', to_char(as_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'mode', mode,
      'restores', report ->> 'restores', 'contentHash', content_hash, 'rowsHash', rows_hash, 'cellsHash', cells_hash)))))
  from kpi.load where load_id = new.load_id;
  return null;
end $$;
comment on function audit.record_load() is 'Every attempt to load, as it is when its transaction commits; not before, or the log would wait for the load.';
create constraint trigger load_is_recorded after insert on kpi.load deferrable initially deferred
  for each row execute function audit.record_load();

revoke execute on function audit.chain_entry(), audit.refuse_change(), audit.record(jsonb), audit.record_load() from public;
grant usage on schema audit to stalking_kpis_api;
grant select, insert (who, roles, session_id, action, subject, details) on audit.entry to stalking_kpis_api;
grant execute on function audit.record(jsonb) to stalking_kpis_api;
