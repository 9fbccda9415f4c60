create table dashboard.paper_template (
  template_id uuid not null default gen_random_uuid(),
  made_by     text not null check (length(made_by) between 2 and 60),
  made_at     timestamptz not null default now(),
  constraint paper_template_pkey primary key (template_id)
);
comment on table dashboard.paper_template is 'Templates that board papers are made from, month after month. What each says is in its versions; the ready ones are in the product.';
comment on column dashboard.paper_template.made_by is 'Role of whoever saved it first: outside the force nobody but that role reads it.';
comment on column dashboard.paper_template.made_at is 'When it was saved first.';

create table dashboard.paper_template_version (
  template_id uuid not null references dashboard.paper_template,
  version     integer not null check (version > 0),
  content     json not null,
  written_by  text not null check (length(written_by) between 2 and 60),
  written_at  timestamptz not null default now(),
  constraint paper_template_version_pkey primary key (template_id, version)
);
comment on table dashboard.paper_template_version is 'What a template says, whole each time. The newest version holds; none is ever changed, because papers were made from it.';
comment on column dashboard.paper_template_version.content is 'Title, audience, marking, cover and parts in order.';
comment on column dashboard.paper_template_version.written_by is 'Role of whoever wrote this version.';
comment on column dashboard.paper_template_version.written_at is 'When it was written.';

create table dashboard.office_template (
  office_template_id uuid not null default gen_random_uuid(),
  name               text not null check (length(name) between 1 and 120),
  document           bytea not null check (octet_length(document) between 1 and 10485760),
  sha256             text not null,
  added_by           text not null check (length(added_by) between 2 and 60),
  added_at           timestamptz not null default now(),
  constraint office_template_pkey primary key (office_template_id),
  constraint hash_is_of_the_document check (sha256 = encode(sha256(document), 'hex'))
);
comment on table dashboard.office_template is 'Word documents of an office''s own, with places that a paper fills. None is ever changed: a better one is handed in beside it.';
comment on column dashboard.office_template.name is 'Of the file, as it was handed in.';
comment on column dashboard.office_template.document is 'The .docx, as it was handed in.';
comment on column dashboard.office_template.sha256 is 'Of the document.';
comment on column dashboard.office_template.added_by is 'Role of whoever handed it in: outside the force nobody but that role reads it.';
comment on column dashboard.office_template.added_at is 'When it was handed in.';

create trigger paper_template_is_kept before update or delete on dashboard.paper_template
  for each row execute function dashboard.keep_as_written();
create trigger paper_template_version_is_kept before update or delete on dashboard.paper_template_version
  for each row execute function dashboard.keep_as_written();
create trigger office_template_is_kept before update or delete on dashboard.office_template
  for each row execute function dashboard.keep_as_written();

create view dashboard.paper_template_now with (security_invoker = true) as
select distinct on (template_id) template_id, made_by, made_at, version, content, written_by, written_at
from   dashboard.paper_template_version
join   dashboard.paper_template using (template_id)
order  by template_id, version desc;
comment on view dashboard.paper_template_now is 'Each template by its newest version.';

grant select on dashboard.paper_template, dashboard.paper_template_version, dashboard.paper_template_now,
                dashboard.office_template to stalking_kpis_api;
grant insert (made_by) on dashboard.paper_template to stalking_kpis_api;
grant insert (template_id, version, content, written_by) on dashboard.paper_template_version to stalking_kpis_api;
grant insert (name, document, sha256, added_by) on dashboard.office_template to stalking_kpis_api;
