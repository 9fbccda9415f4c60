create table kpi.release_check (
  release_id uuid not null references kpi.release,
  checked_at timestamptz not null default now(),
  clean      boolean not null,
  tally      jsonb not null,
  constraint release_check_pkey primary key (release_id)
);
comment on table kpi.release_check is 'What the attacker found in a release, together with those approved before it. Only a clean one can be approved.';
comment on column kpi.release_check.tally is 'How many protected counts were attacked, the fewest possible values left for one, and the tables that told too much.';

create table dashboard.release_approval (
  release_id       uuid not null references kpi.release,
  approved_by      text not null check (length(approved_by) between 2 and 60),
  by_itself        boolean not null default false,
  approved_at      timestamptz not null default now(),
  withdrawn_by     text check (length(withdrawn_by) between 2 and 60),
  withdrawn_at     timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 10 and 400),
  constraint release_approval_pkey primary key (release_id),
  constraint withdrawn_whole check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
comment on table dashboard.release_approval is 'Releases that people outside the force may read, or might before they were withdrawn.';
comment on column dashboard.release_approval.approved_by is 'Role of whoever approved it; of one approved by itself, the owner of the setting that says so.';
comment on column dashboard.release_approval.by_itself is 'Whether the setting for loads approved it, as the attacker found nothing.';

create function dashboard.keep_release_approval() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'An approval is withdrawn, never deleted.' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    if not exists (select from kpi.release_check where release_id = new.release_id and clean) then
      raise exception 'Only a release in which the attacker found nothing can be approved.' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.withdrawn_at is not null
     or (new.release_id, new.approved_by, new.by_itself, new.approved_at)
        is distinct from (old.release_id, old.approved_by, old.by_itself, old.approved_at) then
    raise exception 'An approval is withdrawn once, and else stays as it was given.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.keep_release_approval() is 'Nothing is approved unchecked, and who approved what is kept.';
create trigger release_approval_is_kept before insert or update or delete on dashboard.release_approval
  for each row execute function dashboard.keep_release_approval();
create trigger release_approval_is_told after insert or update on dashboard.release_approval
  for each statement execute function dashboard.tell_readers();

create trigger release_check_is_immutable before update or delete on kpi.release_check
  for each row execute function kpi.refuse_change();

grant select on kpi.release_check, dashboard.release_approval to stalking_kpis_api;
grant insert (release_id, approved_by), update (withdrawn_by, withdrawn_at, withdrawn_reason)
  on dashboard.release_approval to stalking_kpis_api;

create function kpi.ask_for_check() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('check-releases', job_key := 'check-releases');
  end if;
  return null;
end $$;
comment on function kpi.ask_for_check() is 'Has the worker attack what was made, once it is committed; where there is no worker yet, it asks itself when it starts.';
create trigger release_is_to_be_checked after insert on kpi.release
  for each statement execute function kpi.ask_for_check();
