import { beforeAll, describe, expect, test } from 'vitest'
import { rowsBy, share } from './testing/count-rows.ts'
import { readSample, type Feeds, type Row } from './testing/read-sample.ts'

let feeds: Feeds
let crimes: Map<string, Row>
beforeAll(async () => {
  feeds = await readSample({})
  crimes = new Map(feeds.crimes.map((row) => [row['crime_id'] ?? '', row]))
})

const crimeOf = (row: Row) => crimes.get(row['crime_id'] ?? '') ?? {}
const day = (time = '') => time.slice(0, 10)

describe('twelve intervals end before they start', () => {
  test('four outcomes were assigned before their crime was recorded', () => {
    const early = feeds.outcomes.filter((row) => (row['assigned_on'] ?? '') < day(crimeOf(row)['recorded_at']))
    expect(early.map((row) => row['outcome_code'])).toEqual(['1', '1', '1', '1'])
  })

  test('three victims engaged before support was offered', () => {
    const early = feeds.support_referrals.filter(
      (row) => row['engaged_on'] !== '' && (row['engaged_on'] ?? '') < (row['offered_on'] ?? ''),
    )
    expect(early).toHaveLength(3)
  })

  test('two orders were made before the crime was reported', () => {
    const linked = new Map(feeds.measure_crimes.map((row) => [row['measure_id'], row['crime_id'] ?? '']))
    const early = feeds.protective_measures.filter((row) => {
      const crime = crimes.get(linked.get(row['measure_id']) ?? '')
      return row['kind'] === 'spo' && row['made_on'] !== '' && (row['made_on'] ?? '') < day(crime?.['reported_at'])
    })
    expect(early).toHaveLength(2)
  })

  test('three forms were completed before the report', () => {
    const early = feeds.risk_assessments.filter(
      (row) => (row['completed_at'] ?? '') < (crimeOf(row)['reported_at'] ?? ''),
    )
    expect(early).toHaveLength(3)
  })
})

describe('risk forms', () => {
  const lowered = () => {
    const forms = new Map(feeds.risk_assessments.map((row) => [row['assessment_id'], row]))
    const order = ['standard', 'medium', 'high']
    return feeds.risk_assessments.filter((row) => {
      const before = forms.get(row['supersedes'] ?? '')
      return before && order.indexOf(row['grade'] ?? '') < order.indexOf(before['grade'] ?? '')
    })
  }

  test('three of them were completed at midnight, which says at no known time', () => {
    expect(feeds.risk_assessments.filter((row) => row['completed_at']?.endsWith('T00:00'))).toHaveLength(3)
  })

  test('two that lower the risk do not say who approved it, and one says who but not when', () => {
    expect(lowered().filter((row) => row['approved_by'] === '')).toHaveLength(2)
    expect(lowered().filter((row) => row['approved_by'] === 'sergeant' && row['approved_at'] === '')).toHaveLength(1)
  })

  test('some that lower the risk were approved by nobody', () => {
    expect(lowered().filter((row) => row['approved_by'] === 'none').length).toBeGreaterThan(20)
  })
})

test('one order is written twice, one is for no crime, one is for two crimes', () => {
  const orders = feeds.protective_measures.filter((row) => row['kind'] === 'spo' && row['applied_on'] !== '')
  const same = orders.map((row) => `${row['suspect_id']} ${row['applied_on']} ${row['made_on']}`)
  const linked = rowsBy(feeds.measure_crimes, 'measure_id')
  expect(same.length - new Set(same).size).toBe(1)
  expect(orders.filter((row) => !linked.has(row['measure_id'] ?? ''))).toHaveLength(1)
  expect(orders.filter((row) => linked.get(row['measure_id'] ?? '')?.length === 2)).toHaveLength(1)
})

test('one provider is silent for two months', () => {
  const silent = feeds.support_referrals.filter(
    (row) =>
      row['provider'] === 'county_advocacy' &&
      /^2026-0[23]/.test(row['offered_on'] ?? '') &&
      row['offer_result'] === 'accepted',
  )
  expect(silent.length).toBeGreaterThan(20)
  expect(silent.filter((row) => row['received_on'] || row['first_contact_on'] || row['engaged_on'])).toEqual([])
})

test('nobody sent training figures in May 2025, and every other month since 2023 is there', () => {
  const months = new Set(feeds.training.map((row) => row['month']))
  expect(months).not.toContain('2025-05')
  expect(months.size).toBe(45)
})

