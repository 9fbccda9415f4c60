import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const victimWithdrawal = defineKpi({
  id: 'victim-withdrawal',
  code: 'D5',
  title: 'Stalking crimes with an outcome within 180 days that the victim did not support',
  shortTitle: 'Victim withdrawal',
  question: 'How many victims stopped supporting the case, and when?',
  counted:
    'Crimes recorded in the month and given an outcome within 180 days of recording, and of these the ones whose outcome is 16: a suspect is named and the victim does not support the case.',
  words: {
    cases: 'crimes with an outcome within 180 days, recorded',
    met: 'closed with outcome 16',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'victim-support',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'lower',
  owner: 'Head of Public Protection',
  matureAfterDays: 180,
  needs: ['crimes', 'outcomes'],
  caveats: [
    'Lower is better, but not none: a victim may have good reasons to withdraw.',
    'Outcome 14, where no suspect is identified either, is shown apart and not added to outcome 16.',
    'Crimes without an outcome after 180 days, or reopened since, are not among those counted.',
    'An outcome dated before the crime was recorded is an error in the record: the crime is counted as unknown.',
    'Victims with an advocate differ from those without: a comparison of the two does not show what advocates achieve.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           recorded_on as counted_on,
           case when outcome_on >= recorded_on then outcome_code = '16' end as met
    from   warehouse.stalking_crime
    where  outcome_on - recorded_on <= 180
  `,
  measures: [
    {
      id: 'victim-withdrawal-no-suspect',
      code: 'D5-14',
      title: 'Stalking crimes with an outcome within 180 days that had neither a suspect nor the victim’s support',
      kind: 'proportion',
      words: { met: 'closed with outcome 14' },
      cases: sql`
        select crime_id    as subject_id,
               recorded_on as counted_on,
               case when outcome_on >= recorded_on then outcome_code = '14' end as met
        from   warehouse.stalking_crime
        where  outcome_on - recorded_on <= 180
      `,
    },
    {
      id: 'victim-withdrawal-time',
      code: 'D5-time',
      title: 'Days from report of a stalking crime to an outcome that the victim did not support',
      kind: 'duration',
      clock: 'days',
      ends: { withdrawn: 'Outcome 16', charged: 'Charged', other: 'Another outcome' },
      horizons: [30, 90, 180],
      better: 'neither',
      words: { cases: 'crimes recorded', start: 'first report' },
      cases: sql`
        select crime_id    as subject_id,
               recorded_on as counted_on,
               case when outcome_on is not null or status = 'open' then reported_on end as started_on,
               outcome_on  as ended_on,
               case when outcome_code = '16' then 'withdrawn'
                    when charged_on is not null then 'charged'
                    when outcome_on is not null then 'other'
               end         as ended_by
        from   warehouse.stalking_crime
      `,
    },
  ],
})
