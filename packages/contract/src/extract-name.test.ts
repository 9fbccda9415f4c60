import { expect, test } from 'vitest'
import { extractName } from './extract-name.ts'

test.each([
  'october',
  'October.zip',
  'extract-2026-10-31.zip',
  'stalking_kpi_extract_20261031.zip',
  'Derbyshire stalking extract Oct 2026 (1).ZIP',
  'delta.2026-11.v2.zip',
  'Q3_2026_final',
])('%s is kept: it says what an extract is and of when', (name) => {
  expect(extractName(name)).toBe(name)
})

test.each([
  ['a name', 'Smith J stalking.zip', 'extract.zip'],
  ['a name between words for extracts', 'october-jane-doe-extract.zip', 'extract.zip'],
  ['a collar number', 'PC 48213.zip', 'extract.zip'],
  ['a crime number', '26000123456.zip', 'extract.zip'],
  ['a telephone number in pairs', '07 70 09 00 12 3.zip', 'extract.zip'],
  ['a postcode', 'DE1 2QY', 'extract'],
  ['an address', 'jane.doe@example.org.ZIP', 'extract.zip'],
  ['letters of other scripts', 'октябрь.zip', 'extract.zip'],
  ['nothing but an ending', '.zip', 'extract.zip'],
])('%s is not kept', (_what, name, called) => {
  expect(extractName(name)).toBe(called)
})
