import type { ActionSource, ActionStatus, Direction } from '@dashboard/contract'

export type MadeUpAction = {
  title: string
  what: string
  owner: string
  source: ActionSource
  kpis: string[]
  /** The number of the recommendation that it belongs to. */
  line: string
  addedOn: string
  startsOn: string | null
  due: string
  /** A due date that was moved, and when. */
  moved?: { on: string; to: string }
  effect: { kpi: string; direction: Direction; month: string } | null
  updates: { status: ActionStatus; on: string; words: string; evidence?: string }[]
}

/** What a delivery group might have agreed, and been asked for; all of it made up. */
export const madeUpActions: MadeUpAction[] = [
  {
    title: 'Weekly charge clinics with prosecutors',
    what: 'Go through every case close to charge with a prosecutor each week, in all three divisions.',
    owner: 'Head of Crime',
    source: 'delivery-group',
    kpis: ['F1', 'F6'],
    line: '22–24',
    addedOn: '2025-07-08',
    startsOn: '2025-09-01',
    due: '2026-12-18',
    effect: { kpi: 'F1', direction: 'higher', month: '2025-10' },
    updates: [
      { status: 'on-track', on: '2025-09-09', words: 'Clinics began in one division.' },
      { status: 'on-track', on: '2026-06-16', words: 'Two divisions take part; the third has named its lead.' },
    ],
  },
  {
    title: 'Offer an advocate at the first contact',
    what: 'Offer a stalking advocate while the first report is taken, and record the answer there.',
    owner: 'Victim services lead',
    source: 'delivery-group',
    kpis: ['D2', 'D3'],
    line: '16',
    addedOn: '2024-09-10',
    startsOn: '2024-11-04',
    due: '2025-01-31',
    effect: { kpi: 'D3', direction: 'higher', month: '2025-01' },
    updates: [
      {
        status: 'done',
        on: '2025-01-22',
        words: 'The step is part of the contact form.',
        evidence: 'https://example.org/demonstration/contact-form',
      },
    ],
  },
  {
    title: 'Agree a monthly return with the county service',
    what: 'Agree with the county advocacy service who sends its return, by which day, and who is told where it is late.',
    owner: 'Victim services lead',
    source: 'delivery-group',
    kpis: ['D3', 'D4'],
    line: '16',
    addedOn: '2026-04-14',
    startsOn: null,
    due: '2026-06-30',
    moved: { on: '2026-06-16', to: '2026-09-30' },
    effect: null,
    updates: [
      { status: 'at-risk', on: '2026-09-08', words: 'The service has no one to send it while a post is vacant.' },
    ],
  },
  {
    title: 'Brief response teams on the first risk form',
    what: 'Brief every response team on when the stalking form is due and what it is for.',
    owner: 'Head of Local Policing',
    source: 'inspection',
    kpis: ['B1', 'B2'],
    line: '12',
    addedOn: '2025-12-09',
    startsOn: '2026-02-02',
    due: '2026-08-28',
    effect: { kpi: 'B1', direction: 'higher', month: '2026-03' },
    updates: [
      { status: 'on-track', on: '2026-03-10', words: 'Half of the teams are briefed.' },
      {
        status: 'done',
        on: '2026-09-11',
        words: 'The last team was briefed two weeks late.',
        evidence: 'https://example.org/demonstration/briefings',
      },
    ],
  },
  {
    title: 'Record why an order was not sought',
    what: 'Make the reason a step that cannot be left out where no Stalking Protection Order is sought.',
    owner: 'Head of Public Protection',
    source: 'scrutiny-panel',
    kpis: ['C1'],
    line: '13',
    addedOn: '2026-05-12',
    startsOn: '2026-07-01',
    due: '2026-07-31',
    effect: { kpi: 'C1', direction: 'higher', month: '2026-08' },
    updates: [
      {
        status: 'done',
        on: '2026-07-24',
        words: 'The step is in use.',
        evidence: 'https://example.org/demonstration/order-reasons',
      },
    ],
  },
  {
    title: 'Look again at risk that was lowered unsigned',
    what: 'Look at every case of the last half year in which risk was lowered without sign-off.',
    owner: 'Head of Public Protection',
    source: 'scrutiny-panel',
    kpis: ['B3'],
    line: '12',
    addedOn: '2026-07-14',
    startsOn: null,
    due: '2026-10-16',
    effect: null,
    updates: [{ status: 'on-track', on: '2026-09-08', words: 'Half of the cases have been looked at.' }],
  },
  {
    title: 'Train contact staff in naming stalking',
    what: 'Hold the one-day course for all contact staff, and record who has been.',
    owner: 'Learning lead',
    source: 'delivery-group',
    kpis: ['G1', 'A4'],
    line: '10',
    addedOn: '2026-09-08',
    startsOn: null,
    due: '2027-03-31',
    effect: { kpi: 'G1', direction: 'higher', month: '2027-04' },
    updates: [],
  },
]

/** What happened beside it. */
export const madeUpEvents: { kpis: string[]; on: string; label: string; words: string; recordedOn: string }[] = [
  {
    kpis: ['F1', 'F4', 'B5'],
    on: '2026-01-12',
    label: 'Stalking team in the east',
    words: 'A team of one sergeant and six officers took over stalking crimes in the east of the county.',
    recordedOn: '2026-01-13',
  },
  {
    kpis: ['D2', 'D3', 'D4'],
    on: '2026-02',
    label: 'County service sends no returns',
    words: 'The county advocacy service sent no returns for February and March while its system was replaced.',
    recordedOn: '2026-04-14',
  },
]
