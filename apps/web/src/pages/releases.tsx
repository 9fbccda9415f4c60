import type { ReleasesPage as Page } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { releasesQuery } from '../call.ts'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { ReleaseItem } from '../releases/release-item.tsx'
import { Settings } from '../releases/settings.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'

/** What people outside the force read, what waits for approval, and the settings by which counts are protected. */
export default function ReleasesPage() {
  const { data, error, refetch } = useQuery(releasesQuery)
  const { said, done } = useOutcome()
  useTitle('Releases')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const waiting = data.releases.filter(({ state }) => state === 'checked')
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{titleOf(waiting.length)}</h1>
      <p className="lead">
        People outside the force read releases, never live figures. Each is attacked before anyone can read it: every
        protected count must be left three possible values at least, whatever else has been told.
      </p>
      <Outcome said={said} />
      <section className="card releases" aria-labelledby="releases-title">
        <h2 className="card-title" id="releases-title">
          The latest releases
        </h2>
        <ul className="target-entries">
          {data.releases.map((release, at) => (
            <ReleaseItem
              key={release.id}
              release={release}
              overtaken={data.releases.slice(0, at).some(({ audience }) => audience === release.audience)}
              onDone={done}
            />
          ))}
        </ul>
        {data.releases.length === 0 && <p className="govuk-body">No release has been made yet.</p>}
      </section>
      <Settings page={data} times={said.times} onDone={done} />
    </>
  )
}

function titleOf(waiting: Page['releases']['length']): string {
  if (waiting === 0) return 'No release waits for approval'
  return waiting === 1 ? 'One release waits for approval' : `${waiting} releases wait for approval`
}
