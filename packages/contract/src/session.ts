import { z } from 'zod'

/** Where one may sign in; more than one where several organisations are configured. */
export const signInWays = z.object({ ways: z.array(z.object({ id: z.string(), name: z.string() })) })
export type SignInWays = z.infer<typeof signInWays>

/** Why a sign-in came to nothing, as the address of the page says it. */
export const signInTrouble = z.enum(['no-role', 'refused', 'lost', 'unreachable'])
export type SignInTrouble = z.infer<typeof signInTrouble>

export const signOutDraft = z.strictObject({})

/** Where to go next, so that the provider's own session ends too. */
export const signedOut = z.object({ goTo: z.string() })
export type SignedOut = z.infer<typeof signedOut>

export const session = z.object({
  id: z.string(),
  name: z.string(),
  titles: z.array(z.string()),
  /** Whose provider says who it is. */
  organisation: z.string(),
  signedInAt: z.string(),
  lastUsedAt: z.string(),
  own: z.boolean(),
})
export type Session = z.infer<typeof session>

/** The latest used first. */
export const sessions = z.object({ sessions: z.array(session) })
export type Sessions = z.infer<typeof sessions>

export const sessionEndDraft = z.strictObject({})
