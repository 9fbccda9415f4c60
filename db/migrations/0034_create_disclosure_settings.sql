create table reference.disclosure_setting (
  setting_number  bigint generated always as identity,
  audience        text not null check (audience in ('partner', 'public')),
  smallest        integer not null,
  round_to        integer not null,
  breakdowns      text not null check (breakdowns in ('none', 'division', 'one')),
  approves_itself boolean not null,
  set_by          text not null check (length(set_by) between 2 and 60),
  reason          text not null check (length(reason) between 10 and 400),
  set_at          timestamptz not null default now(),
  constraint disclosure_setting_pkey primary key (setting_number),
  constraint no_weaker_than_the_methods check (
    smallest between case audience when 'public' then 8 else 5 end and 20
    and round_to in (5, 10, 20)
    and (audience = 'partner' or breakdowns <> 'one'))
);
comment on table reference.disclosure_setting is 'Which counts those outside the force may see. The newest row of an audience holds; none is ever changed.';
comment on column reference.disclosure_setting.smallest is 'Counts from 1 up to one less than this are protected.';
comment on column reference.disclosure_setting.round_to is 'Counts that are rounded are rounded to the nearest multiple of this.';
comment on column reference.disclosure_setting.breakdowns is 'What may be broken down: nothing, divisions alone, or any one dimension at a time.';
comment on column reference.disclosure_setting.approves_itself is 'Whether the release of a load is approved by itself where the attacker found nothing.';
comment on column reference.disclosure_setting.set_by is 'Role of whoever set it, who owns it.';

create view reference.disclosure_setting_in_force with (security_invoker = true) as
select distinct on (audience) audience, smallest, round_to, breakdowns, approves_itself, setting_number, set_by, reason, set_at
from   reference.disclosure_setting
order  by audience, setting_number desc;
comment on view reference.disclosure_setting_in_force is 'The newest setting of each audience.';

create function reference.keep_disclosure_setting() returns trigger language plpgsql as $$
begin
  raise exception 'A disclosure setting stays as it was set: a new one follows it.' using errcode = 'restrict_violation';
end $$;
comment on function reference.keep_disclosure_setting() is 'Keeps every setting that ever held.';
create trigger disclosure_setting_is_kept before update or delete on reference.disclosure_setting
  for each row execute function reference.keep_disclosure_setting();

create function reference.ask_for_releases() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Where there has been no worker yet, the start of the product finds figures made by other settings and makes them anew.
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('make-releases', job_key := 'make-releases');
  end if;
end $$;
comment on function reference.ask_for_releases() is 'Queues the releases of the load in force to be made anew by the settings in force; with the rights of the owner, because the API has none on jobs.';
revoke execute on function reference.ask_for_releases() from public;
grant execute on function reference.ask_for_releases() to stalking_kpis_api;

grant select on reference.disclosure_setting, reference.disclosure_setting_in_force to stalking_kpis_api;
grant insert (audience, smallest, round_to, breakdowns, approves_itself, set_by, reason) on reference.disclosure_setting
  to stalking_kpis_api;
