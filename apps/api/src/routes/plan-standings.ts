import { endpoints } from '@dashboard/contract'
import type { Standings } from '@dashboard/plan'
import { audienceOf } from '../permissions.ts'
import { answerFor, type Published } from '../serve-endpoint.ts'
import type { Reader } from '../sign-in/reader.ts'
import { makeOverview } from './overview.ts'

/** How KPIs stand on the overview of the reader's own view; none while nothing is released for it. */
export function standingsFor(reader: Reader, published: Published): Standings {
  const audience = audienceOf(reader)
  if (!audience || !published.releases.holds(audience)) return new Map()
  const asked = { params: {}, query: { population: '8q' as const } }
  const { body } = answerFor(audience, published, endpoints.overview, asked, makeOverview)
  const { themes } = endpoints.overview.response.parse(JSON.parse(body))
  return new Map(
    themes.flatMap(({ tiles }) =>
      tiles.map(({ kpi, variation, assurance }) => [kpi.id, { variation, assurance }] as const),
    ),
  )
}
