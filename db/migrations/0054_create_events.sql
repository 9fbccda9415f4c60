create table dashboard.event (
  event_id         uuid not null default gen_random_uuid(),
  made_up          boolean not null default false,
  kpi_ids          text[] not null check (cardinality(kpi_ids) between 1 and 10),
  starts_on        date not null,
  whole_month      boolean not null,
  label            text not null check (length(label) between 5 and 60),
  words            text not null check (length(words) between 10 and 600),
  recorded_by      text not null check (length(recorded_by) between 2 and 60),
  recorded_at      timestamptz not null default now(),
  withdrawn_by     text check (length(withdrawn_by) between 2 and 60),
  withdrawn_at     timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 10 and 400),
  constraint event_pkey primary key (event_id),
  constraint month_begins check (not whole_month or starts_on = date_trunc('month', starts_on)),
  constraint withdrawn_whole check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
comment on table dashboard.event is 'What happened that may show in figures and is nobody''s action: a new team, a policy, a system that changed. Marked on charts.';
comment on column dashboard.event.made_up is 'Made up for a demonstration: read only while the load in force is made up too.';
comment on column dashboard.event.starts_on is 'The day, or the first of the month where no day is known.';
comment on column dashboard.event.whole_month is 'Whether the month alone is known.';
comment on column dashboard.event.label is 'As printed on charts.';
comment on column dashboard.event.recorded_by is 'Role of whoever recorded it.';

create function dashboard.keep_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'An event is withdrawn, never deleted.' using errcode = 'restrict_violation';
  end if;
  if old.withdrawn_at is not null
     or (new.event_id, new.made_up, new.kpi_ids, new.starts_on, new.whole_month, new.label, new.words, new.recorded_by, new.recorded_at)
        is distinct from
        (old.event_id, old.made_up, old.kpi_ids, old.starts_on, old.whole_month, old.label, old.words, old.recorded_by, old.recorded_at) then
    raise exception 'An event is withdrawn once, and else stays as it was recorded.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.keep_event() is 'Keeps what was recorded, by whom and when.';
create trigger event_is_kept before update or delete on dashboard.event
  for each row execute function dashboard.keep_event();
create trigger event_is_told after insert or update on dashboard.event
  for each statement execute function dashboard.tell_readers();

create view dashboard.event_now with (security_invoker = true) as
select * from dashboard.event where not made_up or dashboard.reads_made_up();
comment on view dashboard.event_now is 'Every event, withdrawn ones too; what was made up for a demonstration only beside made-up figures.';

grant select on dashboard.event_now to stalking_kpis_api;
grant select, insert (kpi_ids, starts_on, whole_month, label, words, recorded_by),
      update (withdrawn_by, withdrawn_at, withdrawn_reason) on dashboard.event to stalking_kpis_api;
