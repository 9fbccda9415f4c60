import { readReference } from '@dashboard/db'
import { expect, test } from 'vitest'
import { kpis } from '../catalogue.ts'
import { targetFileFaults } from './target-file.ts'

test('db/reference/targets.csv: every target is of a KPI, in its unit, over months that no other has', async () => {
  expect(targetFileFaults(await readReference('targets.csv'), kpis)).toEqual([])
})

test('the product ships every target as a placeholder, those of the ruling among them', async () => {
  const records = await readReference('targets.csv')
  expect(records.filter(({ status }) => status !== 'placeholder')).toEqual([])
  const ruled = ['charge-rate', 'referral-uptake', 'time-to-protective-order']
  expect(
    records
      .filter(({ kpi_id: id }) => ruled.includes(id ?? ''))
      .map((record) => [record['kpi_id'], record['value'], record['within_days']]),
  ).toEqual([
    ['time-to-protective-order', '0.5', '60'],
    ['referral-uptake', '0.4', null],
    ['charge-rate', '0.1', null],
  ])
})

test('rows at fault are named by their place', () => {
  const row = {
    kpi_id: 'charge-rate',
    measure_id: 'charge-rate',
    value: '0.1',
    unit: 'proportion',
    within_days: null,
    valid_from: '2026-04-01',
    valid_to: null,
    status: 'placeholder',
  }
  const others = [
    { ...row, kpi_id: 'referral-uptake', measure_id: 'referral-uptake', unit: null },
    { ...row, kpi_id: 'nothing', value: 'ten' },
    { ...row, valid_from: '2027-04-01' },
  ]
  expect(targetFileFaults([row, ...others], kpis)).toEqual([
    {
      row: 0,
      field: 'validFrom',
      message: 'April 2027 has a target already: end or withdraw that one, or choose another month.',
    },
    { row: 1, field: 'unit', message: 'Give its unit: a target of D3 is a proportion.' },
    { row: 2, field: 'kpiId', message: 'There is no KPI "nothing".' },
    { row: 2, field: 'value', message: 'Give the target as a number.' },
    {
      row: 3,
      field: 'validFrom',
      message: 'April 2027 has a target already: end or withdraw that one, or choose another month.',
    },
  ])
})
