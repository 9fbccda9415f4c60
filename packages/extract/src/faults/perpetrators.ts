import type { Fault } from '../fault.ts'

export const perpetratorFaults: readonly Fault[] = [
  {
    fault: 'programme-out-of-order',
    sentence: 'Programme referrals with steps in an order that cannot be',
    from: `warehouse.programme_referral
           where assessed_on < referred_on or started_on < greatest(referred_on, assessed_on)
              or completed_on < greatest(referred_on, assessed_on, started_on)`,
  },
  {
    fault: 'started-though-unsuitable',
    sentence: 'Suspects who started a programme that they were found unsuitable for: taken as suitable',
    from: `warehouse.programme_referral where not suitable and num_nonnulls(started_on, completed_on) > 0`,
  },
  {
    fault: 'clinic-before-report',
    sentence: 'Cases discussed in the clinic before the crime was reported: not counted',
    from: `warehouse.clinic_case join warehouse.crime using (crime_id) where discussed_on < reported_on`,
  },
  {
    fault: 'more-done-than-set',
    sentence: 'Clinic cases with more actions done than set',
    from: `warehouse.clinic_case where actions_done > actions_set`,
  },
  {
    fault: 'management-ends-first',
    sentence: 'Suspects managed until a day before it began: managed on no day',
    from: `warehouse.management_period where to_on < from_on`,
  },
  {
    fault: 'court-before-report',
    sentence: 'Court results dated before the crime was reported: counted all the same',
    from: `warehouse.court_result join warehouse.crime using (crime_id) where finalised_on < reported_on`,
  },
  {
    fault: 'sentence-without-conviction',
    sentence: 'Sentences without a conviction',
    from: `warehouse.court_result where sentence is not null and result <> 'convicted'`,
  },
]
