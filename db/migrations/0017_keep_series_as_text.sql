create table kpi.release_series_by_breakdown as
select release_id, population, kpi_id, measure_id, breakdown, json_agg(series order by category, part) as series
from   kpi.release_series
group  by release_id, population, kpi_id, measure_id, breakdown;
drop table kpi.release_series;
alter table kpi.release_series_by_breakdown rename to release_series;
alter table kpi.release_series
  alter column release_id set not null,
  alter column population set not null,
  alter column kpi_id set not null,
  alter column measure_id set not null,
  alter column breakdown set not null,
  alter column series set not null,
  add constraint release_series_pkey primary key (release_id, population, kpi_id, measure_id, breakdown),
  add constraint release_series_release_id_fkey foreign key (release_id) references kpi.release;
comment on table kpi.release_series is 'Cells of a release after disclosure control: one row for a measure and a breakdown.';
comment on column kpi.release_series.series is 'Every category with its parts, kept as it was written: none but readers look into it.';
create trigger release_series_is_immutable before update or delete on kpi.release_series
  for each row execute function kpi.refuse_change();
grant select on kpi.release_series to stalking_kpis_api;
