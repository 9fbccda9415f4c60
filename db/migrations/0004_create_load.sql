create table kpi.load (
  load_id      uuid not null,
  load_number  bigint generated always as identity,
  outcome      text not null check (outcome in ('accepted', 'refused')),
  force        text,
  extract_id   uuid,
  as_at        timestamptz,
  mode         text check (mode in ('full', 'delta')),
  synthetic    boolean not null default false,
  content_hash text,
  loaded_at    timestamptz not null default now(),
  report       jsonb not null,
  constraint load_pkey primary key (load_id),
  constraint accepted_load_is_complete check
    (outcome = 'refused' or (force is not null and extract_id is not null and as_at is not null and mode is not null and content_hash is not null))
);
comment on table kpi.load is 'Every attempt to load an extract, with its report. The newest accepted one is in force.';
comment on column kpi.load.as_at is 'Cut-off of the extract: open cases wait until then.';
comment on column kpi.load.content_hash is 'SHA-256 over the manifest''s feeds and the bytes of their files.';
comment on column kpi.load.report is 'Rows read, accepted and rejected per file and rule; never a rejected value.';
create unique index load_number_key on kpi.load (load_number);

create view warehouse.cut_off as
select load_id, force, as_at, (as_at at time zone 'Europe/London')::date as as_on
from   kpi.load
where  outcome = 'accepted'
order  by load_number desc
limit  1;
comment on view warehouse.cut_off is 'The extract in force and the day on which its open cases are cut off.';

create table kpi.cell (
  load_id          uuid not null references kpi.load,
  force            text not null,
  population       text not null,
  kpi_id           text not null,
  measure_id       text not null,
  breakdown        text not null,
  category         text not null,
  part             text not null default '',
  first_month      date not null,
  cases            integer[] not null,
  met              integer[],
  unknown          integer[],
  exposure         double precision[],
  histogram_month  smallint[],
  histogram_length integer[],
  histogram_end    smallint[],
  histogram_cases  integer[],
  constraint cell_pkey primary key (load_id, force, population, kpi_id, measure_id, breakdown, category, part)
);
comment on table kpi.cell is 'Exact counts by month, before disclosure control: one row per measure, breakdown and category, arrays over months.';
comment on column kpi.cell.breakdown is 'The dimension, or `all` for the whole force.';
comment on column kpi.cell.part is 'Stage of a funnel, category of a mix, group of a ratio; empty otherwise.';
comment on column kpi.cell.cases is 'Cases whose answer is known, by month from first_month on (for rates: events).';
comment on column kpi.cell.unknown is 'Further cases whose answer the record does not give.';
comment on column kpi.cell.histogram_month is 'Durations: index of the month, with the length, how it ended (0 = still waiting) and how many cases, in parallel arrays.';

create table kpi.release (
  release_id     uuid not null,
  release_number bigint generated always as identity,
  load_id        uuid not null references kpi.load,
  audience       text not null check (audience in ('restricted', 'partner', 'public')),
  definitions    jsonb not null,
  made_at        timestamptz not null default now(),
  constraint release_pkey primary key (release_id)
);
comment on table kpi.release is 'What one audience may read of one load. Never changed once made.';
comment on column kpi.release.definitions is 'Definition version of every KPI at the time.';

create table kpi.release_series (
  release_id uuid not null references kpi.release,
  population text not null,
  kpi_id     text not null,
  measure_id text not null,
  breakdown  text not null,
  category   text not null,
  part       text not null,
  series     jsonb not null,
  constraint release_series_pkey primary key (release_id, population, kpi_id, measure_id, breakdown, category, part)
);
comment on table kpi.release_series is 'Cells of a release after disclosure control.';

create function kpi.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'A release is never changed once made.' using errcode = 'restrict_violation';
end $$;
comment on function kpi.refuse_change() is 'Keeps releases as they were made.';
create trigger release_is_immutable before update or delete on kpi.release
  for each row execute function kpi.refuse_change();
create trigger release_series_is_immutable before update or delete on kpi.release_series
  for each row execute function kpi.refuse_change();

grant select on kpi.load, kpi.release, kpi.release_series to stalking_kpis_api;
