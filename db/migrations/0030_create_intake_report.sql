create view dashboard.intake_report as
select intake_id,
       jsonb_build_object('outcome', state, 'sentence', intake.sentence, 'by', asked_by, 'wayIn', way_in,
                          'receivedAt', asked_at, 'finishedAt', ended_at)
       || coalesce(intake.report, load.report, '{}') as report
from   dashboard.intake
left   join kpi.load using (load_id)
where  ended_at is not null;
comment on view dashboard.intake_report is
  'The report of each extract handed in that has ended: that of its load, or why there is none.';
comment on column dashboard.intake_report.report is 'As kpi.load.report; of what never came to be loaded, only who, when and why.';
grant select on dashboard.intake_report to stalking_kpis_api;
