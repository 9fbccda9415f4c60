import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const referralUptake = defineKpi({
  id: 'referral-uptake',
  code: 'D3',
  title: 'Victims offered support who engaged with it within 28 days',
  shortTitle: 'Referral uptake',
  question: 'Of those offered, how many took it up and engaged?',
  counted:
    'Episodes of support that began in the month with an offer to a victim of stalking, and of these the ones in which the victim engaged within 28 days of the first offer.',
  words: {
    cases: 'victims offered support',
    met: 'engaged within 28 days',
    month: 'month of first offer',
    records: 'Derbyshire Constabulary referral records and support providers’ monthly returns',
  },
  kind: 'funnel',
  stages: {
    offered: 'Offered',
    accepted: 'Accepted',
    received: 'Referral received',
    contacted: 'Contacted',
    engaged: 'Engaged',
  },
  theme: 'victim-support',
  subject: 'referral',
  breakdowns: [...crimeDimensions, 'provider'],
  better: 'higher',
  owner: 'Victim Services Manager',
  matureAfterDays: 28,
  needs: ['crimes', 'support_referrals'],
  entryLagDays: 30,
  caveats: [
    'Providers send their returns about 30 days late, so a month is judged 58 days after its end.',
    'Offers to the same victim within 90 days of the first are one episode.',
    'Where a provider sent nothing back about a month, its accepted offers are unknown, not refused.',
    'Victims already supported or not eligible were not offered anything and are left out.',
  ],
  version: 1,
  cases: sql`
    with offer as (
      select episode_id, first_offered_on, offer_result, accepted_on, provider_silent,
             num_nonnulls(received_on, first_contact_on, engaged_on) = 0       as without_dates,
             received_on      between first_offered_on and first_offered_on + 28 as received,
             first_contact_on between first_offered_on and first_offered_on + 28 as contacted,
             engaged_on       between first_offered_on and first_offered_on + 28 as engaged,
             engaged_on < first_offered_on                                     as engaged_too_early,
             engaged_on >= first_offered_on                                    as engaged_later
      from   warehouse.episode_offer
    ),
    episode as (
      select episode_id, first_offered_on,
             coalesce(bool_or(engaged), false)                  as engaged,
             coalesce(bool_or(contacted), false)                as contacted,
             coalesce(bool_or(received), false)                 as received,
             coalesce(bool_or(offer_result = 'accepted'
               and coalesce(accepted_on between first_offered_on and first_offered_on + 28, true)), false) as accepted,
             bool_and(offer_result is null and without_dates)   as answer_missing,
             coalesce(bool_or(offer_result = 'accepted' and provider_silent), false) as provider_silent,
             coalesce(bool_or(engaged_too_early), false) and not coalesce(bool_or(engaged_later), false) as engaged_too_early
      from   offer
      group  by episode_id, first_offered_on
    )
    select episode_id       as subject_id,
           first_offered_on as counted_on,
           case when engaged then true
                when engaged_too_early or answer_missing or provider_silent then null
                else false
           end              as met,
           case when engaged   then 'engaged'
                when contacted then 'contacted'
                when received  then 'received'
                when accepted  then 'accepted'
                else 'offered'
           end              as stage
    from   episode
  `,
})
