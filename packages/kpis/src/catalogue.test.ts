import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findKpi, findMeasure, kpis } from './catalogue.ts'
import { packs } from './packs.ts'
import { describeKpis } from './describe-kpis.ts'
import { cellsOf } from './testing/answers.ts'
import { fill } from './testing/tiny-warehouse.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const each = kpis.map((kpi) => [kpi.code, kpi] as const)

describe.each(each)('%s', (_code, kpi) => {
  test('says all that a reader needs', () => {
    expect(kpi.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(kpi.question).toMatch(/\?$/)
    expect(kpi.counted).toMatch(/\.$/)
    expect(kpi.caveats.length).toBeGreaterThan(0)
    expect(kpi.caveats.join('\n')).toMatch(/^(.+\.\n?)+$/)
  })

  test('runs against an empty warehouse', async () => {
    await fill(database.db, {})
    const cells = await cellsOf(database.db, kpi)
    expect(cells.filter(({ breakdown }) => breakdown !== 'all')).toEqual([])
  })
})

test('the catalogue is whole, and in the order of the board', () => {
  expect(kpis.map(({ code }) => code).join(' ')).toBe(
    'A1 A2 A3 A4 A5 A6 A7 A8 B1 B2 B3 B4 B5 B6 B7 B8 B9 C1 C2 C3 C4 C5 C6 C7 C8 C9 D1 D2 D3 D4 D5 D6 D7 E1 E2 E3 E4 E5 F1 F2 F3 F4 F5 F6 F7 F8 F9 G1 G2 G3 H1 H2 H3 H4 H5',
  )
})

test.each(packs)('$title: every KPI of the list is in the catalogue', ({ kpis: codes }) => {
  expect(codes.filter((code) => findKpi(code)?.code !== code)).toEqual([])
})

test('ids and codes are not used twice', () => {
  const measures = kpis.flatMap(({ allMeasures }) => allMeasures)
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
  expect(new Set(measures.map(({ code }) => code)).size).toBe(measures.length)
})

test('a KPI is found by slug and by code, in any case', () => {
  expect(findKpi('charge-rate')?.code).toBe('F1')
  expect(findKpi('f1')?.id).toBe('charge-rate')
  expect(findKpi('nothing')).toBeNull()
})

test('a measure is found by slug and by code, and leads to its KPI', () => {
  expect(findMeasure('D4a')).toMatchObject({ kpi: { code: 'D4' }, measure: { code: 'D4a' } })
  expect(findMeasure('d4b')?.kpi.code).toBe('D4')
  expect(findKpi('C8-rate')?.code).toBe('C8')
})

test('a KPI without measures is found, and has none', () => {
  expect(findKpi('H5')?.id).toBe('disparity')
  expect(findMeasure('H5')).toBeNull()
})

// Raise `version`, add a line under "Figures changed" in CHANGELOG.md, and then put the new version here.
test('rules change only with their version', () => {
  expect(kpis.map(({ id, definitionVersion }) => [id, definitionVersion])).toEqual([
    ['stalking-crimes-recorded', '1-1a6f397c'],
    ['stalking-share', '1-caa2d2bd'],
    ['recorded-within-a-day', '1-7b08d78b'],
    ['recording-accuracy', '1-9d265a15'],
    ['late-recognition', '1-f501dcfa'],
    ['included-classification', '1-91cf196b'],
    ['breaches-assessed', '1-a01648b2'],
    ['cancelled-after-recording', '1-a4f630b1'],
    ['risk-assessed-within-a-day', '1-a4692747'],
    ['time-to-risk-assessment', '1-32aa5b36'],
    ['unexplained-downgrades', '1-374545d9'],
    ['first-supervisor-review', '1-14557035'],
    ['suspect-arrested-or-interviewed', '1-af4d26d3'],
    ['digital-investigation', '1-465a1c0a'],
    ['time-limit-watch', '1-4ccfeed6'],
    ['high-risk-allocation', '1-dfa2e42f'],
    ['repeat-victims', '1-3be52420'],
    ['order-considered', '1-4798fc08'],
    ['time-to-protective-order', '1-918aa920'],
    ['order-stage-times', '1-4f2ddedf'],
    ['orders-granted', '1-f79a0fa6'],
    ['orders-per-hundred-crimes', '1-5308dcfe'],
    ['protected-within-fourteen-days', '1-fa818905'],
    ['protection-gaps', '1-8e7b7530'],
    ['breach-response', '1-41c7a5df'],
    ['expiring-orders-reviewed', '1-fdc71aa1'],
    ['needs-assessed', '1-a6522814'],
    ['advocate-offered', '1-8082626e'],
    ['referral-uptake', '1-dd745d70'],
    ['time-to-first-contact', '1-4df07bad'],
    ['victim-withdrawal', '1-1fad4b9c'],
    ['updates-on-time', '1-219c4286'],
    ['victim-satisfaction', '1-d0fb6564'],
    ['repeat-suspects', '1-8727acd4'],
    ['cases-discussed', '1-0ae70636'],
    ['programme-pathway', '1-aa973f05'],
    ['reoffending', '1-751e0916'],
    ['high-harm-managed', '1-6090b2a6'],
    ['charge-rate', '1-0bc4fe42'],
    ['charge-rate-assigned', '1-ac5aa146'],
    ['charge-rate-official', '1-17df584a'],
    ['time-to-charge', '1-9a89d2d8'],
    ['outcome-mix', '1-2da2d733'],
    ['prosecutor-decisions', '1-4cf61a50'],
    ['charge-seriousness', '1-e0591b1b'],
    ['court-results', '1-839114cc'],
    ['positive-outcomes', '1-3872c2be'],
    ['training-coverage', '1-9c8cebd4'],
    ['champion-cover', '1-420170be'],
    ['caseload', '1-fa252bb1'],
    ['dip-sample-quality', '1-643484a3'],
    ['scrutiny-actions', '2-8f92cabd'],
    ['plan-delivery', '2-e2a45e9b'],
    ['data-completeness', '1-26192a51'],
    ['disparity', '1-c010d9d1'],
  ])
})

test('docs/kpis.md is what the definitions say (written by `pnpm fix`)', async () => {
  await expect(describeKpis(kpis)).toMatchFileSnapshot('../../../docs/kpis.md')
})
