import { paths, role } from '@dashboard/contract'
import type { Config } from '../config.ts'
import { isLoopback, type Issuer } from './issuer.ts'

export type MadeUpPeople = { issuer: Issuer; stop: () => Promise<void> }

type Given = Pick<Config, 'host' | 'publicUrl'> & {
  /** False where real records have been loaded; null while the database has not been reached. */
  madeUp: () => boolean | null
}

export const madeUpPeople = 'made-up-people'

/** The provider in which anybody may be anybody: on this machine alone, and over made-up figures alone. */
export async function startMadeUpPeople({ host, publicUrl, madeUp }: Given): Promise<MadeUpPeople> {
  if (!isLoopback(host) || (publicUrl && !isLoopback(publicUrl.hostname)))
    throw new Error(`${nobody} Without that the service answers on this machine only: take HOST and PUBLIC_URL away.`)
  if (madeUp() === false)
    throw new Error(`${nobody} Without that it shows made-up figures only, and real records are loaded.`)
  const { startLocalProvider } = await import('@dashboard/local-provider').catch((cause: unknown) => {
    throw new Error(`${nobody} The made-up people of a trial are not installed here.`, { cause })
  })
  const { issuer, clientId, tenant, stop } = await startLocalProvider({
    returnPath: paths.signInReturn,
    signedOutPath: '/signed-out',
    open: () => madeUp() === true,
  })
  const roles = Object.fromEntries(role.options.map((each) => [each, each]))
  return {
    issuer: { id: madeUpPeople, name: 'made-up people', issuer, clientId, clientSecret: null, tenant, roles },
    stop,
  }
}

/** What is said to whoever signed in as a made-up person before real records were loaded. */
export const noLongerMadeUp =
  'Real records have been loaded: made-up people may not see them. Whoever runs the service must configure who may sign in (docs/security.md), and start it again.'

export const notKnownYet =
  'It is not known yet whether the records are made up: the database is away. Try again in a minute.'

const nobody = 'It is not configured who may sign in: set SIGN_IN to a file that says so (docs/security.md).'
