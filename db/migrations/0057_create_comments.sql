create table dashboard.comment (
  comment_id uuid not null default gen_random_uuid(),
  kpi_id     text not null,
  month      date not null check (month = date_trunc('month', month)),
  begun_by   text not null check (length(begun_by) between 2 and 60),
  begun_at   timestamptz not null default now(),
  constraint comment_pkey primary key (comment_id),
  constraint one_comment_a_month unique (kpi_id, month)
);
comment on table dashboard.comment is 'What the force says of a KPI in a month; its words are in the versions.';
comment on column dashboard.comment.month is 'First day of the month that it speaks of.';
comment on column dashboard.comment.begun_by is 'Role of whoever wrote the first version.';

create table dashboard.comment_version (
  comment_id    uuid not null references dashboard.comment,
  version       integer not null check (version >= 1),
  state         text not null check (state in ('draft', 'submitted', 'approved')),
  what_happened text not null check (length(what_happened) <= 400),
  why           text not null check (length(why) <= 400),
  what_next     text not null check (length(what_next) <= 400),
  written_by    text not null check (length(written_by) between 2 and 60),
  written_at    timestamptz not null default now(),
  constraint comment_version_pkey primary key (comment_id, version),
  constraint complete_unless_a_draft check (
    state = 'draft' or least(length(what_happened), length(why), length(what_next)) >= 10)
);
comment on table dashboard.comment_version is 'Every version of every comment. A change is a new version; none is ever changed or deleted.';
comment on column dashboard.comment_version.version is '1, 2, 3 … The latest is what stands.';
comment on column dashboard.comment_version.state is 'draft: its owner still writes; submitted: it waits for the chair; approved: by the chair.';
comment on column dashboard.comment_version.written_by is 'Role of whoever wrote this version; of an approved one, who approved it.';
create trigger comment_is_kept before update or delete on dashboard.comment
  for each row execute function dashboard.keep_as_written();
create trigger comment_version_is_kept before update or delete on dashboard.comment_version
  for each row execute function dashboard.keep_as_written();

create view dashboard.comment_now with (security_invoker = true) as
select distinct on (comment_id) comment_id, kpi_id, month, version, state, what_happened, why, what_next, written_by, written_at
from   dashboard.comment join dashboard.comment_version using (comment_id)
order  by comment_id, version desc;
comment on view dashboard.comment_now is 'Every comment as its latest version has it.';

grant select, insert (kpi_id, month, begun_by) on dashboard.comment to stalking_kpis_api;
grant select, insert (comment_id, version, state, what_happened, why, what_next, written_by) on dashboard.comment_version
  to stalking_kpis_api;
grant select on dashboard.comment_now to stalking_kpis_api;
