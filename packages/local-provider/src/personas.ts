/** A made-up person, known by the app role that a real provider would give. */
export type Persona = { id: string; name: string; post: string; does: string; roles: string[] }

/** One for each role, in the order in which they are offered. */
export const personas: Persona[] = [
  {
    id: 'analyst',
    name: 'Asha Patel',
    post: 'Performance analyst',
    does: 'Sees real counts. Loads extracts, sets targets, records step changes and chooses comparators.',
    roles: ['analyst'],
  },
  {
    id: 'group-member',
    name: 'Ben Hargreaves',
    post: 'Delivery group member',
    does: 'Sees real counts.',
    roles: ['group-member'],
  },
  {
    id: 'chair',
    name: 'Carol Whitfield',
    post: 'Chair of the delivery group',
    does: 'Sees real counts.',
    roles: ['chair'],
  },
  {
    id: 'pcc-office',
    name: 'Dev Sandhu',
    post: 'PCC’s office',
    does: 'Sees the partner view: small counts are protected.',
    roles: ['pcc-office'],
  },
  {
    id: 'scrutiny-panel',
    name: 'Ellen Moss',
    post: 'Scrutiny Panel',
    does: 'Sees the partner view: small counts are protected.',
    roles: ['scrutiny-panel'],
  },
  {
    id: 'disclosure-officer',
    name: 'Frank Oyelaran',
    post: 'Disclosure officer',
    does: 'Sees real counts, and answers for what others may see.',
    roles: ['disclosure-officer'],
  },
  {
    id: 'administrator',
    name: 'Grace Lindqvist',
    post: 'Administrator',
    does: 'Sees who is signed in, and no figures.',
    roles: ['administrator'],
  },
]
