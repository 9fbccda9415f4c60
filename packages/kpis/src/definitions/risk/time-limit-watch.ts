import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const timeLimitWatch = defineKpi({
  id: 'time-limit-watch',
  code: 'B7',
  title: 'Open section 2A stalking crimes near the time limit for a prosecution',
  shortTitle: 'Time-limit watch',
  question: 'How old are our open cases, and is any about to run out of time?',
  counted:
    'Crimes of stalking under section 2A open at the end of the month, with a named suspect and no charge, whose last incident was over 120 days before. A prosecution must be begun within six months of it.',
  words: {
    cases: 'open section 2A crimes over 120 days from the last incident',
    met: 'near the time limit',
    month: 'month end',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'snapshot',
  asks: false,
  theme: 'risk',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'lower',
  owner: 'Head of Investigations',
  matureAfterDays: 0,
  needs: ['crimes', 'outcomes'],
  caveats: [
    'The day of the last incident is often missing: those crimes cannot be watched and have a line of their own.',
    'Crimes past the six months and still open stay on the list, and have a line of their own.',
    'A crime closed on a day that the record does not give is in none of the lines but its own.',
    'Past month ends do not know of crimes that were closed and opened again.',
    'Historic crimes are counted.',
  ],
  version: 1,
  cases: sql`
    select crime_id as subject_id,
           ends_on  as counted_on
    from   warehouse.time_limited_crime
    where  ends_on - last_incident_on > 120
  `,
  measures: [
    {
      id: 'time-limit-watch-red',
      code: 'B7-red',
      title: 'Open section 2A stalking crimes 150 days or more after the last incident',
      kind: 'snapshot',
      asks: false,
      words: { cases: 'open section 2A crimes 150 days or more from the last incident' },
      cases: sql`
        select crime_id as subject_id,
               ends_on  as counted_on
        from   warehouse.time_limited_crime
        where  ends_on - last_incident_on >= 150
      `,
    },
    {
      id: 'time-limit-watch-past',
      code: 'B7-past',
      title: 'Open section 2A stalking crimes past six months from the last incident',
      kind: 'snapshot',
      asks: false,
      words: { cases: 'open section 2A crimes past six months from the last incident' },
      cases: sql`
        select crime_id as subject_id,
               ends_on  as counted_on
        from   warehouse.time_limited_crime
        where  ends_on > last_incident_on + interval '6 months'
      `,
    },
    {
      id: 'time-limit-watch-undated',
      code: 'B7-undated',
      title: 'Open section 2A stalking crimes that cannot be watched, as the last incident has no date',
      kind: 'snapshot',
      asks: false,
      words: { cases: 'open section 2A crimes without the day of the last incident' },
      cases: sql`
        select crime_id as subject_id,
               ends_on  as counted_on
        from   warehouse.time_limited_crime
        where  last_incident_on is null
      `,
    },
    {
      id: 'time-limit-watch-expired',
      code: 'B7-expired',
      title: 'Stalking crimes closed because the time limit for a prosecution had passed (outcome 17)',
      kind: 'count',
      words: { cases: 'crimes out of time', month: 'month of the outcome' },
      cases: sql`
        select crime_id   as subject_id,
               outcome_on as counted_on
        from   warehouse.stalking_crime
        where  outcome_code = '17'
      `,
    },
    {
      id: 'time-limit-watch-open',
      code: 'B7-open',
      title: 'Stalking crimes under investigation',
      kind: 'snapshot',
      asks: false,
      better: 'neither',
      words: { cases: 'open stalking crimes' },
      cases: sql`
        select crime_id as subject_id,
               ends_on  as counted_on
        from   warehouse.open_stalking_crime
      `,
    },
    {
      id: 'time-limit-watch-age',
      code: 'B7-age',
      title: 'Stalking crimes under investigation by days since recording',
      kind: 'mix',
      monthEnd: true,
      categories: {
        to_30: '30 days or less',
        to_90: '31 to 90 days',
        to_180: '91 to 180 days',
        to_365: '181 to 365 days',
        over_365: 'Over 365 days',
      },
      better: 'neither',
      words: { cases: 'open stalking crimes' },
      cases: sql`
        select crime_id as subject_id,
               ends_on  as counted_on,
               case when ends_on - recorded_on <= 30  then 'to_30'
                    when ends_on - recorded_on <= 90  then 'to_90'
                    when ends_on - recorded_on <= 180 then 'to_180'
                    when ends_on - recorded_on <= 365 then 'to_365'
                    else 'over_365'
               end      as category
        from   warehouse.open_stalking_crime
      `,
    },
    {
      id: 'time-limit-watch-closing-unknown',
      code: 'B7-closing-unknown',
      title: 'Stalking crimes closed on a day not recorded, which may have been open',
      kind: 'snapshot',
      asks: false,
      words: { cases: 'stalking crimes closed on a day not recorded' },
      cases: sql`
        select crime_id as subject_id,
               ends_on  as counted_on
        from   warehouse.stalking_crime
        join   warehouse.month_end on recorded_on <= ends_on
        where  status = 'closed' and closed_on is null
      `,
    },
  ],
})
