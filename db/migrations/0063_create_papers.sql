create table dashboard.kept_file (
  sha256 text not null,
  bytes  bytea not null,
  size   integer not null,
  constraint kept_file_pkey primary key (sha256),
  constraint hash_is_of_the_bytes check (sha256 = encode(sha256(bytes), 'hex')),
  constraint size_is_of_the_bytes check (size = octet_length(bytes))
);
comment on table dashboard.kept_file is 'Files that were made of papers and figures, once each, to be served again as they are.';
comment on column dashboard.kept_file.sha256 is 'Of the bytes, by which a file that turns up is known again.';
comment on column dashboard.kept_file.bytes is 'The file.';
comment on column dashboard.kept_file.size is 'How many bytes it has.';

create table dashboard.paper (
  paper_id           uuid not null default gen_random_uuid(),
  paper_number       bigint generated always as identity,
  template_id        text not null check (length(template_id) between 1 and 60),
  template_version   integer not null check (template_version >= 0),
  content            json not null,
  audience           text not null check (audience in ('restricted', 'partner', 'public')),
  meeting_id         uuid references dashboard.freeze,
  formats            text[] not null check (cardinality(formats) between 1 and 7),
  office_template_id uuid references dashboard.office_template,
  asked_by           text not null check (length(asked_by) between 2 and 60),
  asked_at           timestamptz not null default now(),
  state              text not null default 'waiting' check (state in ('waiting', 'making', 'made', 'held', 'failed')),
  done               integer not null default 0,
  sentence           text not null default 'Waits for the worker.',
  load_id            uuid references kpi.load,
  release_id         uuid references kpi.release,
  paper              json,
  paper_sha256       text,
  faults             json,
  ended_at           timestamptz,
  constraint paper_pkey primary key (paper_id),
  constraint ended_or_under_way check ((ended_at is null) = (state in ('waiting', 'making')))
);
comment on table dashboard.paper is 'Board papers that were asked for: what each was made from, how far it has come, what it says, and what was found wrong with it.';
comment on column dashboard.paper.template_id is 'A ready template of the product by its name, or one saved here.';
comment on column dashboard.paper.template_version is 'That it was made from; 0 of a ready one.';
comment on column dashboard.paper.content is 'What the template said, in the words of the template and the audience asked for.';
comment on column dashboard.paper.audience is 'In whose view its figures are.';
comment on column dashboard.paper.meeting_id is 'The meeting whose frozen figures it is of; empty of the figures in force.';
comment on column dashboard.paper.formats is 'The files asked for.';
comment on column dashboard.paper.office_template_id is 'The office''s own document that its .docx is made from; empty without.';
comment on column dashboard.paper.asked_by is 'Role of whoever asked: outside the force nobody but that role reads it.';
comment on column dashboard.paper.asked_at is 'When it was asked for.';
comment on column dashboard.paper.state is 'held: something was found wrong with it, and nothing of it may be downloaded.';
comment on column dashboard.paper.done is 'How many of the steps towards it are done.';
comment on column dashboard.paper.sentence is 'What is being done, or how it ended.';
comment on column dashboard.paper.load_id is 'The load whose figures it says; empty before it is written.';
comment on column dashboard.paper.release_id is 'The release whose figures it says: once that is withdrawn, nobody outside the force reads the paper.';
comment on column dashboard.paper.paper is 'What it says, which every format of it says.';
comment on column dashboard.paper.paper_sha256 is 'Of what it says, but for the head of the audit log: equal ones need no new files.';
comment on column dashboard.paper.faults is 'What the gate found; empty before it has looked.';
comment on column dashboard.paper.ended_at is 'When it was made, held or given up.';
create unique index paper_number_key on dashboard.paper (paper_number);
create index paper_by_what_it_says on dashboard.paper (paper_sha256) where state = 'made';

create table dashboard.paper_file (
  paper_id  uuid not null references dashboard.paper,
  format    text not null check (format in ('docx', 'pptx', 'xlsx', 'ods', 'csv', 'pdf', 'zip')),
  file_name text not null check (file_name ~ '^[a-z0-9_.-]{1,200}$'),
  sha256    text not null references dashboard.kept_file,
  constraint paper_file_pkey primary key (paper_id, format)
);
comment on table dashboard.paper_file is 'The files of a paper in which nothing was found wrong.';
comment on column dashboard.paper_file.format is 'What kind of file.';
comment on column dashboard.paper_file.file_name is 'What it is called where it is downloaded.';
comment on column dashboard.paper_file.sha256 is 'Of the file, which is kept under it.';

create function dashboard.keep_file() returns trigger language plpgsql as $$
begin
  raise exception 'What was made and may have left stays as it was.' using errcode = 'restrict_violation';
end $$;
comment on function dashboard.keep_file() is 'Keeps files, and what is known of figures that left, whoever asks.';
create trigger kept_file_is_kept before update or delete on dashboard.kept_file
  for each row execute function dashboard.keep_file();
create trigger paper_file_is_kept before update or delete on dashboard.paper_file
  for each row execute function dashboard.keep_file();

create function dashboard.keep_paper() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null then
    raise exception 'A paper that has been made or held stays as it was.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.keep_paper() is 'Keeps papers that have ended.';
create trigger paper_is_kept before update or delete on dashboard.paper
  for each row execute function dashboard.keep_paper();

create view dashboard.paper_shown with (security_invoker = true) as
select paper.*
from   dashboard.paper
left   join kpi.load using (load_id)
where  not coalesce(load.synthetic, false)
or     (select synthetic from kpi.load where outcome = 'accepted' order by load_number desc limit 1);
comment on view dashboard.paper_shown is 'Papers; those of made-up figures while the load in force is made up too.';

create function dashboard.ask_for_paper(asked uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from dashboard.paper where paper_id = asked and state = 'waiting') then
    raise exception 'There is no such paper to be made.' using errcode = 'no_data_found';
  end if;
  perform graphile_worker.add_job('make-paper', json_build_object('paper', asked), job_key := 'paper ' || asked);
end $$;
comment on function dashboard.ask_for_paper(uuid) is 'Queues a paper to be made; with the rights of the owner, because the API has none on jobs.';

revoke execute on function dashboard.ask_for_paper(uuid) from public;
grant execute on function dashboard.ask_for_paper(uuid) to stalking_kpis_api;
grant select on dashboard.paper, dashboard.paper_shown, dashboard.paper_file, dashboard.kept_file to stalking_kpis_api;
grant insert (template_id, template_version, content, audience, meeting_id, formats, office_template_id, asked_by)
  on dashboard.paper to stalking_kpis_api;
grant insert (sha256, bytes, size) on dashboard.kept_file to stalking_kpis_api;
