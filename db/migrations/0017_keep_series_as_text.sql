alter table kpi.release_series alter column series type json using series::json;
comment on column kpi.release_series.series is 'As it is read: kept as it was written, since nothing but readers looks into it.';
