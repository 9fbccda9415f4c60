import { describe, expect, test } from 'vitest'
import { everyFeed, withParents, id } from './testing/every-feed.ts'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { crime, crimeId, crimeRow, csvOf, otherCrimeId } from './testing/tiny-extract.ts'

const { load } = useLoading()
const thirdId = id('c', 3)

describe('what an extract changes, feed by feed', () => {
  test('of a first one, every row is new', async () => {
    const { changes } = await load({ files: crimesCsv(crimeRow(), crimeRow(otherCrimeId)) })
    expect(changes).toEqual([{ feed: 'crimes', added: 2, changed: 0, removed: 0, unchanged: 0 }])
  })

  test('a full one is compared row by row with what was there', async () => {
    await load({ files: crimesCsv(crimeRow(), crimeRow(otherCrimeId), crimeRow(id('c', 4))) })
    const { changes } = await load({
      files: crimesCsv(crimeRow(), crimeRow(otherCrimeId, { offence: '8/65' }), crimeRow(thirdId)),
    })
    expect(changes).toEqual([{ feed: 'crimes', added: 1, changed: 1, removed: 1, unchanged: 1 }])
  })

  test('a value that comes or goes is a change', async () => {
    await load({ files: { 'crimes.csv': csvOf(crime({ online: 'both' }), crime({ crime_id: otherCrimeId })) } })
    const { changes } = await load({
      files: { 'crimes.csv': csvOf(crime({ online: '' }), crime({ crime_id: otherCrimeId, online: 'online' })) },
    })
    expect(changes).toEqual([{ feed: 'crimes', added: 0, changed: 2, removed: 0, unchanged: 0 }])
  })

  test('a delta tells of the rows that it brings, and of those that it takes out', async () => {
    await load({ files: crimesCsv(crimeRow(), crimeRow(otherCrimeId), crimeRow(id('c', 4)), crimeRow(id('c', 5))) })
    const { changes } = await load({
      files: {
        ...crimesCsv(crimeRow(), crimeRow(otherCrimeId, { offence: '8/65' }), crimeRow(thirdId)),
        'removed.csv': `feed,key\ncrimes,${id('c', 5)}\n`,
      },
      manifest: { mode: 'delta' },
    })
    expect(changes).toEqual([{ feed: 'crimes', added: 1, changed: 1, removed: 1, unchanged: 1 }])
  })

  test('a delta may take rows out of feeds that it does not bring', async () => {
    await load({ files: withParents('outcomes', [outcome(1), outcome(2)]) })
    const { changes } = await load({
      files: { 'removed.csv': `feed,key\noutcomes,${crimeId}|2\n` },
      manifest: { mode: 'delta', feeds: {} },
    })
    expect(changes).toEqual([{ feed: 'outcomes', added: 0, changed: 0, removed: 1, unchanged: 0 }])
  })

  test('rows rejected and rows kept once do not count', async () => {
    const { changes } = await load({
      files: crimesCsv(crimeRow(), crimeRow(), crimeRow(otherCrimeId, { offence: '8/99' })),
    })
    expect(changes).toEqual([{ feed: 'crimes', added: 1, changed: 0, removed: 0, unchanged: 0 }])
  })

  test.each(['full', 'delta'])('the same rows of every feed again change nothing (%s)', async (mode) => {
    await load({ files: everyFeed() })
    const { changes } = await load({ files: everyFeed(), manifest: { mode } })
    expect(changes.filter(({ added, changed, removed }) => added + changed + removed > 0)).toEqual([])
    expect(changes.reduce((rows, { unchanged }) => rows + unchanged, 0)).toBe(24)
  })

  test('a refused extract changes nothing', async () => {
    await load({ files: withParents('outcomes', [outcome(1)]) })
    const { outcome: refused, changes } = await load({ files: crimesCsv(crimeRow(otherCrimeId)) })
    expect([refused, changes]).toEqual(['refused', []])
  })
})

function outcome(sequence: number): Record<string, string> {
  const row = { crime_id: crimeId, outcome_code: '16', assigned_on: '2026-02-01', is_current: 'true' }
  return { ...row, sequence: String(sequence) }
}
