import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import type { Config } from '../config.ts'
import { madeUpPeople, noLongerMadeUp, notKnownYet, startMadeUpPeople } from './made-up-people.ts'
import { Providers } from './providers.ts'
import type { Reader } from './reader.ts'
import { Sessions } from './session-store.ts'

export type Refusal = { status: 401 | 403 | 503; message: string }

export type SignIn = {
  providers: Providers
  sessions: Sessions
  /** Why somebody who has a session is not let in all the same; null where they are. */
  refusalOf: (reader: Reader) => Refusal | null
  stop: () => Promise<void>
}

/** Where people sign in: the configured providers, or the one of made-up people where none is configured. */
export async function openSignIn(config: Config, db: Kysely<DB>, madeUp: () => boolean | null): Promise<SignIn> {
  const local = config.issuers.length === 0 ? await startMadeUpPeople({ ...config, madeUp }) : null
  const providers = new Providers(local ? [local.issuer] : config.issuers)
  return {
    providers,
    sessions: new Sessions(db),
    refusalOf: ({ issuer }) => {
      // From before the configuration was changed.
      if (!providers.find(issuer))
        return { status: 401, message: 'Sign in again: it has changed where people sign in.' }
      if (issuer !== madeUpPeople || madeUp() === true) return null
      return madeUp() === false ? { status: 403, message: noLongerMadeUp } : { status: 503, message: notKnownYet }
    },
    stop: async () => local?.stop(),
  }
}
