import { endpoints } from '@dashboard/contract'
import { planAlone, type View } from '@dashboard/plan'
import { audienceOf } from '../permissions.ts'
import { answerFor, type Published } from '../serve-endpoint.ts'
import type { Reader } from '../sign-in/reader.ts'
import { makeOverview } from './overview.ts'

/** What a reader sees beside the plan: KPIs as on the overview of their own view, and within the force its actions. */
export function viewFor(reader: Reader, published: Published): View {
  const audience = audienceOf(reader)
  const actions = audience === 'restricted'
  if (!audience || !published.releases.holds(audience)) return { ...planAlone, actions }
  const asked = { params: {}, query: { population: '8q' as const } }
  const { body } = answerFor(audience, published, endpoints.overview, asked, makeOverview)
  const { themes } = endpoints.overview.response.parse(JSON.parse(body))
  const tiles = themes.flatMap((theme) => theme.tiles)
  return {
    actions,
    standings: new Map(tiles.map(({ kpi, variation, assurance }) => [kpi.id, { variation, assurance }] as const)),
  }
}
