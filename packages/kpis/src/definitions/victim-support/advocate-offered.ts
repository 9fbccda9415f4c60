import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const advocateOffered = defineKpi({
  id: 'advocate-offered',
  code: 'D2',
  title: 'Stalking crimes whose victim was offered an advocate within 2 working days',
  shortTitle: 'Advocate offered',
  question: 'Was the victim offered a stalking advocate?',
  counted:
    'Crimes reported in the month, and of these the ones whose victim was first offered a stalking advocate within 2 working days of the report.',
  words: {
    cases: 'crimes reported',
    met: 'with an advocate offered within 2 working days',
    month: 'month reported',
    records: 'Derbyshire Constabulary crime and referral records',
  },
  kind: 'proportion',
  theme: 'victim-support',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Victim Services Manager',
  matureAfterDays: 7,
  needs: ['crimes', 'support_referrals'],
  caveats: [
    'An offer is what an officer entered; an offer to a victim who could then not be reached counts.',
    'Victims under 16, already supported or not eligible are left out and counted beside it.',
    'Historic crimes, whose last incident was over twelve months before the report, are left out.',
    'The day of the report does not count as one of the two; weekends and bank holidays do not count at all.',
    'Where every offer is dated before the report, or none has a date, the crime is counted as unknown.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           reported_on as counted_on,
           case when offer_unknown then null
                else offered_on is not null and done.working_days - start.working_days <= 2
           end         as met
    from   warehouse.crime_offer
    left   join reference.calendar start on start.day = reported_on
    left   join reference.calendar done  on done.day = offered_on
    where  left_out is null and not historic
  `,
  measures: [
    {
      id: 'advocate-offered-ever',
      code: 'D2-ever',
      title: 'Stalking crimes whose victim was offered an advocate within 28 days',
      kind: 'proportion',
      matureAfterDays: 28,
      words: { met: 'with an advocate offered within 28 days' },
      cases: sql`
        select crime_id    as subject_id,
               reported_on as counted_on,
               case when offer_unknown then null
                    else coalesce(offered_on - reported_on <= 28, false)
               end         as met
        from   warehouse.crime_offer
        where  left_out is null and not historic
      `,
    },
    {
      id: 'advocate-offered-left-out',
      code: 'D2-left-out',
      title: 'Stalking crimes whose victim was not to be offered an advocate, by reason',
      kind: 'mix',
      categories: {
        under_16: 'Victim under 16',
        already_supported: 'Already supported',
        not_eligible: 'Not eligible',
      },
      better: 'neither',
      words: { cases: 'crimes left out' },
      cases: sql`
        select crime_id as subject_id, reported_on as counted_on, left_out as category
        from   warehouse.crime_offer
        where  left_out is not null and not historic
      `,
    },
  ],
})
