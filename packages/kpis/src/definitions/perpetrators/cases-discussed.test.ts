import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { casesDiscussed } from './cases-discussed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = (more: object = {}) => [
  { reported: '2026-01-31 12:00', recorded: '2026-02-02 12:00', victim: 'a', ...more },
]
const graded = (grade: string, at = '2026-02-03 12:00') => ({
  crime_id: 'crime',
  tool: 'dash',
  grade,
  completed_at: at,
})
const discussed = (...days: string[]) => days.map((day) => ({ crime_id: 'crime', discussed_on: day }))
const high = [graded('high')]

// 31 January 2026 and 28 days is 28 February.
describe('the discussion', () => {
  test.each<[fact: string, days: string[], answer: string]>([
    ['on day 28 counts', ['2026-02-28'], 'met in 2026-01'],
    ['on day 29 does not', ['2026-03-01'], 'not met in 2026-01'],
    ['on the day of report counts', ['2026-01-31'], 'met in 2026-01'],
    ['before the report is unknown', ['2026-01-30'], 'unknown in 2026-01'],
    ['before the report gives way to one after it', ['2026-01-30', '2026-02-28'], 'met in 2026-01'],
    ['before the report gives way to one that came too late', ['2026-01-30', '2026-03-01'], 'not met in 2026-01'],
    ['that came first counts', ['2026-03-01', '2026-02-28'], 'met in 2026-01'],
  ])('%s', async (_fact, days, answer) => {
    await fill(database.db, { crimes: crimes(), rows: { risk_assessment: high, clinic_case: discussed(...days) } })
    expect(await onlyCase(database.db, casesDiscussed)).toBe(answer)
  })

  test('of another crime is none', async () => {
    await fill(database.db, {
      crimes: crimes(),
      rows: { risk_assessment: high, clinic_case: [{ crime_id: 'another', discussed_on: '2026-02-10' }] },
    })
    expect(await onlyCase(database.db, casesDiscussed)).toBe('not met in 2026-01')
  })

  test('cannot be had while no clinic runs: nothing is counted', async () => {
    await fill(database.db, { crimes: crimes(), rows: { risk_assessment: high } })
    expect(await onlyCase(database.db, casesDiscussed)).toBe('not counted')
  })
})

describe('the crime', () => {
  const clinic = { clinic_case: [{ crime_id: 'another', discussed_on: '2026-02-10' }] }
  test.each<[fact: string, crime: object, forms: ReturnType<typeof graded>[], answer: string]>([
    ['graded high is counted', {}, high, 'not met in 2026-01'],
    ['graded medium is not', {}, [graded('medium')], 'not counted'],
    ['graded high later only is not', {}, [graded('standard'), graded('high', '2026-02-04 12:00')], 'not counted'],
    ['without a form is not', {}, [], 'not counted'],
    ['of old is counted', { last_incident_on: '2019-01-01' }, high, 'not met in 2026-01'],
    ['of harassment is not', { offence_code: '8/30' }, high, 'not counted'],
    ['that was cancelled is not', { cancelled_on: '2026-05-01' }, high, 'not counted'],
  ])('%s', async (_fact, crime, forms, answer) => {
    await fill(database.db, { crimes: crimes(crime), rows: { ...clinic, risk_assessment: forms } })
    expect(await onlyCase(database.db, casesDiscussed)).toBe(answer)
  })

  // 2 February 2026 less 365 days is 2 February 2025.
  test.each<[fact: string, before: object, answer: string]>([
    ['of a victim with another one 365 days before is counted', { recorded: '2025-02-02 12:00' }, 'not met in 2026-01'],
    ['366 days before is not', { recorded: '2025-02-01 12:00' }, 'not counted'],
    ['of the day before is counted', { recorded: '2026-02-01 12:00' }, 'not met in 2026-01'],
    ['of the same day is not', { recorded: '2026-02-02 12:00' }, 'not counted'],
    ['of another victim is not', { recorded: '2025-05-10 12:00', victim: 'b' }, 'not counted'],
    ['of harassment is not', { recorded: '2025-05-10 12:00', offence_code: '8/30' }, 'not counted'],
    ['that was cancelled is not', { recorded: '2025-05-10 12:00', cancel_reason: 'no_crime' }, 'not counted'],
  ])('%s', async (_fact, before, answer) => {
    await fill(database.db, { crimes: [...crimes(), { id: 'before', victim: 'a', ...before }], rows: clinic })
    expect(await onlyCase(database.db, casesDiscussed)).toBe(answer)
  })

  test('of a victim who is not known is no repeat', async () => {
    const tiny: Tiny = {
      crimes: [...crimes({ victim: null }), { id: 'before', recorded: '2025-05-10 12:00' }],
      rows: clinic,
    }
    await fill(database.db, tiny)
    expect(await onlyCase(database.db, casesDiscussed)).toBe('not counted')
  })
})

test('is told apart by division alone', async () => {
  await fill(database.db, {
    asAt: '2026-02-28 23:59',
    crimes: crimes({ area_code: 'E07000032' }),
    rows: { risk_assessment: high, clinic_case: discussed('2026-02-10') },
  })
  const cells = await cellsOf(database.db, casesDiscussed)
  expect(cells.map(({ breakdown, category }) => [breakdown, category])).toEqual([
    ['all', 'all'],
    ['division', 'North'],
  ])
})
