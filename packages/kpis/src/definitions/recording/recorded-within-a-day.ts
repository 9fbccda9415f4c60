import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const recordedWithinADay = defineKpi({
  id: 'recorded-within-a-day',
  code: 'A3',
  title: 'Stalking crimes recorded within 24 hours of the report',
  shortTitle: 'Recorded within a day',
  question: 'Do we record stalking within a day of being told?',
  counted:
    'Crimes recorded in the month, class 8Q, not cancelled, neither historic nor taken over from another force, and of these the ones recorded within 24 hours of the first report.',
  words: {
    cases: 'crimes recorded',
    met: 'recorded within 24 hours',
    start: 'first report',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'recording',
  subject: 'crime',
  breakdowns: [...crimeDimensions.filter((name) => name !== 'victim_ethnicity'), 'source_channel', 'team_type'],
  better: 'higher',
  owner: 'Force Crime Registrar',
  matureAfterDays: 0,
  needs: ['crimes'],
  caveats: [
    'Counted by the month of recording: a report that was never recorded is in no month.',
    'Hours run by the clock of the world: over the change of clocks a day has 23 or 25 of them.',
    'A time of midnight exactly means that the time is not known: the crime is counted as unknown.',
    'A crime recorded before it was reported is an error in the record and is counted as unknown.',
    'Crimes whose last incident was over twelve months before the report are left out.',
    'The time of report can be that of the log and not of the first contact.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           recorded_on as counted_on,
           case when reported_time_unknown or recorded_time_unknown or recorded_at < reported_at then null
                else recorded_at - reported_at <= interval '24 hours'
           end         as met
    from   warehouse.stalking_crime
    where  not historic
    and    transferred_in is not true
  `,
  measures: [
    {
      id: 'recorded-within-a-day-time',
      code: 'A3-time',
      title: 'Time from report to recording of stalking crimes',
      kind: 'duration',
      clock: 'hours',
      ends: { recorded: 'Recorded' },
      horizons: [24, 48, 72],
      better: 'lower',
      words: { met: 'recorded' },
      cases: sql`
        select crime_id    as subject_id,
               recorded_on as counted_on,
               case when not reported_time_unknown and not recorded_time_unknown then reported_at end as started_at,
               recorded_at as ended_at,
               'recorded'  as ended_by
        from   warehouse.stalking_crime
        where  not historic
        and    transferred_in is not true
      `,
    },
  ],
})
