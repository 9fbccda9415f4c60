create schema reference;
comment on schema reference is 'Dated facts with a source: offences, areas, outcome types, targets, breaks in the series.';
create schema warehouse;
comment on schema warehouse is 'The anonymised records of the extract in force. The API has no right to read it.';
create schema kpi;
comment on schema kpi is 'Loads, the cells measured from them, and the releases that audiences read.';
create schema dashboard;
comment on schema dashboard is 'What people write in the dashboard.';

do $$
begin
  if not exists (select from pg_roles where rolname = 'stalking_kpis_api') then
    create role stalking_kpis_api nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin execute format('grant stalking_kpis_api to %I', current_user); end $$;
grant usage on schema reference, kpi, dashboard to stalking_kpis_api;
