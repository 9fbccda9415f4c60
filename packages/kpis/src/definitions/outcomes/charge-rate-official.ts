import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const chargeRateOfficial = defineKpi({
  id: 'charge-rate-official',
  code: 'F3',
  title: 'Stalking crimes charged so far, of all recorded in the month',
  shortTitle: 'Charge rate, official basis',
  question: 'What would the national table say?',
  counted:
    'Crimes recorded in the month, and of these the ones whose outcome so far is a charge or summons for the offence recorded (1), however long it took.',
  words: {
    cases: 'crimes recorded',
    met: 'charged so far',
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
    'Only for matching a published table of outcomes of crimes recorded in a year to March; use the charge rate within 180 days to judge.',
    'It has no time limit, so every month keeps rising while its crimes are charged: read it with the share not yet assigned.',
    'Charges for an alternate offence (1A) are published apart, and are so here.',
    'Published tables were made on another day from this extract and differ for that alone.',
  ],
  version: 1,
  cases: sql`
    select crime_id                           as subject_id,
           recorded_on                        as counted_on,
           coalesce(outcome_code = '1', false) as met
    from   warehouse.stalking_crime
  `,
  measures: [
    {
      id: 'charge-rate-official-alternate',
      code: 'F3-1A',
      title: 'Stalking crimes charged as an alternate offence so far, of all recorded in the month',
      kind: 'proportion',
      better: 'neither',
      words: { met: 'charged as an alternate offence so far' },
      cases: sql`
        select crime_id                            as subject_id,
               recorded_on                         as counted_on,
               coalesce(outcome_code = '1A', false) as met
        from   warehouse.stalking_crime
      `,
    },
    {
      id: 'charge-rate-official-not-assigned',
      code: 'F3-none',
      title: 'Stalking crimes without an outcome so far, of all recorded in the month',
      kind: 'proportion',
      better: 'neither',
      words: { met: 'without an outcome so far' },
      cases: sql`
        select crime_id             as subject_id,
               recorded_on          as counted_on,
               outcome_code is null as met
        from   warehouse.stalking_crime
      `,
    },
  ],
})
