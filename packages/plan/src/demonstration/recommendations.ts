import type { MadeUpLine } from './made-up-line.ts'

/** What the owners of recommendations said, all of it made up. */
export const saidOfRecommendations: MadeUpLine[] = [
  {
    number: '7',
    told: [
      {
        on: '2025-01-14',
        owner: 'Head of Crime Recording',
        status: 'on-track',
        reason: 'Change request is with the supplier',
      },
      { on: '2025-03-11', due: '2025-09-30', status: 'at-risk', reason: 'Supplier release moved to the autumn' },
      {
        on: '2025-09-16',
        due: '2026-10-31',
        status: 'at-risk',
        reason: 'Included classifications left out of the autumn release',
      },
      { on: '2026-09-08', status: 'at-risk', reason: 'Supplier release moved to March 2027' },
    ],
    evidence: [
      ['Change request', '2025-01-10', 'Change board, item 31'],
      ['Supplier letter', '2026-09-02', 'https://intranet.example/stalking/supplier-letter'],
    ],
  },
  {
    number: '10',
    told: [
      {
        on: '2025-01-14',
        owner: 'Learning lead',
        status: 'on-track',
        reason: 'Course is being written with the advocacy services',
      },
      {
        on: '2025-03-11',
        due: '2027-03-31',
        status: 'on-track',
        reason: 'Course runs; every group is to have had it by the new date',
      },
      { on: '2026-10-13', status: 'on-track', reason: 'Second cohort of contact staff is late' },
    ],
    evidence: [['Course record', '2026-10-28', 'Learning system, course 4417']],
  },
  {
    number: '11',
    told: [
      {
        on: '2025-01-14',
        owner: 'Head of Crime',
        due: '2026-12-31',
        status: 'on-track',
        reason: 'Screening tool chosen',
      },
      { on: '2026-10-06', status: 'at-risk', reason: 'Form moved in a system release on 5 October' },
    ],
    evidence: [['Release note', '2026-10-05', 'https://intranet.example/stalking/release-note']],
  },
  {
    number: '12',
    told: [
      {
        on: '2025-02-11',
        owner: 'Head of Public Protection',
        due: '2027-03-31',
        status: 'on-track',
        reason: 'Dip samples have begun',
      },
      { on: '2026-09-15', status: 'on-track', reason: 'Supervisor reviews improving since April' },
    ],
    evidence: [['Dip sample', '2026-10-20', 'Scrutiny folder, October']],
  },
  {
    number: '13',
    told: [
      {
        on: '2025-02-11',
        owner: 'Head of Legal Services',
        due: '2026-06-30',
        status: 'on-track',
        reason: 'Policy is being rewritten',
      },
      { on: '2026-05-12', due: '2027-01-31', status: 'at-risk', reason: 'Second legal post is vacant' },
    ],
    evidence: [['Policy, version 4', '2026-08-12', 'https://intranet.example/stalking/policy-4']],
  },
  {
    number: '14',
    told: [
      {
        on: '2025-02-11',
        owner: 'Victim services lead',
        due: '2027-03-31',
        status: 'on-track',
        reason: 'Needs assessments are rising',
      },
    ],
    evidence: [['Audit of needs assessments', '2026-09-22', 'Audit 2026/14']],
  },
  {
    number: '15',
    told: [
      { on: '2025-01-21', status: 'on-track', reason: 'Review of services has begun' },
      { on: '2025-03-18', due: '2026-09-01', status: 'on-track', reason: 'Advocate contract is out to tender' },
      { on: '2026-09-08', status: 'complete', done: '2026-09-01', reason: 'Advocate contract let on 1 September 2026' },
    ],
    evidence: [['Contract notice', '2026-09-01', 'https://pcc.example/contracts/advocates']],
  },
  {
    number: '16',
    told: [
      { on: '2025-01-21', status: 'on-track', reason: 'Joint meetings have begun' },
      {
        on: '2025-03-18',
        due: '2027-01-31',
        status: 'on-track',
        reason: 'Data agreement with the third provider is outstanding',
      },
    ],
    evidence: [['Minutes of the joint meeting', '2026-10-09', 'PCC papers, October 2026']],
  },
  {
    number: '17',
    told: [
      {
        on: '2025-02-11',
        owner: 'Head of Crime',
        due: '2027-03-31',
        status: 'on-track',
        reason: 'Allocation policy is in use; high-risk cases are checked weekly',
      },
    ],
    evidence: [['Allocation policy', '2026-04-14', 'Policy library, CR 12']],
  },
  {
    number: '18',
    told: [
      {
        on: '2025-02-11',
        owner: 'Head of Crime',
        due: '2027-03-31',
        status: 'on-track',
        reason: 'Review prompts are switched on',
      },
      { on: '2026-10-13', status: 'at-risk', reason: 'Open cases near their time limit were found without a review' },
    ],
    evidence: [],
  },
  {
    number: '19',
    told: [
      {
        on: '2025-02-11',
        owner: 'Head of Public Protection',
        due: '2027-06-30',
        status: 'on-track',
        reason: 'Stalking co-ordinators are in post in both divisions',
      },
    ],
    evidence: [['Structure chart', '2026-07-07', 'Public protection folder']],
  },
  {
    number: '20',
    told: [
      {
        on: '2025-02-11',
        owner: 'Learning lead',
        due: '2027-03-31',
        status: 'on-track',
        reason: 'All but one local policing unit has a champion',
      },
    ],
    evidence: [],
  },
  {
    number: '21',
    told: [
      {
        on: '2026-10-13',
        owner: 'Head of Crime',
        due: '2027-06-30',
        status: 'not-started',
        reason: 'Awaiting the digital strategy',
      },
    ],
    evidence: [],
  },
  {
    number: '22–24',
    told: [
      {
        on: '2026-10-13',
        owner: 'Offender management lead',
        due: '2027-06-30',
        status: 'not-started',
        reason: 'Awaiting national evaluation',
      },
    ],
    evidence: [],
  },
  {
    number: '25',
    told: [
      {
        on: '2025-02-11',
        owner: 'Offender management lead',
        due: '2027-03-31',
        status: 'on-track',
        reason: 'Clinic meets monthly with probation and the advocacy services',
      },
    ],
    evidence: [['Terms of reference of the clinic', '2026-03-10', 'Clinic folder']],
  },
  {
    number: '26',
    told: [
      {
        on: '2024-11-26',
        status: 'complete',
        done: '2024-11-21',
        reason: 'Plan published and the link sent on 21 November 2024',
      },
    ],
    evidence: [['Published plan', '2024-11-21', 'https://force.example/stalking-action-plan']],
  },
  {
    number: '27',
    told: [{ on: '2025-01-21', status: 'complete', done: '2025-01-10', reason: 'Answered through the association' }],
    evidence: [],
  },
]
