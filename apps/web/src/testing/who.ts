import type { Me } from '@dashboard/contract'

export const analyst: Me = {
  name: 'Asha Patel',
  titles: ['Performance analyst'],
  audience: 'restricted',
  may: [
    { act: 'read', resource: 'figures' },
    { act: 'read', resource: 'methods' },
    { act: 'read', resource: 'load report' },
    { act: 'read', resource: 'targets' },
    { act: 'write', resource: 'targets' },
    { act: 'read', resource: 'step changes' },
    { act: 'write', resource: 'step changes' },
    { act: 'read', resource: 'comparators' },
    { act: 'write', resource: 'comparators' },
    { act: 'read', resource: 'extracts' },
    { act: 'write', resource: 'extracts' },
  ],
}

/** Those whose drafts the service keeps. */
export const writer: Me = {
  ...analyst,
  may: [...analyst.may, { act: 'read', resource: 'own drafts' }, { act: 'write', resource: 'own drafts' }],
}

export const chair: Me = {
  ...analyst,
  name: 'Carol Whitfield',
  titles: ['Chair of the delivery group'],
  may: analyst.may.filter(({ act, resource }) => act === 'read' && resource !== 'extracts'),
}

export const commentator: Me = {
  ...analyst,
  name: 'Ben Hargreaves',
  titles: ['Delivery group member'],
  may: [...chair.may, { act: 'read', resource: 'comments' }, { act: 'write', resource: 'comments' }],
}

export const commentingChair: Me = {
  ...chair,
  may: [...commentator.may, { act: 'write', resource: 'comment approvals' }],
}

export const disclosureOfficer: Me = {
  ...chair,
  name: 'Frank Oyelaran',
  titles: ['Disclosure officer'],
  may: [
    ...chair.may,
    { act: 'read', resource: 'texts for partners' },
    { act: 'write', resource: 'texts for partners' },
  ],
}

export const panel: Me = {
  name: 'Ellen Moss',
  titles: ['Scrutiny Panel'],
  audience: 'partner',
  may: [
    { act: 'read', resource: 'figures' },
    { act: 'read', resource: 'methods' },
  ],
}

export const office: Me = {
  name: 'Dev Sandhu',
  titles: ['PCC’s office'],
  audience: 'partner',
  may: [...panel.may, { act: 'read', resource: 'checks' }, { act: 'write', resource: 'checks' }],
}

export const answeringChair: Me = {
  ...chair,
  may: [...chair.may, { act: 'read', resource: 'checks' }, { act: 'write', resource: 'answers' }],
}

export const administrator: Me = {
  name: 'Grace Lindqvist',
  titles: ['Administrator'],
  audience: null,
  may: [
    { act: 'read', resource: 'methods' },
    { act: 'read', resource: 'sessions' },
    { act: 'write', resource: 'sessions' },
    { act: 'read', resource: 'audit log' },
  ],
}

const reads = [
  { act: 'read', resource: 'meetings' },
  { act: 'read', resource: 'frozen figures' },
] as const

export const groupMember: Me = { ...chair, titles: ['Delivery group member'], may: [...chair.may, ...reads] }

export const meetingAnalyst: Me = {
  ...analyst,
  may: [...analyst.may, ...reads, { act: 'write', resource: 'meetings' }],
}

export const meetingChair: Me = {
  ...chair,
  may: [...chair.may, ...reads, { act: 'write', resource: 'meetings' }, { act: 'write', resource: 'frozen figures' }],
}

/** Who may make papers; `paperReader` may only read them. */
export const paperWriter: Me = {
  ...meetingAnalyst,
  may: [...meetingAnalyst.may, { act: 'read', resource: 'papers' }, { act: 'write', resource: 'papers' }],
}

export const paperReader: Me = { ...panel, may: [...panel.may, { act: 'read', resource: 'papers' }] }
