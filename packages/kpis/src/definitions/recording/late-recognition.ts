import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const lateRecognition = defineKpi({
  id: 'late-recognition',
  code: 'A5',
  title: 'Stalking crimes first recorded as something else and recognised within 90 days',
  shortTitle: 'Late recognition',
  question: 'How long before a missed stalking case is recognised?',
  counted:
    'Crimes recorded in the month, class 8Q, not cancelled, not historic, and of these the ones that were first recorded in another class and changed to 8Q within 90 days of the report.',
  words: {
    cases: 'crimes recorded',
    met: 'first missed, then recognised within 90 days',
    start: 'first report',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'recording',
  subject: 'crime',
  breakdowns: [...crimeDimensions.filter((name) => name !== 'victim_ethnicity'), 'source_channel', 'team_type'],
  better: 'lower',
  owner: 'Force Crime Registrar',
  matureAfterDays: 90,
  needs: ['crimes', 'classifications'],
  caveats: [
    'Only cases that were recognised in the end: stalking that is still recorded as something else is not seen here.',
    'A low share can mean that little is missed, or that little is put right.',
    'Where neither the first code nor the day of the change is recorded, the crime is counted as unknown.',
    'Crimes whose last incident was over twelve months before the report are left out.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           recorded_on as counted_on,
           case when stalking_at_first is null                     then null
                when stalking_at_first                             then false
                when recognised_on < reported_on                   then null
                when recognised_on is null and is_stalking         then null
                else coalesce(recognised_on - reported_on <= 90, false)
           end         as met
    from   warehouse.stalking_crime
    join   warehouse.recognition using (crime_id)
    where  not historic
  `,
  measures: [
    {
      id: 'late-recognition-days',
      code: 'A5-days',
      title: 'Time from report to recognition of stalking crimes first recorded as something else',
      kind: 'duration',
      clock: 'days',
      ends: { recognised: 'Recognised as stalking' },
      horizons: [7, 30, 90],
      words: { cases: 'crimes recorded and first missed', met: 'recognised' },
      cases: sql`
        select crime_id      as subject_id,
               recorded_on   as counted_on,
               case when recognised_on is not null then reported_on end as started_on,
               recognised_on as ended_on,
               'recognised'  as ended_by
        from   warehouse.stalking_crime
        join   warehouse.recognition using (crime_id)
        where  not historic
        and    is_stalking
        and    not stalking_at_first
      `,
    },
  ],
})
