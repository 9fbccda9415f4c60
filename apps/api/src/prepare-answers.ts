import { endpoints } from '@dashboard/contract'
import { populations } from '@dashboard/kpis'
import { makeOverview } from './routes/overview.ts'
import { audiencesHeld } from './releases.ts'
import { answerFor, type Published } from './serve-endpoint.ts'

/** Makes the overviews, which are then kept: after a load nobody waits for all KPIs to be read. */
export function prepareAnswers(published: Published): void {
  for (const audience of audiencesHeld) {
    if (!published.releases.holds(audience)) continue
    for (const population of populations) {
      answerFor(audience, published, endpoints.overview, { params: {}, query: { population } }, makeOverview)
    }
  }
}
