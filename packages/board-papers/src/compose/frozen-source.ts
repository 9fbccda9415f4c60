import { kpiPage as kpiPageSchema, overview, type Audience, type Tile } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { frozenRelease, readFrozenPage, readMeeting } from '@dashboard/meetings'
import type { Kysely } from 'kysely'
import type { PaperSource } from './paper-source.ts'

/** The figures of a meeting as one audience was shown them when they were frozen. */
export async function frozenSource(db: Kysely<DB>, meetingId: string, audience: Audience): Promise<PaperSource> {
  const meeting = await readMeeting(db, meetingId)
  if (!meeting.frozen)
    throw new Unanswerable(
      'The figures of this meeting are not frozen yet. Freeze them first, or choose the figures in force.',
      {
        status: 409,
      },
    )
  const { body } = await readFrozenPage(db, meetingId, audience, 'overview')
  const frozen = overview.parse(JSON.parse(body))
  const tiles = new Map<string, Tile>(frozen.themes.flatMap((theme) => theme.tiles).map((tile) => [tile.kpi.id, tile]))
  return {
    audience,
    standing: frozen.standing,
    releaseId: await frozenRelease(db, meetingId, audience),
    meeting,
    pageOf: async (kpi, { population, by }) => {
      if (!tiles.has(kpi.id)) return 'It was not counted yet when the figures were frozen.'
      const read = await readFrozenPage(db, meetingId, audience, kpi.id)
      const page = kpiPageSchema.parse(JSON.parse(read.body))
      if (page.population && page.population.id !== population)
        return 'The wider population is not among the frozen figures.'
      return by === null || by === page.by || page.unavailable
        ? page
        : 'This breakdown is not among the frozen figures.'
    },
    tileOf: async ({ id }) => tiles.get(id) ?? null,
  }
}
