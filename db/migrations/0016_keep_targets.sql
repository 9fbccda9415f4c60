alter table reference.target
  drop constraint target_pkey,
  add column target_id        uuid not null default gen_random_uuid(),
  add column reason           text check (length(reason) between 10 and 400),
  add column recorded_by      text check (length(recorded_by) between 2 and 60),
  add column recorded_at      timestamptz not null default now(),
  add column withdrawn_as     text check (withdrawn_as in ('mistake', 'confirmed', 'replaced')),
  add column withdrawn_by     text check (length(withdrawn_by) between 2 and 60),
  add column withdrawn_at     timestamptz,
  add column withdrawn_reason text check (length(withdrawn_reason) between 10 and 400),
  add constraint target_pkey primary key (target_id),
  add constraint value_possible check (value >= 0 and value < 'Infinity' and (unit <> 'proportion' or value <= 1)),
  add constraint whole_months check (valid_from = date_trunc('month', valid_from)
                                     and valid_to + 1 = date_trunc('month', valid_to + 1)),
  add constraint recorded_whole check (num_nonnulls(recorded_by, reason) in (0, 2)),
  add constraint withdrawn_whole check (num_nonnulls(withdrawn_as, withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 4));
comment on table reference.target is 'Targets of the action plan, those withdrawn included. A placeholder awaits confirmation by the delivery group.';
comment on column reference.target.valid_from is 'The first day of the first month in which it holds.';
comment on column reference.target.valid_to is 'The last day of the last month in which it holds; empty until a later target follows, which ends it by itself.';
comment on column reference.target.reason is 'Why it was set; empty of one that came in a file.';
comment on column reference.target.recorded_by is 'Role of whoever set it; empty of one that came in a file.';
comment on column reference.target.withdrawn_as is 'mistake: withdrawn in the dashboard; confirmed: the same target follows as confirmed; replaced: an extract brought targets of its own.';
create unique index target_begins_once on reference.target (kpi_id, measure_id, valid_from) where withdrawn_at is null;

create view reference.target_in_force with (security_invoker = true) as
select target_id, kpi_id, measure_id, value, unit, within_days, source, owner, valid_from,
       least(valid_to, lead(valid_from) over (partition by kpi_id, measure_id order by valid_from) - 1) as valid_to,
       status, recorded_by
from   reference.target
where  withdrawn_at is null;
comment on view reference.target_in_force is 'Targets that have not been withdrawn, each ended by the one that follows it.';

create function reference.keep_target() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    update reference.target
    set    withdrawn_as = 'replaced', withdrawn_by = 'Extract', withdrawn_at = now(),
           withdrawn_reason = 'An extract brought targets of its own.'
    where  target_id = old.target_id and withdrawn_at is null;
    return null;
  end if;
  if old.withdrawn_at is not null
     or (new.target_id, new.kpi_id, new.measure_id, new.value, new.unit, new.within_days, new.source, new.owner,
         new.valid_from, new.valid_to, new.status, new.reason, new.recorded_by, new.recorded_at)
        is distinct from
        (old.target_id, old.kpi_id, old.measure_id, old.value, old.unit, old.within_days, old.source, old.owner,
         old.valid_from, old.valid_to, old.status, old.reason, old.recorded_by, old.recorded_at) then
    raise exception 'A target is withdrawn once, and else stays as it was set.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function reference.keep_target() is 'Keeps every target that ever held: what is deleted, as by an extract that replaces them, is withdrawn.';
create trigger target_is_kept before update or delete on reference.target
  for each row execute function reference.keep_target();
create trigger target_is_told after insert or update on reference.target
  for each statement execute function dashboard.tell_readers();

grant insert (kpi_id, measure_id, value, unit, within_days, source, owner, valid_from, valid_to, status, reason, recorded_by),
      update (withdrawn_as, withdrawn_by, withdrawn_at, withdrawn_reason) on reference.target to stalking_kpis_api;
grant select on reference.target_in_force to stalking_kpis_api;
