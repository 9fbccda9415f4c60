import { describe, expect, test } from 'vitest'
import { everyFeed, id, rowOf, withParents } from '../testing/every-feed.ts'
import { faultsOf } from '../testing/faults.ts'
import { useLoading } from '../testing/loading.ts'

const { load } = useLoading()

const trained = (month: string, change: Record<string, string> = {}) => ({ ...rowOf.training, month, ...change })
const team = (month: string, change: Record<string, string> = {}) => ({
  ...rowOf.workforce,
  month,
  area_code: '',
  ...change,
})
const answer = (month: string, index: number) => ({ ...rowOf.survey_responses, month, response_id: id('1', index) })

// The extract is as at 31 October 2026.
describe('months that say nothing', () => {
  test.each<[what: string, months: string[], faults: Record<string, number>]>([
    ['none', ['2026-08', '2026-09', '2026-10'], {}],
    ['one between others', ['2026-08', '2026-10'], { 'training-silent': 1 }],
    ['the last two', ['2026-07', '2026-08'], { 'training-silent': 2 }],
    ['all before the first', ['2026-10'], {}],
  ])('%s', async (_what, months, faults) => {
    expect(
      await faultsOf(
        load,
        withParents(
          'training',
          months.map((month) => trained(month)),
        ),
      ),
    ).toEqual(faults)
  })

  test('the month that still runs is not missed yet', async () => {
    const files = everyFeed({
      training: [trained('2026-09')],
      workforce: [team('2026-09')],
      survey_responses: [answer('2026-09', 1)],
      recording_audits: [{ ...rowOf.recording_audits, month: '2026-09' }],
    })
    const { faults } = await load({ files, manifest: { asAt: '2026-10-30T23:59' } })
    expect(faults).toEqual([])
  })

  test('of teams and of surveys', async () => {
    const files = everyFeed({
      workforce: [team('2026-09')],
      survey_responses: [answer('2026-07', 1), answer('2026-10', 2)],
    })
    expect(await faultsOf(load, files)).toEqual({ 'workforce-silent': 1, 'survey-silent': 2 })
  })
})

test('an area that is left out of one month, where others are given', async () => {
  const north = { area_code: 'E07000037' }
  const south = { area_code: 'E06000015' }
  const rows = [
    trained('2026-08', north),
    trained('2026-10', north),
    ...['2026-08', '2026-09', '2026-10'].map((month) => trained(month, south)),
  ]
  expect(await faultsOf(load, withParents('training', rows))).toEqual({ 'training-in-part': 1 })
  const teams = rows.map(({ month, area_code }) => team(month, { area_code }))
  expect(await faultsOf(load, everyFeed({ workforce: teams }))).toEqual({ 'workforce-in-part': 1 })
})

test('a group given by area and in total, which are not to be added up', async () => {
  const area = { area_code: 'E06000015' }
  expect(await faultsOf(load, withParents('training', [trained('2026-10'), trained('2026-10', area)]))).toEqual({
    'training-total-beside-areas': 1,
  })
  expect(await faultsOf(load, everyFeed({ workforce: [team('2026-10'), team('2026-10', area)] }))).toEqual({
    'workforce-total-beside-areas': 1,
  })
  const other = trained('2026-10', { ...area, role_group: 'legal' })
  expect(await faultsOf(load, everyFeed({ training: [trained('2026-10'), other] }))).toEqual({})
})
