import { defineKpi, sql } from '../../define-kpi.ts'

export const reoffending = defineKpi({
  id: 'reoffending',
  code: 'E4',
  headlineCode: 'E4-order',
  title: 'Suspects reported again within 365 days of their first Stalking Protection Order',
  shortTitle: 'Reoffending after an order',
  question: 'Do they do it again?',
  counted:
    'Suspects against whom a first Stalking Protection Order, interim or full, was made in the month, and of these the ones who from the day after to day 365 were suspected in a newly reported crime of stalking or harassment (class 8Q, 8L or 8M, not cancelled), or breached a protective measure.',
  words: {
    cases: 'suspects first put under an order',
    met: 'reported again within 365 days',
    month: 'month the order was made',
    records: 'Derbyshire Constabulary crime records and register of orders',
  },
  kind: 'proportion',
  theme: 'perpetrators',
  subject: 'suspect',
  breakdowns: [],
  better: 'lower',
  owner: 'Head of Offender Management',
  matureAfterDays: 365,
  needs: ['crimes', 'crime_suspects', 'protective_measures'],
  ownPopulation: true,
  caveats: [
    'It does not say that an order or a programme works: there is nobody to compare with, and those put under one are not like the others.',
    'Only what is reported to the police is known; a victim who trusts the police reports more.',
    'Time in custody is not taken off: somebody in prison can hardly offend.',
    'A crime counts from the day it was reported, whenever it happened, and whoever the victim is.',
  ],
  version: 1,
  cases: sql`
    select suspect_id    as subject_id,
           first_made_on as counted_on,
           coalesce(bool_or(offended_on between first_made_on + 1 and first_made_on + 365), false) as met
    from   warehouse.first_spo
    left   join warehouse.suspect_offence using (suspect_id)
    group  by suspect_id, first_made_on
  `,
  measures: [
    {
      id: 'reoffending-half-year',
      code: 'E4-180',
      title: 'Suspects reported again within 180 days of their first Stalking Protection Order',
      kind: 'proportion',
      matureAfterDays: 180,
      words: { met: 'reported again within 180 days' },
      cases: sql`
        select suspect_id    as subject_id,
               first_made_on as counted_on,
               coalesce(bool_or(offended_on between first_made_on + 1 and first_made_on + 180), false) as met
        from   warehouse.first_spo
        left   join warehouse.suspect_offence using (suspect_id)
        group  by suspect_id, first_made_on
      `,
    },
    {
      id: 'reoffending-programme',
      code: 'E4-programme',
      title: 'Perpetrators reported again within 365 days of starting a programme',
      kind: 'proportion',
      words: { cases: 'perpetrators who started a programme', month: 'month started' },
      cases: sql`
        select suspect_id       as subject_id,
               first_started_on as counted_on,
               coalesce(bool_or(offended_on between first_started_on + 1 and first_started_on + 365), false) as met
        from   (select suspect_id, programme, min(started_on) as first_started_on
                from   warehouse.programme_referral
                where  started_on is not null
                group  by suspect_id, programme) started
        left   join warehouse.suspect_offence using (suspect_id)
        group  by suspect_id, programme, first_started_on
      `,
    },
    {
      id: 'reoffending-outcome',
      code: 'E4-outcome',
      title: 'Suspects reported again within 365 days of the first outcome of a stalking crime of theirs',
      kind: 'proportion',
      words: { cases: 'suspects with a first outcome', month: 'month of the outcome' },
      cases: sql`
        select suspect_id       as subject_id,
               first_outcome_on as counted_on,
               coalesce(bool_or(offended_on between first_outcome_on + 1 and first_outcome_on + 365), false) as met
        from   (select suspect_id, min(outcome_on) as first_outcome_on
                from   warehouse.stalking_crime
                join   warehouse.crime_suspect using (crime_id)
                where  outcome_on is not null
                group  by suspect_id) ended
        left   join warehouse.suspect_offence using (suspect_id)
        group  by suspect_id, first_outcome_on
      `,
    },
  ],
})
