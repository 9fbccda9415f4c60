alter table kpi.cell add column event_days integer[];
comment on column kpi.cell.event_days is 'Counts of rare cases, for the whole force: the day of every case, counted from the first day of first_month.';

create table dashboard.step_change (
  step_change_id   uuid not null default gen_random_uuid(),
  kpi_id           text not null,
  from_month       date not null check (from_month = date_trunc('month', from_month)),
  label            text not null check (length(label) between 3 and 60),
  reason           text not null check (length(reason) between 10 and 400),
  recorded_by      text not null check (length(recorded_by) between 2 and 60),
  recorded_at      timestamptz not null default now(),
  withdrawn_by     text check (length(withdrawn_by) between 2 and 60),
  withdrawn_at     timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 10 and 400),
  constraint step_change_pkey primary key (step_change_id),
  constraint withdrawn_whole check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
comment on table dashboard.step_change is 'Lasting changes of a process that an analyst has recorded: the limits of the KPI''s chart begin anew there.';
comment on column dashboard.step_change.label is 'What changed, as printed on the chart.';
comment on column dashboard.step_change.reason is 'The known cause, and why it is expected to last.';
comment on column dashboard.step_change.recorded_by is 'Role of whoever recorded it.';
create unique index step_change_in_force on dashboard.step_change (kpi_id, from_month) where withdrawn_at is null;

create function dashboard.keep_step_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'A step change is withdrawn, never deleted.' using errcode = 'restrict_violation';
  end if;
  if old.withdrawn_at is not null
     or (new.step_change_id, new.kpi_id, new.from_month, new.label, new.reason, new.recorded_by, new.recorded_at)
        is distinct from
        (old.step_change_id, old.kpi_id, old.from_month, old.label, old.reason, old.recorded_by, old.recorded_at) then
    raise exception 'A step change is withdrawn once, and else stays as it was recorded.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.keep_step_change() is 'Keeps what was recorded, by whom and when.';
create trigger step_change_is_kept before update or delete on dashboard.step_change
  for each row execute function dashboard.keep_step_change();

create function dashboard.tell_readers() returns trigger language plpgsql as $$
begin
  perform pg_notify('kpi_load', '');
  return null;
end $$;
comment on function dashboard.tell_readers() is 'What is read with a release has changed: whoever holds one reads it again.';
create trigger step_change_is_told after insert or update on dashboard.step_change
  for each statement execute function dashboard.tell_readers();

grant select, insert on dashboard.step_change to stalking_kpis_api;
grant update (withdrawn_by, withdrawn_at, withdrawn_reason) on dashboard.step_change to stalking_kpis_api;
