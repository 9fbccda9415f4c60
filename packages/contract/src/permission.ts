import { z } from 'zod'
import { audience } from './audience.ts'

export const role = z.enum([
  'analyst',
  'group-member',
  'chair',
  'pcc-office',
  'scrutiny-panel',
  'disclosure-officer',
  'administrator',
])
export type Role = z.infer<typeof role>

export const act = z.enum(['read', 'write'])
export type Act = z.infer<typeof act>

/** What there is to be read or written, as permissions tell it apart. */
export const resource = z.enum([
  'figures',
  'methods',
  'load report',
  'targets',
  'step changes',
  'comparators',
  'extracts',
  'releases',
  'sessions',
  'own session',
  'audit log',
  'own drafts',
  'meetings',
  'agenda',
  'frozen figures',
  'comments',
  'comment approvals',
  'actions',
  'plan',
  'checks',
  'answers',
  'texts for partners',
  'papers',
])
export type Resource = z.infer<typeof resource>

/** What one must be allowed to do to ask for something; null where anybody may ask. */
export type Needs = readonly [Act, Resource] | null

/** Who asks, and what the page may offer: the same answers that the service would give. */
export const me = z.object({
  name: z.string(),
  /** Performance analyst, Chair … */
  titles: z.array(z.string()),
  /** Null of whoever sees no figures. */
  audience: audience.nullable(),
  may: z.array(z.object({ act, resource })),
})
export type Me = z.infer<typeof me>
