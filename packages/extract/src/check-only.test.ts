import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { offence } from './testing/reference-rows.ts'
import { tableContents } from './testing/table-contents.ts'
import { crimeId, crimeRow, csvOf, otherCrimeId } from './testing/tiny-extract.ts'

const { db, load, crimes } = useLoading()
const first = { extractId: 'e0000000-0000-4000-8000-000000000001' }

describe('an extract that is only checked', () => {
  test('is reported on in full, and not a row of any table is changed', async () => {
    await load({ files: crimesCsv(crimeRow()) })
    const before = await tableContents(db())
    const report = await load(
      {
        files: {
          ...crimesCsv(
            crimeRow(otherCrimeId, { reported: '2026-01-10T00:00' }),
            crimeRow(crimeId, { offence: '8/99' }),
          ),
        },
      },
      { check: true, measure: () => Promise.reject(new Error('A check measures nothing.')) },
    )
    expect(report).toMatchObject({
      outcome: 'checked',
      loadId: null,
      sentence: 'The extract can be loaded. Nothing was changed.',
      files: [{ file: 'crimes.csv', read: 2, accepted: 1, rejected: 1, rules: [{ rule: 'reference', lines: [3] }] }],
      changes: [{ feed: 'crimes', added: 1, changed: 0, removed: 1, unchanged: 0 }],
      faults: [{ fault: 'midnight', rows: 1 }],
    })
    expect(await tableContents(db())).toEqual(before)
    expect(await crimes()).toEqual([crimeId])
  })

  test('may replace reference data and remove rows without changing any', async () => {
    await load({ files: crimesCsv(crimeRow(), crimeRow(otherCrimeId)) })
    const before = await tableContents(db())
    const report = await load(
      {
        files: { 'offences.csv': csvOf(offence()), 'removed.csv': `feed,key\ncrimes,${crimeId}\n` },
        manifest: { mode: 'delta' },
      },
      { check: true },
    )
    expect(report).toMatchObject({ outcome: 'checked', changes: [{ feed: 'crimes', removed: 1 }] })
    expect(await tableContents(db())).toEqual(before)
  })

  test('is refused as a load would be, and even that is not kept', async () => {
    const before = await tableContents(db())
    const report = await load({ files: { 'crimes.csv': 'crime_id\n' } }, { check: true })
    expect(report).toMatchObject({
      outcome: 'refused',
      sentence: 'crimes.csv lacks the column reported_at, which crimes must have.',
    })
    expect(await tableContents(db())).toEqual(before)
  })

  test('may be one that was loaded before', async () => {
    const { loadId } = await load({ manifest: first })
    const before = await tableContents(db())
    expect(await load({ manifest: first }, { check: true })).toMatchObject({ outcome: 'unchanged', loadId })
    expect(await tableContents(db())).toEqual(before)
  })

  test('can be loaded afterwards', async () => {
    await load({ manifest: first }, { check: true })
    expect((await load({ manifest: first })).outcome).toBe('accepted')
    const { rows } = await sql`select outcome from kpi.load`.execute(db())
    expect(rows).toEqual([{ outcome: 'accepted' }])
  })
})