test('whether crimes were online is blank for three months in one district', () => {
  const blank = (row: Row) => row['online'] === ''
  const peak = feeds.crimes.filter((row) => row['area_code'] === 'E07000037')
  const quarter = peak.filter((row) => /^2025-0[456]/.test(row['recorded_at'] ?? ''))
  expect(share(quarter, blank)).toBe(1)
  expect(share(peak, blank)).toBeLessThan(0.15)
})

test('ethnicity goes missing more and more often in one quarter', () => {
  const victims = new Map(feeds.victims.map((row) => [row['victim_id'], row]))
  const missing = (month: string) =>
    share(
      feeds.crimes.filter((row) => row['recorded_at']?.startsWith(month) && victims.has(row['victim_id'] ?? '')),
      (row) => ['', 'NS'].includes(victims.get(row['victim_id'])?.['ethnicity'] ?? ''),
    )
  expect(missing('2025-05')).toBeCloseTo(0.29, 1)
  expect(missing('2025-07')).toBeGreaterThan(0.29)
  expect(missing('2025-08')).toBeGreaterThan(0.38)
  expect(missing('2025-09')).toBeGreaterThan(0.48)
})

test('the last incident is missing in a tenth of crimes', () => {
  expect(share(feeds.crimes, (row) => row['last_incident_on'] === '')).toBeCloseTo(0.1, 1)
})

test('what was reported on two days of February 2025 was recorded a month late, but for breaches', () => {
  const batch = feeds.crimes.filter(
    (row) => /^2025-02-1[01]/.test(row['reported_at'] ?? '') && !row['offence_code']?.startsWith('66/'),
  )
  expect(batch.length).toBeGreaterThan(15)
  expect(batch.filter((row) => !/^2025-03-1[234]/.test(row['recorded_at'] ?? ''))).toEqual([])
})

test('some reports lie in the hour that clocks repeat, and some in the one that they skip', () => {
  const times = new Set(feeds.crimes.map((row) => row['reported_at']))
  expect(times).toContain('2025-10-26T01:30')
  expect(times).toContain('2025-03-30T01:30')
})

test('the history of codes of January and February 2024 is lost', () => {
  const lost = /^2024-0[12]/
  const then = feeds.crimes.filter((row) => lost.test(row['recorded_at'] ?? ''))
  expect(then.length).toBeGreaterThan(700)
  expect(then.filter((row) => row['initial_offence_code'] !== '')).toEqual([])
  expect(feeds.classifications.filter((row) => lost.test(row['changed_at'] ?? ''))).toEqual([])
})

test('three in a hundred closed crimes do not say so as they should', () => {
  const ended = new Set(feeds.outcomes.map((row) => row['crime_id'] ?? ''))
  const closed = feeds.crimes.filter((row) => ended.has(row['crime_id'] ?? ''))
  expect(share(closed, (row) => row['status'] === 'open' || row['closed_on'] === '')).toBeCloseTo(0.03, 1)
})

describe('rows that must be refused', () => {
  test('six crimes: an unknown offence, a day and an id that are none, an unknown victim, one id twice', () => {
    const victims = new Set(feeds.victims.map((row) => row['victim_id']))
    const ids = rowsBy(feeds.crimes, 'crime_id')
    const refused = feeds.crimes.filter(
      (row) =>
        row['offence_code'] === '999/99' ||
        row['last_incident_on'] === '12/01/2025' ||
        row['crime_id'] === 'not-a-uuid' ||
        (row['victim_id'] !== '' && !victims.has(row['victim_id'])) ||
        ids.get(row['crime_id'] ?? '')?.length === 2,
    )
    expect(refused).toHaveLength(6)
  })

  test('one or two in other files: codes beyond the lists and numbers that cannot be', () => {
    expect(feeds.risk_assessments.filter((row) => row['grade'] === 'moderate')).toHaveLength(1)
    expect(feeds.outcomes.filter((row) => row['outcome_code'] === '23')).toHaveLength(1)
    expect(feeds.survey_responses.filter((row) => row['score'] === '7')).toHaveLength(1)
    expect(feeds.training.filter((row) => Number(row['trained']) > Number(row['headcount']))).toHaveLength(1)
  })

  test('are not planted in small extracts, where they would weigh too much', async () => {
    const small = await readSample({ crimes: 2000 })
    expect(small.crimes.filter((row) => row['offence_code'] === '999/99')).toEqual([])
    expect(small.outcomes.filter((row) => row['outcome_code'] === '23')).toEqual([])
  })
})
