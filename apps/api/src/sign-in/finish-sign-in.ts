import { randomUUID } from 'node:crypto'
import { paths, type SignInTrouble } from '@dashboard/contract'
import * as client from 'openid-client'
import type { Issuer } from './issuer.ts'
import type { Providers } from './providers.ts'
import type { Pending, Reader } from './reader.ts'

/** How a sign-in ended: everything that a record of it needs. */
export type Outcome =
  | { signedIn: true; reader: Reader; to: string }
  | { signedIn: false; trouble: SignInTrouble; to: string; issuer: string | null; subject: string | null; why: string }

type Given = { base: string; query: string; pending: Pending | undefined }

/** Exchanges what the provider sent the reader back with for who they are, and checks all of it. */
export async function finishSignIn(providers: Providers, { base, query, pending }: Given): Promise<Outcome> {
  const issuer = pending && providers.find(pending.issuer)
  if (!issuer) return failed('lost', 'The sign-in was not begun in this browser, or too long ago.', pending)
  const configuration = await providers.of(issuer).catch((error: unknown) => error)
  if (!(configuration instanceof client.Configuration)) return failed('unreachable', sentenceOf(configuration), pending)
  const claims = await claimsOf(configuration, new URL(`${base}${paths.signInReturn}${query}`), pending).catch(
    (error: unknown) => sentenceOf(error),
  )
  if (typeof claims === 'string') return failed('refused', claims, pending)
  if (issuer.tenant !== null && claims['tid'] !== issuer.tenant)
    return failed('refused', 'The token is of another tenant.', pending, claims.sub)
  const roles = rolesOf(issuer, claims)
  if (roles.length === 0) return failed('no-role', 'None of the app roles has a role here.', pending, claims.sub)
  const reader: Reader = {
    sessionId: randomUUID(),
    issuer: issuer.id,
    subject: claims.sub,
    name: text(claims['name']) ?? text(claims['preferred_username']) ?? 'No name given',
    roles,
    signOutHint: text(claims['login_hint']),
  }
  return { signedIn: true, reader, to: pending.to }
}

async function claimsOf(configuration: client.Configuration, address: URL, pending: Pending): Promise<client.IDToken> {
  const tokens = await client.authorizationCodeGrant(configuration, address, {
    expectedState: pending.state,
    expectedNonce: pending.nonce,
    pkceCodeVerifier: pending.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('There is no ID token.')
  return claims
}

/** App roles only: groups are the provider's own affair. */
function rolesOf({ roles }: Issuer, { roles: given }: client.IDToken): Reader['roles'] {
  if (!Array.isArray(given)) return []
  const known = given.filter((each): each is string => typeof each === 'string' && Object.hasOwn(roles, each))
  return [...new Set(known.flatMap((each) => roles[each] ?? []))]
}

function failed(
  trouble: SignInTrouble,
  why: string,
  pending: Pending | undefined,
  subject: string | null = null,
): Outcome {
  return { signedIn: false, trouble, to: pending?.to ?? '/', issuer: pending?.issuer ?? null, subject, why }
}

function text(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim().slice(0, 200) : null
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'Unknown.'
}
