import { addMonths } from '@dashboard/contract/month'
import { describe, expect, test } from 'vitest'
import { lateFeeds, unusualVolumes } from './feed-troubles.ts'

const first = '2025-01'
const volume = (feed: string, rows: number[], part = '') => ({
  feed,
  part,
  rows: new Map(rows.flatMap((count, index) => (count === 0 ? [] : [[addMonths(first, index), count] as const]))),
})
/** Sixteen months: mean 99.69, average moving range 8.4, so 77.35 to 122.03 are usual. */
const steady = Array.from({ length: 16 }, (_, index) => [95, 105, 100, 108, 92][index % 5] ?? 100)
const sentences = (volumes: ReturnType<typeof volume>[], last: string) =>
  unusualVolumes(volumes, last, { derby: 'Stalking advocacy, Derby' }).map(({ sentence }) => sentence)

describe('a feed is late', () => {
  test.each([
    ['not two weeks after it was due', '2026-09-16', []],
    ['the day after', '2026-09-15', ['Crimes: last supplied as at 15 September 2026.']],
  ])('%s', (_when, suppliedOn, told) => {
    expect(lateFeeds({ crimes: suppliedOn }, '2026-10-31').map(({ sentence }) => sentence)).toEqual(told)
  })

  test('by its own rhythm: courts are due every quarter', () => {
    expect(lateFeeds({ court_results: '2026-08-31' }, '2026-10-31')).toEqual([])
  })

  test('not where it was never supplied: that is a state of its own', () => {
    expect(lateFeeds({}, '2026-10-31')).toEqual([])
  })
})

describe('volumes', () => {
  test('of a steady feed are no news', () => {
    expect(sentences([volume('crimes', steady)], '2026-04')).toEqual([])
  })

  test('outside their limits in the latest whole month are told', () => {
    expect(sentences([volume('crimes', [...steady, 300])], '2026-05')).toEqual([
      'Crimes: 300 rows for May 2026, where 78 to 122 are usual.',
    ])
  })

  test('of the month that still runs are not judged', () => {
    expect(sentences([volume('crimes', [...steady, 3])], '2026-04')).toEqual([])
  })

  test('that end are silence, and grave while it lasts', () => {
    const [found] = unusualVolumes([volume('crimes', [...steady, 0, 0])], '2026-06', {})
    expect(found).toMatchObject({ sentence: 'Crimes: no rows for May to June 2026.', current: true, grave: true })
  })

  test('that came back are a silence of the past year, and of the charts alone thereafter', () => {
    const rows = [...steady.slice(0, 8), 0, ...steady.slice(0, 11)]
    expect(unusualVolumes([volume('crimes', rows)], '2026-08', {})[0]).toMatchObject({
      sentence: 'Crimes: no rows for September 2025.',
      current: true,
      grave: false,
    })
    expect(unusualVolumes([volume('crimes', [...rows, 100])], '2026-09', {})[0]?.current).toBe(false)
  })

  test('of a feed with a handful of rows say nothing where a month has none', () => {
    expect(sentences([volume('clinic_cases', [...Array.from({ length: 16 }, () => 4), 0])], '2026-05')).not.toContain(
      'Clinic cases: no rows for May 2026.',
    )
  })

  test('of one provider among several are told by its name', () => {
    const parts = [
      volume('support_referrals', [...steady, 0], 'derby'),
      volume('support_referrals', [...steady, 90], 'county'),
    ]
    expect(sentences(parts, '2026-05')).toEqual([
      'Support referrals of Stalking advocacy, Derby: no rows for May 2026.',
    ])
  })

  test('of a feed that runs a month late are judged a month earlier', () => {
    expect(sentences([volume('training', steady)], '2026-05')).toEqual([])
  })
})
