import { expect, test } from 'vitest'
import { useLoading } from '../testing/loading.ts'
import { comparator } from '../testing/reference-rows.ts'
import { csvOf } from '../testing/tiny-extract.ts'

const { load } = useLoading()
const loadRows = (...rows: Record<string, string>[]) => load({ files: { 'comparators.csv': csvOf(...rows) } })

test.each([
  ['for an unknown measure', { measure_id: 'x' }, 'measure_id is not a measure of that KPI'],
  ['of a year that ends before it begins', { to_on: '2025-03-31' }, 'to_on lies before from_on'],
  ['with more counted than there are', { numerator: '101' }, 'numerator is more than denominator'],
  [
    'with neither a value nor both counts',
    { numerator: '' },
    'value is empty, and there are no counts to work it out from',
  ],
  ['that is a share over 1', { value: '4' }, 'value is over 1, and a proportion lies between 0 and 1'],
  [
    'that is not comparable, and does not say why',
    { comparable: 'false' },
    'reason is empty, and a figure that is not comparable says why',
  ],
  ['without a source', { source: '' }, 'source is empty, but every row must have it'],
])('a published figure %s refuses the extract', async (_what, change, why) => {
  expect(await loadRows(comparator(), comparator({ force: 'Essex', ...change }))).toMatchObject({
    outcome: 'refused',
    sentence: `comparators.csv, line 3: ${why}. Reference data are replaced whole or not at all: mend the file.`,
  })
})

test('of a published figure only a part may be known', async () => {
  const percentage = comparator({ force: 'Essex', numerator: '', value: '0.04' })
  const other = comparator({ force: 'Wales', comparable: 'false', reason: 'It takes in all crime' })
  expect((await loadRows(comparator(), percentage, other)).outcome).toBe('accepted')
})
