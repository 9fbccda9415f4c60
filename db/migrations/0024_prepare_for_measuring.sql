create materialized view warehouse.prepared_cut_off as
select load_id, force, as_at, (as_at at time zone 'Europe/London')::date as as_on
from   kpi.load
where  outcome = 'accepted'
order  by load_number desc
limit  1;
comment on materialized view warehouse.prepared_cut_off is
  'What `cut_off` says. A single row that is stored lets PostgreSQL list the cases of KPIs with several processes.';

create or replace view warehouse.cut_off as
select load_id, force, as_at, as_on from warehouse.prepared_cut_off;

create materialized view warehouse.prepared_month_end as
select month::date as month, least((month + interval '1 month - 1 day')::date, cut_off.as_on) as ends_on
from   warehouse.cut_off
cross  join lateral generate_series(
         (select date_trunc('month', min(recorded_on)) from warehouse.crime),
         date_trunc('month', cut_off.as_on), interval '1 month') as month;
comment on materialized view warehouse.prepared_month_end is 'What `month_end` says, stored for the same reason.';

create or replace view warehouse.month_end as
select month, ends_on from warehouse.prepared_month_end;

create function warehouse.prepare_for_measuring() returns void language sql as $$
  refresh materialized view warehouse.prepared_cut_off;
  refresh materialized view warehouse.prepared_month_end;
  refresh materialized view warehouse.known_crime;
  analyze warehouse.prepared_cut_off, warehouse.prepared_month_end, warehouse.known_crime;
$$;
comment on function warehouse.prepare_for_measuring() is
  'Makes anew what is worked out once for all KPIs; to be called when rows of the warehouse or the load in force have changed.';
