import { kpiPage as kpiPageSchema, type Audience, type Figure, type KpiPage } from '@dashboard/contract'
import { findKpi, kpiPage, loadRelease } from '@dashboard/kpis'
import { freezeMeeting } from '@dashboard/meetings'
import { chair, useMeetings } from '@dashboard/meetings/testing'
import { loadLateCharge } from '@dashboard/meetings/testing/load-late-charge'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../viewer.ts'
import { figureRecord } from './figure-record.ts'
import { keepExport, keepFigures, leavingOf } from './keep-figures.ts'

const meetings = useMeetings()
const group: Viewer = { audience: 'restricted', titles: ['Chair of the delivery group'] }
const partner: Viewer = { audience: 'partner', titles: ['PCC’s office'] }
const sha256 = 'a'.repeat(64)
const then = {} as Record<Audience, { page: KpiPage; figure: Figure }>
const asked = (viewer: Viewer, id: string) =>
  figureRecord(meetings.db, viewer, id, (each) => loadRelease(meetings.db, each))

beforeAll(async () => {
  for (const audience of ['restricted', 'partner'] as const) then[audience] = await leave(audience)
})

/** The first figure of the charge rate leaves as CSV. */
async function leave(audience: Audience) {
  const release = await meetings.release(audience)
  const kpi = findKpi('F1')
  if (!kpi) throw new Error('There is a charge rate.')
  const page = kpiPageSchema.parse(kpiPage(release, kpi))
  const [figure] = page.figures
  if (!figure) throw new Error('The charge rate has a figure.')
  await keepFigures(meetings.db, [leavingOf(page, figure, {})], { releaseId: release.releaseId, meetingId: null })
  const left = { figureIds: [figure.figureId], format: 'csv', sha256, paperId: null, by: 'Performance analyst' }
  await keepExport(meetings.db, left)
  return { page, figure }
}

describe('a figure that has left', () => {
  test('is found by its id, as it was, with its definition, its load, and who took it', async () => {
    const { figure, page } = then.restricted
    expect(await asked(group, figure.figureId)).toMatchObject({
      figureId: figure.figureId,
      figure,
      kpi: { id: 'charge-rate', code: 'F1' },
      definitionVersion: figure.definitionVersion,
      measures: page.kpi.measures,
      load: { id: page.standing.loadId, asAt: '2026-10-31' },
      audience: 'restricted',
      meeting: null,
      exports: [{ format: 'csv', by: 'Performance analyst', sha256, paper: null }],
      today: { same: true, sentence: 'The same today, as at 31 October 2026.' },
    })
  })

  test('is not told of to those who may not see it', async () => {
    await expect(asked(partner, then.restricted.figure.figureId)).rejects.toThrow('No figure with this id')
    expect((await asked(partner, then.partner.figure.figureId)).audience).toBe('partner')
    expect((await asked(group, then.partner.figure.figureId)).audience).toBe('partner')
  })

  test('is entered once, however often it leaves', async () => {
    await leave('restricted')
    expect((await asked(group, then.restricted.figure.figureId)).exports).toHaveLength(2)
  })

  test('stays as it was', async () => {
    await expect(sql`update dashboard.figure_record set query = '{}'`.execute(meetings.owner)).rejects.toThrow(
      'stays as it was',
    )
  })
})

describe('a figure that never left', () => {
  test('is found while it is in force, without exports', async () => {
    const kpi = findKpi('A1')
    const [figure] = kpi ? kpiPage(await meetings.release('restricted'), kpi).figures : []
    expect(await asked(group, figure?.figureId ?? '')).toMatchObject({ kpi: { code: 'A1' }, exports: [] })
  })
})

describe('after a later load', () => {
  let frozenId: string
  beforeAll(async () => {
    const october = await meetings.meetingOn('2026-10-08')
    const kpi = findKpi('A1')
    const [frozen] = kpi ? kpiPage(await meetings.release('restricted'), kpi).figures : []
    frozenId = frozen?.figureId ?? ''
    await freezeMeeting(meetings.db, october, chair)
    await loadLateCharge(meetings.owner, '2026-04 8')
  })

  test('a figure says what it would say today, and how much of it differs', async () => {
    const { today } = await asked(group, then.restricted.figure.figureId)
    expect([today.same, today.sentence]).toEqual([
      false,
      'Today it says: 70% in April 2026, above its usual range, as at 31 October 2026. Of the 30 values that both have, 1 differs.',
    ])
  })

  test('what was frozen and never left is found with its meeting', async () => {
    expect(await asked(group, frozenId)).toMatchObject({
      kpi: { code: 'A1' },
      meeting: { title: 'Delivery group, 8 October 2026' },
    })
  })

  test('once its release is withdrawn nobody outside the force reads it', async () => {
    await sql`
      update dashboard.release_approval set withdrawn_by = 'Disclosure officer', withdrawn_at = now(), withdrawn_reason = 'A count was too small.'
    `.execute(meetings.owner)
    await expect(asked(partner, then.partner.figure.figureId)).rejects.toThrow('No figure with this id')
    expect((await asked(group, then.partner.figure.figureId)).today.sentence).toBe(
      'Today there is no such figure: nothing that its readers may see is in force.',
    )
  })
})
