import { expect, test } from 'vitest'
import { everyFeed, rowOf, withParents, type FeedName } from '../testing/every-feed.ts'
import { faultsOf } from '../testing/faults.ts'
import { useLoading } from '../testing/loading.ts'

const { load } = useLoading()

test.each<[what: string, feed: FeedName, change: Record<string, string>, faults: Record<string, number>]>([
  ['a breach before the order', 'breaches', { recorded_on: '2026-01-31' }, { 'breach-before-order': 1 }],
  ['a breach on the day of the order', 'breaches', { recorded_on: '2026-02-01' }, {}],
  ['an arrest before the breach', 'breaches', { arrested_on: '2026-02-28' }, { 'arrest-before-breach': 1 }],
  [
    'an arrest before the breach, by the minute',
    'breaches',
    { recorded_at: '2026-03-01T12:00', arrested_at: '2026-03-01T11:59' },
    { 'arrest-before-breach': 1 },
  ],
  [
    'an arrest at the minute of the breach',
    'breaches',
    { recorded_at: '2026-03-01T12:00', arrested_at: '2026-03-01T12:00' },
    {},
  ],
  [
    'an outcome before the breach',
    'breaches',
    { outcome_code: '1', outcome_on: '2026-02-28' },
    { 'breach-outcome-first': 1 },
  ],
  [
    'a breach whose time lies on another day',
    'breaches',
    { recorded_at: '2026-03-02T00:30' },
    { 'breach-of-two-days': 1 },
  ],
  [
    'an arrest whose time lies on another day',
    'breaches',
    { arrested_on: '2026-03-02', arrested_at: '2026-03-01T12:00' },
    { 'breach-of-two-days': 1 },
  ],
  [
    'support offered before the report',
    'support_referrals',
    { offered_on: '2026-01-09' },
    { 'support-before-report': 1 },
  ],
  [
    'contact before the report',
    'support_referrals',
    { offered_on: '', first_contact_on: '2026-01-09' },
    { 'support-before-report': 1 },
  ],
  ['support offered on the day of the report', 'support_referrals', { offered_on: '2026-01-10' }, {}],
  [
    'needs assessed before the report',
    'needs_assessments',
    { completed_on: '2026-01-09' },
    { 'needs-before-report': 1 },
  ],
  ['needs assessed on the day of the report', 'needs_assessments', { completed_on: '2026-01-10' }, {}],
  [
    'a programme that assesses first',
    'programme_referrals',
    { assessed_on: '2026-02-28' },
    { 'programme-out-of-order': 1 },
  ],
  [
    'a programme that starts first',
    'programme_referrals',
    { started_on: '2026-02-28' },
    { 'programme-out-of-order': 1 },
  ],
  [
    'a programme that starts before it assesses',
    'programme_referrals',
    { assessed_on: '2026-03-03', started_on: '2026-03-02' },
    { 'programme-out-of-order': 1 },
  ],
  [
    'a programme that ends before it starts',
    'programme_referrals',
    { started_on: '2026-03-03', completed_on: '2026-03-02' },
    { 'programme-out-of-order': 1 },
  ],
  [
    'a programme of one day',
    'programme_referrals',
    { assessed_on: '2026-03-01', started_on: '2026-03-01', completed_on: '2026-03-01' },
    {},
  ],
  [
    'an unsuitable suspect who starts',
    'programme_referrals',
    { suitable: 'false', started_on: '2026-03-02' },
    { 'started-though-unsuitable': 1 },
  ],
  ['an unsuitable suspect', 'programme_referrals', { suitable: 'false' }, {}],
  ['a clinic before the report', 'clinic_cases', { discussed_on: '2026-01-09' }, { 'clinic-before-report': 1 }],
  ['more actions done than set', 'clinic_cases', { actions_set: '1', actions_done: '2' }, { 'more-done-than-set': 1 }],
  ['all actions done', 'clinic_cases', { actions_set: '2', actions_done: '2' }, {}],
  ['a scheme that ends first', 'management_periods', { to_on: '2026-02-28' }, { 'management-ends-first': 1 }],
  ['a scheme of one day', 'management_periods', { to_on: '2026-03-01' }, {}],
  ['a court before the report', 'court_results', { finalised_on: '2026-01-09' }, { 'court-before-report': 1 }],
  [
    'a sentence after acquittal',
    'court_results',
    { result: 'acquitted', sentence: 'fine' },
    { 'sentence-without-conviction': 1 },
  ],
  ['a restraining order after acquittal', 'court_results', { result: 'acquitted', restraining_order: 'true' }, {}],
])('%s', async (_what, feed, change, faults) => {
  expect(await faultsOf(load, withParents(feed, [{ ...rowOf[feed], ...change }]))).toEqual(faults)
})

test('a breach of an interim order, before the full one', async () => {
  const order = { ...rowOf.protective_measures, interim_made_on: '2026-02-15', made_on: '2026-03-02' }
  expect(await faultsOf(load, everyFeed({ protective_measures: [order] }))).toEqual({})
})
