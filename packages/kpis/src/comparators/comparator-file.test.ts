import { readReference } from '@dashboard/db'
import { expect, test } from 'vitest'
import { kpis } from '../catalogue.ts'
import { comparatorFileFaults } from './comparator-file.ts'

test('db/reference/comparators.csv: every figure stands beside a measure, in its unit where it is comparable', async () => {
  expect(comparatorFileFaults(await readReference('comparators.csv'), kpis)).toEqual([])
})

test('the charge rate that the press quotes is comparable with F2 alone', async () => {
  const records = await readReference('comparators.csv')
  const comparable = records.filter(({ comparable: may }) => may === 'true')
  expect(new Set(comparable.map(({ kpi_id: id }) => id))).toEqual(new Set(['charge-rate-assigned']))
})

test.each([
  ['an unknown KPI', { kpi_id: 'nothing' }, 'There is no KPI "nothing".'],
  ['an unknown measure', { measure_id: 'nothing' }, 'F1 has no measure "nothing".'],
  [
    'a comparable figure of another unit',
    { unit: 'count' },
    'F1 is a proportion: a figure of another unit is not comparable.',
  ],
])('%s is named by its place', (_fact, change, message) => {
  const record = { kpi_id: 'charge-rate', measure_id: 'charge-rate', unit: 'proportion', comparable: 'true', ...change }
  expect(comparatorFileFaults([record], kpis)).toMatchObject([{ row: 0, message }])
})
