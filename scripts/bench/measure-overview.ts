import { connect } from '@dashboard/db'
import { loadRelease, overviewPage } from '@dashboard/kpis'
import { timeRuns } from './time-runs.ts'

/** Milliseconds to make the overview anew from the release, which a load asks for once and no reader waits for. */
export async function measureOverview(url: string): Promise<number> {
  const db = connect({ url, name: 'bench' })
  const release = await loadRelease(db, 'restricted').finally(() => db.destroy())
  if (!release) throw new Error('There is no release to read.')
  return timeRuns(20, () => overviewPage(release, { population: 'stalking-related' })).median
}
