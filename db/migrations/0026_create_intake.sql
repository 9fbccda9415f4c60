create table dashboard.intake (
  intake_id       uuid not null default gen_random_uuid(),
  intake_number   bigint generated always as identity,
  way_in          text not null check (way_in in ('folder', 'upload')),
  name            text not null check (length(name) between 1 and 255),
  path            text not null,
  asked_by        text not null check (length(asked_by) between 2 and 60),
  asked_at        timestamptz not null default now(),
  state           text not null check (state in ('receiving', 'waiting', 'checking', 'measuring', 'committed', 'unchanged', 'refused', 'cancelled', 'failed')),
  bytes_received  bigint not null default 0,
  bytes_total     bigint,
  rows_read       jsonb not null default '{}',
  kpis_measured   integer not null default 0,
  kpis_total      integer,
  cancel_asked_at timestamptz,
  ended_at        timestamptz,
  load_id         uuid references kpi.load,
  sentence        text,
  report          jsonb,
  constraint intake_pkey primary key (intake_id),
  constraint ended_or_under_way check ((ended_at is null) = (state in ('receiving', 'waiting', 'checking', 'measuring')))
);
comment on table dashboard.intake is 'Extracts handed in to be loaded by the worker, how far each has come and how it ended.';
comment on column dashboard.intake.name is 'Of the file or folder, as it was handed in.';
comment on column dashboard.intake.path is 'Where it lay on the machine of the worker when it was handed in.';
comment on column dashboard.intake.asked_by is 'Role of whoever handed it in, or the drop folder.';
comment on column dashboard.intake.rows_read is 'Rows read so far, by file.';
comment on column dashboard.intake.kpis_measured is 'KPIs measured so far; one that is measured for two populations counts once.';
comment on column dashboard.intake.cancel_asked_at is 'When someone asked for it to be cancelled, which works until the load commits.';
comment on column dashboard.intake.load_id is 'The load it became, or that it was before; written in the transaction of the load.';
comment on column dashboard.intake.report is 'Why it was not loaded; that of a committed load is in kpi.load.';
create unique index intake_number_key on dashboard.intake (intake_number);

create function dashboard.ask_for_load(asked uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update dashboard.intake set state = 'waiting' where intake_id = asked and state in ('receiving', 'waiting');
  if not found then
    raise exception 'There is no such extract to be loaded.' using errcode = 'no_data_found';
  end if;
  perform graphile_worker.add_job('load-extract', json_build_object('intake', asked), job_key := 'load ' || asked);
end $$;
comment on function dashboard.ask_for_load(uuid) is 'Queues an extract that is there in full; with the rights of the owner, because the API has none on jobs.';

create function dashboard.cancel_load(asked uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
begin
  update dashboard.intake
  set    cancel_asked_at = coalesce(cancel_asked_at, now()),
         state    = case when state in ('receiving', 'waiting') then 'cancelled' else state end,
         ended_at = case when state in ('receiving', 'waiting') then now() end,
         sentence = case when state in ('receiving', 'waiting') then 'Cancelled before it was loaded. Nothing was changed.' else sentence end
  where  intake_id = asked and ended_at is null;
  return found;
-- The load holds the row from when it is measured until it has been committed.
exception when lock_not_available then
  return false;
end $$;
comment on function dashboard.cancel_load(uuid) is 'Asks for a load to be cancelled: at once while it waits, else as soon as the worker sees it. False where it has ended or is being committed.';

revoke execute on function dashboard.ask_for_load(uuid), dashboard.cancel_load(uuid) from public;
grant execute on function dashboard.ask_for_load(uuid), dashboard.cancel_load(uuid) to stalking_kpis_api;
grant select, insert (intake_id, way_in, name, path, asked_by, state, bytes_total),
      update (bytes_received, state, ended_at, sentence) on dashboard.intake to stalking_kpis_api;
