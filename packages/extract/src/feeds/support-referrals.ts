import { codes, day, optional, reference, required, uuid, type Feed } from '../feed.ts'

export const supportReferrals: Feed = {
  name: 'support_referrals',
  table: 'support_referral',
  key: ['referral_id'],
  columns: [
    required('referral_id', uuid),
    required('crime_id', uuid, 'crimes'),
    optional('provider', reference('providers')),
    optional('offered_on', day),
    optional('offer_result', codes('accepted declined already_supported not_eligible no_contact')),
    optional('declined_reason', codes('not_wanted other_support not_now not_known')),
    optional('accepted_on', day),
    optional('sent_on', day),
    optional('received_on', day),
    optional('first_contact_on', day),
    optional('engaged_on', day),
    optional('closed_on', day),
  ],
}
