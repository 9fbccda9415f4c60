import { role, type Role } from '@dashboard/contract'
import { z } from 'zod'

/** A provider that says who somebody is, and which role each of its app roles gives here. */
export type Issuer = {
  /** As the address of a sign-in names it. */
  id: string
  name: string
  issuer: string
  clientId: string
  clientSecret: string | null
  /** What `tid` must be in every token; null of a provider that has no tenants. */
  tenant: string | null
  roles: Record<string, Role>
}

const entry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'write it in small letters, digits and hyphens'),
  name: z.string().min(1, 'say what the organisation is called'),
  issuer: z.url('give the whole address of the provider'),
  clientId: z.string().min(1, 'give the client id that the provider has given'),
  clientSecret: z.string().min(1, 'leave it out where there is none').nullable().default(null),
  tenant: z.string().min(1, 'leave it out where the provider has no tenants').nullable().default(null),
  roles: z
    .record(z.string(), z.enum(role.options, `each app role must give one of ${role.options.join(', ')}`))
    .refine((roles) => Object.keys(roles).length > 0, 'name at least one app role'),
})

const sharedTenants = ['common', 'organizations', 'consumers']

/** Reads the list of providers from what the file says; throws a sentence about the first thing that is wrong. */
export function readIssuers(text: string, file: string): Issuer[] {
  const read = z
    .strictObject({ issuers: z.array(entry).min(1, 'name at least one provider') })
    .safeParse(parse(text, file))
  if (!read.success) {
    const [issue] = read.error.issues
    const keys = issue?.code === 'unrecognized_keys' ? `: ${issue.keys.join(', ')} is not known there` : ''
    throw new Error(`${file}: ${issue?.path.join('.') || 'the file'}${keys || `: ${issue?.message}`}.`)
  }
  const { issuers } = read.data
  for (const each of issuers) refuseLoose(each, file)
  const repeated = issuers.find(({ id }, index) => issuers.findIndex((other) => other.id === id) !== index)
  if (repeated) throw new Error(`${file}: two providers have the id ${repeated.id}. Give each its own.`)
  return issuers
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${file} is not JSON.`)
  }
}

/** A provider of which it would not be certain who it is, or whose people. */
function refuseLoose({ id, issuer, tenant }: Issuer, file: string): void {
  const { protocol, hostname, pathname } = new URL(issuer)
  if (protocol !== 'https:' && !isLoopback(hostname))
    throw new Error(`${file}: the issuer of ${id} must begin with https.`)
  if (hostname !== 'login.microsoftonline.com') return
  const [, named = '', version] = pathname.split('/')
  if (sharedTenants.includes(named))
    throw new Error(
      `${file}: the issuer of ${id} lets in people of any tenant. Name one tenant, and add an entry for each further one.`,
    )
  if (version !== 'v2.0') throw new Error(`${file}: the issuer of ${id} must end in /v2.0.`)
  if (tenant !== named) throw new Error(`${file}: the tenant of ${id} must be the one in its issuer.`)
}

/** Whether a host name is this machine itself. */
export function isLoopback(hostname: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(hostname.toLowerCase())
}
