import { describe, expect, test } from 'vitest'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { area, offence, seriesBreak, sure, target } from './testing/reference-rows.ts'
import { crimeRow, csvOf } from './testing/tiny-extract.ts'

const { load, crimes } = useLoading()

test('a file with far more rows than reference data have is refused', async () => {
  const days = Array.from({ length: 100_001 }, () => '2026-12-25,Christmas,Test,confirmed\n')
  const report = await load({ files: { 'bank_holidays.csv': `holiday_on,name,source,status\n${days.join('')}` } })
  expect(report.sentence).toBe(
    'bank_holidays.csv has 100,001 rows, far more than reference data have. Send the file that belongs there.',
  )
})

describe('one bad row refuses the extract, however many are allowed', () => {
  const refused = (place: string, why: string) =>
    `${place}: ${why}. Reference data are replaced whole or not at all: mend the file.`

  test.each<[what: string, file: string, rows: Record<string, string>[], place: string, why: string]>([
    [
      'a target without a unit',
      'targets',
      [target({ unit: '' })],
      'line 2',
      'unit is empty, but every row must have it',
    ],
    [
      'a target in an unknown unit',
      'targets',
      [target({ unit: 'percent' })],
      'line 2',
      'unit is not one of the listed codes',
    ],
    [
      'a share over 1',
      'targets',
      [target({ value: '10' })],
      'line 2',
      'value is over 1, and a proportion lies between 0 and 1',
    ],
    [
      'a target within no time',
      'targets',
      [target({ within_days: '0' })],
      'line 2',
      'within_days is 0, and must be more',
    ],
    [
      'a target for an unknown KPI',
      'targets',
      [target({ kpi_id: 'charges' })],
      'line 2',
      'kpi_id is not the id of a KPI',
    ],
    ['a target for every KPI', 'targets', [target({ kpi_id: '*' })], 'line 2', 'kpi_id is not the id of a KPI'],
    [
      'a target for an unknown measure',
      'targets',
      [target({ measure_id: 'x' })],
      'line 2',
      'measure_id is not a measure of that KPI',
    ],
    [
      'two targets at one time',
      'targets',
      [target({ valid_to: '2026-12-31' }), target({ valid_from: '2026-12-31' })],
      'lines 2, 3',
      'the row and another about the same thing hold on one day',
    ],
    [
      'a break of an unknown KPI',
      'series_breaks',
      [seriesBreak(), seriesBreak({ kpi_id: 'x' })],
      'line 3',
      'kpi_id is not the id of a KPI',
    ],
    [
      'a break without a reason',
      'series_breaks',
      [seriesBreak({ reason: '' })],
      'line 2',
      'reason is empty, but every row must have it',
    ],
    ['no source', 'offences', [offence({ source: '' })], 'line 2', 'source is empty, but every row must have it'],
    ['no status', 'offences', [offence({ status: '' })], 'line 2', 'status is empty, but every row must have it'],
    ['another status', 'offences', [offence({ status: 'sure' })], 'line 2', 'status is not one of the listed codes'],
    [
      'an offence in words',
      'offences',
      [offence({ offence_code: 'Stalking' })],
      'line 2',
      'offence_code is not written like 195/12',
    ],
    [
      'a last day before the first',
      'offences',
      [offence({ valid_to: '2012-11-24' })],
      'line 2',
      'valid_to lies before valid_from',
    ],
    [
      'an offence of two classes at one time',
      'offences',
      [offence(), offence({ valid_from: '2026-01-01', ho_class: '8L' })],
      'lines 2, 3',
      'the row and another about the same thing hold on one day',
    ],
    [
      'an area in two divisions on one day',
      'areas',
      [area({ valid_to: '2026-03-31' }), area({ valid_from: '2026-03-31', division: 'North' })],
      'lines 2, 3',
      'the area is in two divisions on one day',
    ],
    [
      'an area in two divisions from one day on',
      'areas',
      [area({ division: 'North' }), area()],
      'lines 2, 3',
      'the area is in two divisions on one day',
    ],
    [
      'an area twice on one day',
      'areas',
      [area(), area({ valid_from: '2026-01-01', name: 'City of Derby' })],
      'lines 2, 3',
      'the row and another about the same thing hold on one day',
    ],
    [
      'a successor that is not there',
      'areas',
      [area({ successor_code: 'E06000099', valid_to: '2026-03-31' })],
      'line 2',
      'successor_code points to a row that is not there after the load',
    ],
    [
      'areas that succeed each other in a circle',
      'areas',
      [area({ successor_code: 'E06000099' }), area({ area_code: 'E06000099', successor_code: 'E06000015' })],
      'lines 2, 3',
      'successor_code leads back to the area itself',
    ],
    [
      'people of an unknown area',
      'populations',
      [{ year: '2026', area_code: 'E06000099', people: '1', ...sure }],
      'line 2',
      'area_code points to a row that is not there after the load',
    ],
    [
      'an area of nobody',
      'populations',
      [{ year: '2026', area_code: 'E06000015', people: '0', ...sure }],
      'line 2',
      'people is not a whole number from 1 to 99999999',
    ],
    [
      'two outcome types of one precedence',
      'outcome_types',
      ['1', '1A'].map((outcome_code) => ({ outcome_code, name: 'A', outcome_group: 'B', precedence: '1', ...sure })),
      'lines 2, 3',
      'precedence stands at two outcome types',
    ],
    [
      'one holiday under two names',
      'bank_holidays',
      ['A', 'B'].map((name) => ({ holiday_on: '2027-01-01', name, ...sure })),
      'lines 2, 3',
      'the key stands in several rows that differ, so that nobody knows which is right',
    ],
    [
      'personal data in a text',
      'providers',
      [{ provider: 'service', name: 'Ask 07700 900123', ...sure }],
      'line 2',
      'name looks like personal data, which an extract must not hold',
    ],
    [
      'too few cells',
      'providers',
      [{ provider: 'a', 'name,source,status': 'b' }],
      'line 2',
      'the row does not have as many cells as the header',
    ],
  ])('%s', async (_what, file, rows, place, why) => {
    const report = await load({ files: { ...crimesCsv(crimeRow()), [`${file}.csv`]: csvOf(...rows) } })
    expect(report).toMatchObject({ outcome: 'refused', sentence: refused(`${file}.csv, ${place}`, why) })
    expect(JSON.stringify(report)).not.toMatch(/percent|900123|Stalking"/)
    expect(await crimes()).toEqual([])
  })

  test('a file without rows', async () => {
    expect((await load({ files: { 'targets.csv': csvOf(target()).split('\n')[0]! } })).sentence).toBe(
      'targets.csv has no rows. Reference data are replaced, never emptied: leave the file out.',
    )
  })

  test.each<[what: string, file: string, rows: Record<string, string>[]]>([
    [
      'targets that follow each other',
      'targets',
      [target({ valid_to: '2026-12-31' }), target({ valid_from: '2027-01-01' })],
    ],
    ['a target within half a day', 'targets', [target({ within_days: '0.5' })]],
    ['targets of several measures', 'targets', [target(), target({ measure_id: 'charge-rate-365' })]],
    ['breaks of one KPI and of all', 'series_breaks', [seriesBreak(), seriesBreak({ kpi_id: 'charge-rate' })]],
    ['one row twice', 'bank_holidays', [1, 2].map(() => ({ holiday_on: '2027-01-01', name: 'A', ...sure }))],
  ])('%s are no fault', async (_what, file, rows) => {
    expect((await load({ files: { [`${file}.csv`]: csvOf(...rows) } })).outcome).toBe('accepted')
  })
})
