import type { Session } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { endSession, sessionsQuery } from '../call.ts'
import { TableCard } from '../data/table-card.tsx'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { loadedAtName } from '../shell/loaded-at.ts'
import { useTitle } from '../use-title.ts'

/** Who is signed in, and the way to end what should not go on. */
export default function SessionsPage() {
  const { data, error, refetch, dataUpdatedAt } = useQuery(sessionsQuery)
  const { said, done } = useOutcome()
  const [failed, setFailed] = useState<Error | null>(null)
  useTitle('Sessions')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { sessions } = data
  const end = async ({ id, name }: Session) => {
    setFailed(null)
    await endSession(id).then(
      () => done(`The session of ${name} is ended.`),
      (reason: Error) => setFailed(reason),
    )
  }
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">
        {sessions.length === 1 ? 'One session is open' : `${sessions.length} sessions are open`}
      </h1>
      <p className="lead">
        As at {loadedAtName(new Date(dataUpdatedAt).toISOString())}. A session ends by itself after 20 minutes without
        use, and after 10 hours in any case. Roles are those of the moment of signing in: end a session whose role has
        been taken away.
      </p>
      <Outcome said={said} />
      {failed && (
        <p className="notice" role="alert">
          {failed.message}
        </p>
      )}
      <TableCard
        id="sessions"
        title="Who is signed in"
        label="Table of sessions"
        columns={['Name', 'Role', 'Signs in with', 'Since', 'Last used']}
        className="sessions"
        note="An ended session is of no use from then on; where the service runs in several processes, within a minute."
      >
        {sessions.map((session) => (
          <Row key={session.id} session={session} onEnd={() => void end(session)} />
        ))}
      </TableCard>
    </>
  )
}

function Row({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { name, titles, organisation, signedInAt, lastUsedAt, own } = session
  return (
    <tr>
      <th scope="row">
        {name}
        <p className="small">
          {own ? (
            'Your own session'
          ) : (
            <button type="button" className="link-button" onClick={onEnd}>
              End <span className="govuk-visually-hidden">the session of {name}</span>
            </button>
          )}
        </p>
      </th>
      <td>{titles.join(', ')}</td>
      <td>{organisation}</td>
      <td>{loadedAtName(signedInAt)}</td>
      <td>{loadedAtName(lastUsedAt)}</td>
    </tr>
  )
}
