import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const outcomeMix = defineKpi({
  id: 'outcome-mix',
  code: 'F5',
  title: 'Stalking crimes by their outcome 180 days after being recorded',
  shortTitle: 'Outcome mix',
  question: 'How do cases end?',
  counted:
    'Crimes recorded in the month by the outcome assigned within 180 days of recording; those with a later one or none are not yet assigned.',
  words: {
    cases: 'crimes recorded',
    met: 'given an outcome within 180 days',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'mix',
  categories: {
    charged: 'Charged or summonsed',
    outcome_15: 'Evidential difficulties, victim supports (15)',
    outcome_16: 'Victim does not support, suspect named (16)',
    outcome_14: 'Victim does not support, no suspect identified (14)',
    outcome_18: 'Investigation complete, no suspect identified (18)',
    outcome_17: 'Time limit for prosecution ran out (17)',
    outcome_21: 'Further investigation not in the public interest (21)',
    outcome_22: 'Diversion, education or intervention (22)',
    other: 'Caution, community resolution or another outcome',
    not_assigned: 'Not yet assigned',
  },
  theme: 'outcomes',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'neither',
  owner: 'Head of Public Protection',
  matureAfterDays: 180,
  needs: ['crimes', 'outcomes'],
  caveats: [
    'By month recorded, so it cannot be set beside tables of outcomes assigned in a period.',
    'Watch 17, 18 and 21: time that ran out, suspects not identified, and cases the police chose not to pursue.',
    'Outcome 21 should not normally be used for domestic abuse.',
    'How far outcome 22 is used depends on what diversion there is, and varies between forces.',
    'An outcome dated before the crime was recorded is an error in the record: the crime is counted as unknown.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           recorded_on as counted_on,
           case when outcome_on < recorded_on then null
                when coalesce(outcome_on - recorded_on > 180, true) then 'not_assigned'
                when charged_on is not null then 'charged'
                when outcome_code in ('14', '15', '16', '17', '18', '21', '22') then 'outcome_' || outcome_code
                else 'other'
           end         as category
    from   warehouse.stalking_crime
  `,
  measures: [
    {
      id: 'outcome-mix-out-of-court',
      code: 'F5-out-of-court',
      title: 'Stalking crimes settled out of court within 180 days of being recorded',
      kind: 'proportion',
      words: { met: 'settled out of court within 180 days' },
      cases: sql`
        select crime_id    as subject_id,
               recorded_on as counted_on,
               case when outcome_on < recorded_on then null
                    else coalesce(outcome_on - recorded_on <= 180
                                  and outcome_code in ('2', '2A', '3', '3A', '6', '7', '8'), false)
               end         as met
        from   warehouse.stalking_crime
      `,
    },
  ],
})
