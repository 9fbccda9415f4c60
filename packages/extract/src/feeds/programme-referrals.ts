import { boolean, codes, day, optional, reference, required, uuid, type Feed } from '../feed.ts'

export const programmeReferrals: Feed = {
  name: 'programme_referrals',
  table: 'programme_referral',
  key: ['referral_id'],
  columns: [
    required('referral_id', uuid),
    required('suspect_id', uuid, 'suspects'),
    required('programme', reference('programmes')),
    optional('route', codes('spo_requirement conditional_caution rar licence voluntary')),
    required('referred_on', day),
    optional('assessed_on', day),
    optional('suitable', boolean),
    optional('started_on', day),
    optional('completed_on', day),
    optional('exit_reason', codes('completed disengaged recalled unsuitable other')),
  ],
}
