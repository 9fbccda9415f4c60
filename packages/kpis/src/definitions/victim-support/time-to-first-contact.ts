import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const timeToFirstContact = defineKpi({
  id: 'time-to-first-contact',
  code: 'D4',
  headlineCode: 'D4b',
  title: 'Referrals whose victim was first contacted within 2 working days of receipt',
  shortTitle: 'Time to first contact',
  question: 'How fast did support arrive?',
  counted:
    'Referrals that a support provider received in the month, and of these the ones in which the provider first reached the victim within 2 working days.',
  words: {
    cases: 'referrals received',
    met: 'with first contact within 2 working days',
    month: 'month received',
    records: 'Derbyshire Constabulary referral records and support providers’ monthly returns',
  },
  kind: 'proportion',
  theme: 'victim-support',
  subject: 'referral',
  breakdowns: [...crimeDimensions, 'provider'],
  better: 'higher',
  owner: 'Victim Services Manager',
  matureAfterDays: 7,
  entryLagDays: 30,
  needs: ['crimes', 'support_referrals'],
  caveats: [
    'Providers send their returns about 30 days late, so a month is judged 37 days after its end.',
    'Only referrals that a provider says it received; those lost on the way show in the time from report to receipt.',
    'A referral without a first contact counts as not contacted.',
    'In the time from report to receipt, accepted referrals of a month about which a provider sent nothing back are unknown, not late.',
    'Historic crimes, whose last incident was over twelve months before the report, are left out.',
    'Providers work different hours; weekends and bank holidays do not count as working days.',
  ],
  version: 1,
  cases: sql`
    select referral_id as subject_id,
           received_on as counted_on,
           case when first_contact_on < received_on then null
                else first_contact_on is not null and done.working_days - start.working_days <= 2
           end         as met
    from   warehouse.support_referral
    join   warehouse.stalking_crime using (crime_id)
    left   join reference.calendar start on start.day = received_on
    left   join reference.calendar done  on done.day = first_contact_on
    where  received_on is not null and not historic
  `,
  measures: [
    {
      id: 'time-to-first-contact-received',
      code: 'D4a',
      title: 'Accepted referrals that the provider received within 2 working days of the report',
      kind: 'proportion',
      words: {
        cases: 'accepted referrals of crimes reported',
        met: 'received by the provider within 2 working days',
        month: 'month reported',
      },
      cases: sql`
        select referral_id as subject_id,
               reported_on as counted_on,
               case when received_on < reported_on then null
                    when received_on is null and silent_provider.provider is not null then null
                    else received_on is not null and done.working_days - start.working_days <= 2
               end         as met
        from   warehouse.support_referral
        join   warehouse.stalking_crime using (crime_id)
        left   join warehouse.silent_provider
               on  silent_provider.provider = support_referral.provider
               and silent_provider.month = date_trunc('month', offered_on)::date
        left   join reference.calendar start on start.day = reported_on
        left   join reference.calendar done  on done.day = received_on
        where  offer_result = 'accepted' and not historic
      `,
    },
    {
      id: 'time-to-first-contact-days',
      code: 'D4b-days',
      title: 'Days from receipt of a referral to first contact with the victim',
      kind: 'duration',
      clock: 'days',
      ends: { contacted: 'Contacted', closed: 'Closed without contact' },
      horizons: [2, 7, 14, 28],
      better: 'lower',
      matureAfterDays: 28,
      words: { met: 'contacted', start: 'receipt of the referral' },
      cases: sql`
        select referral_id                           as subject_id,
               received_on                           as counted_on,
               received_on                           as started_on,
               coalesce(first_contact_on, support_referral.closed_on) as ended_on,
               case when first_contact_on is not null then 'contacted'
                    when support_referral.closed_on is not null then 'closed'
               end                                   as ended_by
        from   warehouse.support_referral
        join   warehouse.stalking_crime using (crime_id)
        where  received_on is not null and not historic
      `,
    },
  ],
})
