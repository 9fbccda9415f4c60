import { checkReleases } from '@dashboard/attack'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { createTestDatabase } from '@dashboard/db/testing'
import { measureLoad } from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

function kpi(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.url }
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'print-kpi.ts'), ...words],
      { env },
      (failure, out, error) => {
        resolve({ code: failure ? 1 : 0, out, error })
      },
    )
  })
}

test('before anything is loaded it says what to do', async () => {
  expect(await kpi('F1')).toMatchObject({
    code: 1,
    error: 'Nothing has been loaded yet. Load an extract with `pnpm load <folder>`.\n',
  })
})

describe('after a load', () => {
  beforeAll(async () => {
    const crimes = Array.from({ length: 10 }, (_, index) => ({ id: `crime ${index}`, recorded: '2026-04-10 12:00' }))
    const outcomes = crimes.slice(0, 3).map(({ id }) => ({ crime: id, code: '1', on: '2026-04-20' }))
    await fill(database.db, { crimes, outcomes })
    await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
    await checkReleases(database.db)
  })

  test('JSON has the months with all that is known of them', async () => {
    const { points, ...about } = JSON.parse(
      (await kpi('charge-rate', '--audience', 'restricted', '--format', 'json', '--to', '2026-05')).out,
    )
    expect(about).toMatchObject({
      id: 'charge-rate',
      code: 'F1',
      asAt: '2026-10-31T23:59:00Z',
      loadId: uuidOf('load'),
      definitionVersion: '1-0bc4fe42',
      audience: 'restricted',
    })
    expect(points).toEqual([
      {
        month: '2026-04',
        months: 1,
        breakdown: 'all',
        category: 'all',
        label: 'Derbyshire',
        value: 0.3,
        numerator: 3,
        denominator: 10,
        unknown: 0,
        lower: expect.closeTo(0.1078, 4),
        upper: expect.closeTo(0.6032, 4),
        mature: true,
        status: [],
      },
      {
        month: '2026-05',
        months: 1,
        breakdown: 'all',
        category: 'all',
        label: 'Derbyshire',
        value: null,
        numerator: 0,
        denominator: 0,
        unknown: 0,
        lower: null,
        upper: null,
        mature: false,
        status: ['p'],
      },
    ])
  })

  test('unless asked otherwise it is the partner view: 3 of 10 are protected in every format', async () => {
    expect(JSON.parse((await kpi('F1', '--format', 'json')).out)).toMatchObject({
      audience: 'partner',
      points: [{ value: null, numerator: null, denominator: 10, status: ['c'] }, {}, {}, {}, {}, {}, {}],
    })
    expect((await kpi('F1', '--format', 'csv', '--to', '2026-04')).out).toBe(
      'month,months,breakdown,category,label,value,numerator,denominator,unknown,lower,upper,mature,status\r\n2026-04,1,all,all,Derbyshire,,,10,0,,,true,c\r\n',
    )
    expect((await kpi('F1')).out).toContain('[c] protected')
  })

  test('districts are for the restricted view', async () => {
    expect((await kpi('F1', '--by', 'district', '--audience', 'restricted')).out).toContain('Derby')
    expect(await kpi('F1', '--by', 'district')).toMatchObject({
      code: 1,
      error: 'The partner view shows the whole force only. Ask for --audience restricted.\n',
    })
  })

  test.each([
    [['nothing'], 'There is no KPI "nothing". Known are those of the catalogue, by id (charge-rate) or code (F1).'],
    [['F1', '--from', 'May'], 'Write months as 2024-01.'],
    [['F1', '--format', 'xml'], '--format is table, json or csv.'],
    [['F1', '--audience', 'everyone'], '--audience is restricted, partner or public.'],
    [['C2', '--by', 'district', '--audience', 'restricted'], 'C2 can be broken down by division, not by that.'],
    [[], 'Usage: pnpm kpi <id or code>'],
  ])('%o is answered with a sentence', async (words, sentence) => {
    const { code, error } = await kpi(...words)
    expect(code).toBe(1)
    expect(error).toContain(sentence)
  })
})
