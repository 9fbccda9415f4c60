import * as client from 'openid-client'
import { paths } from '@dashboard/contract'
import type { Issuer } from './issuer.ts'
import type { Providers } from './providers.ts'
import type { Pending } from './reader.ts'

/** Where to send the reader to sign in, and what must come back with them. */
export async function beginSignIn(
  providers: Providers,
  issuer: Issuer,
  { base, to }: { base: string; to: string },
): Promise<{ address: string; pending: Pending }> {
  const configuration = await providers.of(issuer)
  const pending = {
    issuer: issuer.id,
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    to,
  }
  const { href: address } = client.buildAuthorizationUrl(configuration, {
    redirect_uri: base + paths.signInReturn,
    scope: 'openid profile',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    // A shared computer may still be signed in to the provider as somebody else.
    prompt: 'select_account',
  })
  return { address, pending }
}

/** An address of the dashboard to come back to: its path and what follows, never another site. */
export function ownAddress(to: string | undefined): string {
  const home = 'http://dashboard.invalid'
  if (!to?.startsWith('/') || !URL.canParse(to, home)) return '/'
  const { origin, pathname, search, hash } = new URL(to, home)
  return origin === home && !pathname.startsWith('//') && !pathname.startsWith('/api/') ? pathname + search + hash : '/'
}
