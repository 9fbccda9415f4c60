import type { Fault } from '../fault.ts'

export const supportFaults: readonly Fault[] = [
  {
    fault: 'engaged-before-offer',
    sentence: 'Victims engaged before support was offered: the answer is unknown',
    from: `warehouse.support_referral where engaged_on < offered_on`,
  },
  {
    fault: 'referral-out-of-order',
    sentence: 'Referrals for support with steps in an order that cannot be',
    from: `warehouse.support_referral
           where received_on < sent_on or first_contact_on < received_on or engaged_on < first_contact_on
              or closed_on < least(sent_on, received_on, first_contact_on, engaged_on)`,
  },
  {
    fault: 'silent-provider',
    sentence: 'Months in which a support provider sent nothing back: its accepted offers are unknown',
    from: `warehouse.silent_provider`,
  },
  {
    fault: 'support-before-report',
    sentence: 'Support offered, or contact made, before the crime was reported: not counted as an answer to it',
    from: `warehouse.support_referral join warehouse.crime using (crime_id)
           where least(offered_on, first_contact_on) < reported_on`,
  },
  {
    fault: 'needs-before-report',
    sentence: 'Needs assessed before the crime was reported: not counted',
    from: `warehouse.needs_assessment join warehouse.crime using (crime_id) where completed_on < reported_on`,
  },
]
