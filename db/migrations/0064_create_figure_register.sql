create table dashboard.figure_record (
  figure_id          text not null check (figure_id ~ '^F-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  kpi_id             text not null,
  figure             json not null,
  query              json not null,
  definition_version text not null,
  measures           json not null,
  audience           text not null check (audience in ('restricted', 'partner', 'public')),
  load_id            uuid not null references kpi.load,
  release_id         uuid not null references kpi.release,
  meeting_id         uuid references dashboard.freeze,
  kept_at            timestamptz not null default now(),
  constraint figure_record_pkey primary key (figure_id)
);
comment on table dashboard.figure_record is 'Figures that have left the dashboard in a file or picture, as they were: the id in a footer leads here.';
comment on column dashboard.figure_record.figure_id is 'As it is printed: the same id is the same figure to the letter.';
comment on column dashboard.figure_record.kpi_id is 'The KPI that it is of.';
comment on column dashboard.figure_record.figure is 'What it said.';
comment on column dashboard.figure_record.query is 'Months, population and breakdown that were asked for: by it the figure is asked for again.';
comment on column dashboard.figure_record.definition_version is 'Of the KPI as it stood then.';
comment on column dashboard.figure_record.measures is 'The SQL of the KPI as it stood then.';
comment on column dashboard.figure_record.audience is 'In whose view it is; nobody of a narrower one reads it.';
comment on column dashboard.figure_record.load_id is 'The load that it is of.';
comment on column dashboard.figure_record.release_id is 'The release that it is of: once that is withdrawn, nobody outside the force reads it.';
comment on column dashboard.figure_record.meeting_id is 'The meeting with which it was frozen; empty where it was in force.';
comment on column dashboard.figure_record.kept_at is 'When it left first.';

create table dashboard.figure_export (
  export_id   bigint generated always as identity,
  figure_id   text not null references dashboard.figure_record,
  format      text not null check (format in ('csv', 'docx', 'pptx', 'xlsx', 'ods', 'pdf', 'zip', 'png', 'svg', 'copy')),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  paper_id    uuid references dashboard.paper,
  exported_by text not null check (length(exported_by) between 2 and 60),
  exported_at timestamptz not null default now(),
  constraint figure_export_pkey primary key (export_id)
);
comment on table dashboard.figure_export is 'Each time that a figure left, recorded before it did. Who it was is in the audit log.';
comment on column dashboard.figure_export.format is 'As what it left; copy: as a picture, to be pasted.';
comment on column dashboard.figure_export.sha256 is 'Of the file or picture that left.';
comment on column dashboard.figure_export.paper_id is 'The paper in which it left; empty where it left alone.';
comment on column dashboard.figure_export.exported_by is 'Role of whoever took it.';
comment on column dashboard.figure_export.exported_at is 'When.';
create index figure_export_by_figure on dashboard.figure_export (figure_id, export_id desc);

create table dashboard.figure_file (
  figure_id text not null references dashboard.figure_record,
  format    text not null check (format in ('docx', 'pptx', 'xlsx', 'ods')),
  sha256    text not null references dashboard.kept_file,
  constraint figure_file_pkey primary key (figure_id, format)
);
comment on table dashboard.figure_file is 'The file of a figure that left alone, which is served again to whoever takes the same figure.';
comment on column dashboard.figure_file.format is 'What kind of file.';
comment on column dashboard.figure_file.sha256 is 'Of the file, which is kept under it.';

create trigger figure_record_is_kept before update or delete on dashboard.figure_record
  for each row execute function dashboard.keep_file();
create trigger figure_export_is_kept before update or delete on dashboard.figure_export
  for each row execute function dashboard.keep_file();
create trigger figure_file_is_kept before update or delete on dashboard.figure_file
  for each row execute function dashboard.keep_file();

grant select on dashboard.figure_record, dashboard.figure_export, dashboard.figure_file to stalking_kpis_api;
grant insert (figure_id, kpi_id, figure, query, definition_version, measures, audience, load_id, release_id, meeting_id)
  on dashboard.figure_record to stalking_kpis_api;
grant insert (figure_id, format, sha256, paper_id, exported_by) on dashboard.figure_export to stalking_kpis_api;
grant insert (figure_id, format, sha256) on dashboard.figure_file to stalking_kpis_api;
