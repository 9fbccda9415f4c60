import * as client from 'openid-client'
import { isLoopback, type Issuer } from './issuer.ts'

const patienceSeconds = 10

/** The configured providers, each asked about itself when it is first needed. */
export class Providers {
  readonly issuers: readonly Issuer[]
  private readonly known = new Map<string, client.Configuration>()

  constructor(issuers: readonly Issuer[]) {
    this.issuers = issuers
  }

  find(id: string): Issuer | null {
    return this.issuers.find((each) => each.id === id) ?? null
  }

  async of(issuer: Issuer): Promise<client.Configuration> {
    const known = this.known.get(issuer.id)
    if (known) return known
    const address = new URL(issuer.issuer)
    const { clientSecret } = issuer
    const asked = await client.discovery(
      address,
      issuer.clientId,
      clientSecret ?? undefined,
      clientSecret ? client.ClientSecretPost(clientSecret) : client.None(),
      {
        timeout: patienceSeconds,
        execute: [
          // The signature of every token is checked, though it comes straight from the provider.
          client.enableNonRepudiationChecks,
          ...(isLoopback(address.hostname) ? [client.allowInsecureRequests] : []),
        ],
      },
    )
    this.known.set(issuer.id, asked)
    return asked
  }
}
