import { kpiPage, loadPage, overview as overviewShape, stepChanges as stepChangesShape } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { loadReport } from './load-report.ts'
import { overview } from './overview.ts'
import { referralUptake } from './referral-uptake.ts'
import { stepChanges } from './step-changes.ts'

test('what the tests show is what the API may answer', () => {
  expect(overviewShape.parse(overview)).toEqual(overview)
  expect(kpiPage.parse(referralUptake)).toEqual(referralUptake)
  expect(loadPage.parse(loadReport)).toEqual(loadReport)
  expect(stepChangesShape.parse(stepChanges)).toEqual(stepChanges)
})
