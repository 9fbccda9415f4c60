import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findKpi, kpis } from './catalogue.ts'
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

test('ids and codes are not used twice', () => {
  const measures = kpis.flatMap(({ allMeasures }) => allMeasures)
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
  expect(new Set(measures.map(({ code }) => code)).size).toBe(measures.length)
})

test('a KPI is found by slug and by code, in any case', () => {
  expect(findKpi('charge-rate')?.kpi.code).toBe('F1')
  expect(findKpi('f1')?.kpi.id).toBe('charge-rate')
  expect(findKpi('nothing')).toBeNull()
})

// Raise `version`, add a line under "Figures changed" in CHANGELOG.md, and then put the new version here.
test('rules change only with their version', () => {
  expect(kpis.map(({ id, definitionVersion }) => [id, definitionVersion])).toEqual([
    ['time-to-protective-order', '1-918aa920'],
    ['referral-uptake', '1-dd745d70'],
    ['charge-rate', '1-0bc4fe42'],
  ])
})

test('docs/kpis.md is what the definitions say (written by `pnpm fix`)', async () => {
  await expect(describeKpis(kpis)).toMatchFileSnapshot('../../../docs/kpis.md')
})
