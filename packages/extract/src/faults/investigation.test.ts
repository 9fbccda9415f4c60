import { expect, test } from 'vitest'
import { id, rowOf, withParents } from '../testing/every-feed.ts'
import { faultsOf } from '../testing/faults.ts'
import { useLoading } from '../testing/loading.ts'
import { otherCrimeId } from '../testing/tiny-extract.ts'

const { load } = useLoading()

const form = (change: Record<string, string>) => ({ ...rowOf.risk_assessments, ...change })
const event = (change: Record<string, string>) => ({ ...rowOf.investigation_events, ...change })
const later = { assessment_id: id('d', 2), completed_at: '2026-01-12T12:00', supersedes: id('d') }

test.each<[what: string, forms: Record<string, string>[], faults: Record<string, number>]>([
  ['completed before the report', [form({ completed_at: '2026-01-10T08:59' })], { 'form-before-report': 1 }],
  ['completed at the minute of the report', [form({ completed_at: '2026-01-10T09:00' })], {}],
  ['completed at an unknown time of its day', [form({ completed_at: '2026-01-10T00:00' })], { midnight: 1 }],
  [
    'completed at an unknown time of the day before',
    [form({ completed_at: '2026-01-09T00:00' })],
    { midnight: 1, 'form-before-report': 1 },
  ],
  ['that replaces an earlier one', [form({}), form(later)], {}],
  [
    'that replaces one of another crime',
    [form({ crime_id: otherCrimeId }), form(later)],
    { 'form-of-another-crime': 1 },
  ],
  [
    'that replaces a later one',
    [form({ completed_at: '2026-01-13T12:00' }), form(later)],
    { 'form-replaces-later': 1 },
  ],
  ['that replaces itself', [form({ supersedes: id('d') })], { 'form-replaces-later': 1 }],
  [
    'approved before it was completed',
    [form({ approved_by: 'sergeant', approved_at: '2026-01-10T11:00' })],
    { 'approved-before-form': 1 },
  ],
  ['approved at no known time', [form({ approved_by: 'sergeant' })], { 'approved-without-time': 1 }],
  ['approved by nobody', [form({ approved_by: 'none' })], {}],
])('a risk form %s', async (_what, forms, faults) => {
  expect(await faultsOf(load, withParents('risk_assessments', forms))).toEqual(faults)
})

test.each<[at: string, faults: Record<string, number>]>([
  ['2026-01-10T09:59', { 'review-before-recording': 1 }],
  ['2026-01-10T10:00', {}],
])('a review at %s of a crime recorded at 10:00', async (reviewed_at, faults) => {
  const reviews = [{ ...rowOf.supervisor_reviews, reviewed_at }]
  expect(await faultsOf(load, withParents('supervisor_reviews', reviews))).toEqual(faults)
})

test.each<[what: string, events: Record<string, string>[], faults: Record<string, number>]>([
  ['before the report', [event({ occurred_at: '2026-01-10T08:59' })], { 'event-before-report': 1 }],
  [
    'told to the victim on its day',
    [
      event({}),
      event({ event_id: id('e', 2), kind: 'victim_informed', detail: 'arrest', occurred_at: '2026-01-11T09:00' }),
    ],
    {},
  ],
  [
    'told to the victim the day before',
    [
      event({}),
      event({ event_id: id('e', 2), kind: 'victim_informed', detail: 'arrest', occurred_at: '2026-01-10T23:59' }),
    ],
    { 'told-of-nothing': 1 },
  ],
  [
    'told to the victim of another crime',
    [event({}), event({ event_id: id('e', 2), crime_id: otherCrimeId, kind: 'victim_informed', detail: 'arrest' })],
    { 'told-of-nothing': 1 },
  ],
  ['told to the victim, of no kind', [event({ kind: 'victim_informed' })], {}],
])('an event %s', async (_what, events, faults) => {
  expect(await faultsOf(load, withParents('investigation_events', events))).toEqual(faults)
})
