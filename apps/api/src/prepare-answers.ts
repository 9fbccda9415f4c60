import { setImmediate as letOthers } from 'node:timers/promises'
import { endpoints } from '@dashboard/contract'
import { populations } from '@dashboard/kpis'
import { audiencesHeld } from './releases.ts'
import { makeOverview } from './routes/overview.ts'
import { answerFor, type Published } from './serve-endpoint.ts'

/** Makes the overviews, which are then kept: after a load nobody waits for all KPIs to be read. */
export async function prepareAnswers(published: Published): Promise<void> {
  for (const audience of audiencesHeld) {
    if (!published.releases.holds(audience)) continue
    for (const population of populations) {
      answerFor(audience, published, endpoints.overview, { params: {}, query: { population } }, makeOverview)
      await letOthers()
    }
  }
}
