import { createTestDatabase } from '@dashboard/db/testing'
import { expect, test } from 'vitest'
import { defineKpi } from '../define-kpi.ts'
import { chargeRate } from '../definitions/outcomes/charge-rate.ts'
import type { Series } from '../disclosed-series.ts'
import { measureLoad } from '../measure-load.ts'
import type { Reading } from '../read-kpi.ts'
import { loadRelease } from '../release.ts'
import { approveReleases } from '../testing/approve-releases.ts'
import { madeReading } from '../testing/made-reading.ts'
import { plain } from '../testing/plain-definition.ts'
import { shiftedCharges } from '../testing/shifted-charges.ts'
import { fill, uuidOf } from '../testing/tiny-warehouse.ts'
import { effectIn, testEffect } from './test-effect.ts'

const [measure] = defineKpi({
  ...plain,
  id: 'wait',
  code: 'X1',
  title: 'Wait',
  shortTitle: 'Wait',
  cases: '',
  kind: 'duration',
  clock: 'days',
  ends: { done: 'Done' },
  horizons: [30, 60, 90],
}).allMeasures

/** Of 20 cases a month 4 take 10 days until the end of 2024 and 10 from January 2025 on; the others take 100. */
const months = Array.from({ length: 19 }, (_, month) => month)
const inTime = months.map((month) => (month < 12 ? 4 : 10))
const whole = madeReading({ met: months.map(() => 20), cases: 20 })
const reading: Reading = {
  ...whole,
  measure: measure!,
  series: {
    ...whole.series,
    histogram: {
      month: months.flatMap((month) => [month, month]),
      length: months.flatMap(() => [10, 100]),
      end: months.flatMap(() => [1, 1]),
      cases: inTime.flatMap((cases) => [cases, 20 - cases]),
    },
  },
}

test('a wait that was to become shorter is tested by the share that ended in time: 70 of 140 against 28 of 140', () => {
  const { state, sentence } = effectIn(reading, { direction: 'lower', month: '2025-01', startsOn: null })
  expect(state).toBe('as-expected')
  expect(sentence).toContain(
    'Since January 2025 the share so within 60 days is 30.0 points higher (95% interval 19.0 to 40.0) than in the seven months before.',
  )
})

test('a wait that was to become longer and became shorter is the opposite of what was expected', () => {
  expect(effectIn(reading, { direction: 'higher', month: '2025-01', startsOn: null }).state).toBe('otherwise')
})

test('where single times may not be seen it is not tested', () => {
  const hidden = { ...reading, series: { ...reading.series, histogram: null } as Series }
  expect(effectIn(hidden, { direction: 'lower', month: '2025-01', startsOn: null })).toEqual({
    state: 'not-tested',
    sentence: 'Not tested: waiting times cannot be compared in this view.',
  })
})

test('it is tested from what the reader may see: what is protected outside the force is not added up there', async () => {
  const { db, destroy } = await createTestDatabase()
  await fill(db, shiftedCharges())
  await db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await approveReleases(db)
  const releases = await Promise.all([loadRelease(db, 'restricted'), loadRelease(db, 'partner')])
  await destroy()
  const [inside, outside] = releases.map((release) =>
    testEffect(release!, chargeRate, { direction: 'higher', month: '2025-05', startsOn: null }),
  )
  expect(inside?.state).toBe('as-expected')
  expect(outside?.sentence).toMatch(/\[c\] in this view\./)
  expect(testEffect(releases[0]!, chargeRate, { direction: 'higher', month: '2026-11', startsOn: null })).toEqual({
    state: 'too-early',
    sentence: 'Too early: expected to show by November 2026.',
  })
})
