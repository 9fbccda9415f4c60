import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { dataCompleteness } from './data-completeness.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

type Facts = { crime?: object; victim?: object; forms?: string[]; outcomes?: NonNullable<Tiny['outcomes']> }

/** A closed crime of January 2026 with all eight fields filled, but for what is said. */
function whole({ crime = {}, victim = {}, forms = ['sst'], outcomes = [outcome()] }: Facts): Tiny {
  return {
    asAt: '2026-01-31 23:59',
    crimes: [
      {
        victim: 'victim',
        relationship: 'ex_intimate',
        online: 'both',
        last_incident_on: '2026-01-09',
        status: 'closed',
        ...crime,
      },
    ],
    outcomes,
    rows: {
      victim: [{ victim_id: 'victim', sex: 'female', age_band: '25-34', ethnicity: 'W1', ...victim }],
      risk_assessment: forms.map((tool) => ({
        crime_id: 'crime',
        tool,
        grade: 'standard',
        completed_at: '2026-01-11 12:00',
      })),
    },
  }
}

function outcome(more: object = {}) {
  return { crime: 'crime', code: '16', on: '2026-01-20', ...more }
}

test.each<[fact: string, facts: Facts, filled: number, missing: string[]]>([
  ['all eight are filled', {}, 8, []],
  ['without the sex of the victim', { victim: { sex: null } }, 7, ['victim_sex']],
  ['without the age of the victim', { victim: { age_band: null } }, 7, ['victim_age']],
  ['without the ethnicity of the victim', { victim: { ethnicity: null } }, 7, ['victim_ethnicity']],
  ['ethnicity not stated is missing', { victim: { ethnicity: 'NS' } }, 7, ['victim_ethnicity']],
  ['without the victim', { crime: { victim: null } }, 5, ['victim_age', 'victim_ethnicity', 'victim_sex']],
  ['without the relationship', { crime: { relationship: null } }, 7, ['relationship']],
  ['without online or offline', { crime: { online: null } }, 7, ['online']],
  ['without the last incident', { crime: { last_incident_on: null } }, 7, ['last_incident']],
  ['without a risk form', { forms: [] }, 7, ['risk_form']],
  ['any risk form will do', { forms: ['dash'] }, 8, []],
  ['closed without an outcome', { outcomes: [] }, 7, ['outcome']],
  ['an outcome no longer in force is none', { outcomes: [outcome({ is_current: false })] }, 7, ['outcome']],
  ['an open crime owes no outcome', { crime: { status: 'open' }, outcomes: [] }, 8, []],
])('%s', async (_fact, facts, filled, missing) => {
  await fill(database.db, whole(facts))
  const cells = (await cellsOf(database.db, dataCompleteness)).filter(({ breakdown }) => breakdown === 'all')
  const [headline] = cells
  expect([headline?.cases, headline?.met, headline?.unknown]).toEqual([[8], [filled], [0]])
  const parts = cells.filter(({ measureId, part }) => measureId === 'data-completeness-missing' && part !== '')
  expect(parts.map(({ part }) => part).sort()).toEqual(missing)
})

test('the ethnicity of the victim is given on its own, one field a crime', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    crimes: [
      { id: 'a', victim: 'known' },
      { id: 'b', victim: 'not stated' },
      { id: 'c', victim: null },
    ],
    rows: {
      victim: [
        { victim_id: 'known', ethnicity: 'A1' },
        { victim_id: 'not stated', ethnicity: 'NS' },
      ],
    },
  })
  const cells = await cellsOf(database.db, dataCompleteness)
  const ethnicity = cells.find(
    ({ measureId, breakdown }) => measureId === 'data-completeness-ethnicity' && breakdown === 'all',
  )
  expect([ethnicity?.cases, ethnicity?.met]).toEqual([[3], [1]])
})

test.each<[fact: string, crime: object]>([
  ['harassment owes no fields here', { offence_code: '8/30' }],
  ['nor does a cancelled crime', { cancelled_on: '2026-01-20' }],
])('%s', async (_fact, crime) => {
  await fill(database.db, whole({ crime }))
  const [headline] = await cellsOf(database.db, dataCompleteness)
  expect([headline?.cases, headline?.met]).toEqual([[0], [0]])
})
