import { z } from 'zod'
import { get, post } from './describe-endpoint.ts'
import { paths } from './paths.ts'
import { me } from './permission.ts'
import { sessionEndDraft, sessions, signedOut, signInWays, signOutDraft } from './session.ts'

/** Who is signed in. The two addresses between which the browser goes to sign in are no calls, and stand in `paths` alone. */
export const signInEndpoints = {
  signInWays: get(paths.signInWays, 'Where one may sign in.', { needs: null, response: signInWays }),
  signOut: post(paths.signOut, 'Ends the session, and says where the provider ends its own.', {
    needs: ['write', 'own session'],
    params: {},
    body: signOutDraft,
    response: signedOut,
  }),
  me: get(paths.me, 'Who is signed in, and what they may do.', { needs: ['read', 'own session'], response: me }),
  sessions: get(paths.sessions, 'Who is signed in.', { needs: ['read', 'sessions'], response: sessions }),
  endSession: post(paths.sessionEnd, 'Ends the session of somebody.', {
    needs: ['write', 'sessions'],
    params: { session: z.uuid('There is no such session.') },
    body: sessionEndDraft,
    response: sessions,
  }),
}
