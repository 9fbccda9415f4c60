import { act, resource, type Act, type Audience, type Me, type Resource, type Role } from '@dashboard/contract'

export type User = { roles: readonly Role[] }

/** Whether somebody may do it, by any of their roles. */
export function can(user: User, what: Act, of: Resource): boolean {
  return roleFor(user, what, of) !== null
}

/** The role by which somebody may do it; null where none allows it. */
export function roleFor({ roles }: User, what: Act, of: Resource): Role | null {
  return roles.find((each) => allowed[of][what].includes(each)) ?? null
}

/** The view in which somebody reads figures; null of whoever sees none. */
export function audienceOf({ roles }: User): Audience | null {
  if (roles.some((each) => restricted.includes(each))) return 'restricted'
  return roles.some((each) => partner.includes(each)) ? 'partner' : null
}

/** All that somebody may do. */
export function allThatMay(user: User): Me['may'] {
  return resource.options.flatMap((of) =>
    act.options.filter((what) => can(user, what, of)).map((what) => ({ act: what, resource: of })),
  )
}

/** What each role is called, and what is kept with what it records. */
export const titles: Record<Role, string> = {
  analyst: 'Performance analyst',
  'group-member': 'Delivery group member',
  chair: 'Chair of the delivery group',
  'pcc-office': 'PCC’s office',
  'scrutiny-panel': 'Scrutiny Panel',
  'disclosure-officer': 'Disclosure officer',
  administrator: 'Administrator',
}

/** What the roles of somebody are called. */
export function titlesOf({ roles }: User): string[] {
  return roles.map((role) => titles[role])
}

const restricted: Role[] = ['analyst', 'group-member', 'chair', 'disclosure-officer']
const partner: Role[] = ['pcc-office', 'scrutiny-panel']
const readers = [...restricted, ...partner]
const everyone: Role[] = [...readers, 'administrator']

const allowed: Record<Resource, Record<Act, Role[]>> = {
  figures: { read: readers, write: [] },
  methods: { read: everyone, write: [] },
  'load report': { read: restricted, write: [] },
  targets: { read: restricted, write: ['analyst'] },
  'step changes': { read: restricted, write: ['analyst'] },
  comparators: { read: restricted, write: ['analyst'] },
  extracts: { read: ['analyst'], write: ['analyst'] },
  releases: { read: restricted, write: ['disclosure-officer'] },
  sessions: { read: ['administrator'], write: ['administrator'] },
  'own session': { read: everyone, write: everyone },
  'audit log': { read: ['administrator', 'disclosure-officer'], write: [] },
  'own drafts': { read: readers, write: readers },
  meetings: { read: restricted, write: ['chair', 'analyst'] },
  agenda: { read: restricted, write: ['chair'] },
  'frozen figures': { read: readers, write: ['chair'] },
  comments: { read: readers, write: ['group-member', 'analyst', 'chair'] },
  'comment approvals': { read: restricted, write: ['chair'] },
  actions: { read: readers, write: ['chair', 'analyst', 'group-member'] },
  plan: { read: readers, write: ['analyst'] },
  checks: { read: readers, write: ['pcc-office'] },
  answers: { read: readers, write: ['chair', 'analyst'] },
  papers: { read: readers, write: ['analyst', 'chair', 'group-member', 'pcc-office', 'scrutiny-panel'] },
  'texts for partners': { read: restricted, write: ['disclosure-officer'] },
}
