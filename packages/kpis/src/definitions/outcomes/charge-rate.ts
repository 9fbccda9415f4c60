import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const chargeRate = defineKpi({
  id: 'charge-rate',
  code: 'F1',
  title: 'Stalking crimes charged within 180 days of being recorded',
  shortTitle: 'Charge rate',
  question: 'Of crimes recorded six months or more ago, how many led to a charge within six months?',
  counted:
    'Crimes recorded in the month, class 8Q, not cancelled, whose outcome is a charge or summons (1 or 1A) assigned within 180 days of recording.',
  words: {
    cases: 'crimes recorded',
    met: 'charged within 180 days',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'outcomes',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Head of Public Protection',
  matureAfterDays: 180,
  needs: ['crimes', 'outcomes'],
  caveats: [
    'Not the Home Office charge rate, which divides by outcomes assigned in the period.',
    'Cautions and other outcomes are not charges; a charge replaced by another outcome is not counted.',
    'A charge dated before the crime was recorded is an error in the record: the crime is counted as unknown.',
  ],
  version: 1,
  cases: sql`
    select crime_id                                            as subject_id,
           recorded_on                                         as counted_on,
           case when charged_on < recorded_on then null
                else coalesce(charged_on - recorded_on <= 180, false)
           end                                                 as met
    from   warehouse.stalking_crime
  `,
})
