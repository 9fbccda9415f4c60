import { monthsBetween } from '@dashboard/contract/month'
import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill } from '../../testing/tiny-warehouse.ts'
import { highHarmManaged } from './high-harm-managed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

type Given = { crimes: string[]; high?: string[]; managed?: [scheme: string, from: string, to: string | null][] }

/**
 * What is said of the only suspect at the ends of April, May and June 2026: `yes`, `no`, or `-` where not counted.
 * A crime is its day and its victim; those in `high` have a first form graded high.
 */
async function monthEnds({ crimes, high = [], managed = [] }: Given): Promise<string> {
  await fill(database.db, {
    asAt: '2026-06-30 23:59',
    crimes: crimes.map((crime) => ({ id: crime, recorded: `${crime.slice(0, 10)} 12:00`, victim: crime.slice(11) })),
    rows: {
      crime_suspect: crimes.map((crime) => ({ crime_id: crime, suspect_id: 'suspect' })),
      risk_assessment: crimes.map((crime) => ({
        crime_id: crime,
        tool: 'sst',
        grade: high.includes(crime) ? 'high' : 'medium',
        completed_at: `${crime.slice(0, 10)} 18:00`,
      })),
      management_period: managed.map(([scheme, from_on, to_on]) => ({ suspect_id: 'suspect', scheme, from_on, to_on })),
    },
  })
  const [cell] = await cellsOf(database.db, highHarmManaged)
  return ['2026-04', '2026-05', '2026-06']
    .map((month) => {
      const index = monthsBetween(cell?.firstMonth ?? month, month)
      if (!cell?.cases[index]) return '-'
      return cell.met?.[index] ? 'yes' : 'no'
    })
    .join(' ')
}

describe('who is a high-harm suspect', () => {
  test.each<[fact: string, given: Given, said: string]>([
    ['of a crime graded high in the last 12 months', { crimes: ['2026-05-10 a'], high: ['2026-05-10 a'] }, '- no no'],
    ['from the first day of the twelve months', { crimes: ['2025-06-01 a'], high: ['2025-06-01 a'] }, 'no no -'],
    ['not of one on the day before', { crimes: ['2025-05-31 a'], high: ['2025-05-31 a'] }, 'no - -'],
    [
      'also where a later crime is not graded high',
      { crimes: ['2025-06-01 a', '2026-05-10 a'], high: ['2025-06-01 a'] },
      'no no -',
    ],
    ['of two victims in 24 months', { crimes: ['2024-06-01 a', '2025-01-10 b'] }, 'no no -'],
    ['not of one victim, graded medium', { crimes: ['2026-04-10 a', '2026-05-10 a', '2026-05-20 a'] }, '- - -'],
  ])('%s', async (_fact, given, said) => {
    expect(await monthEnds(given)).toBe(said)
  })
})

describe('who is managed', () => {
  const managed = (...periods: NonNullable<Given['managed']>) => ({
    crimes: ['2026-04-10 a'],
    high: ['2026-04-10 a'],
    managed: periods,
  })
  test.each<[fact: string, given: Given, said: string]>([
    ['under a scheme that goes on', managed(['mappa', '2025-01-01', null]), 'yes yes yes'],
    ['from the first day of a period', managed(['iom', '2026-05-31', null]), 'no yes yes'],
    ['not from the day after a month’s end', managed(['iom', '2026-06-01', null]), 'no no yes'],
    ['to its last day', managed(['marac', '2025-01-01', '2026-05-31']), 'yes yes no'],
    ['not after it', managed(['marac', '2025-01-01', '2026-05-30']), 'yes no no'],
    ['under a local scheme', managed(['local', '2025-01-01', null]), 'yes yes yes'],
    ['not in custody alone', managed(['custody', '2025-01-01', null]), 'no no no'],
    ['once under two schemes', managed(['mappa', '2025-01-01', null], ['iom', '2025-01-01', null]), 'yes yes yes'],
  ])('%s', async (_fact, given, said) => {
    expect(await monthEnds(given)).toBe(said)
  })

  test('two schemes at once are one suspect', async () => {
    await monthEnds(managed(['mappa', '2025-01-01', null], ['iom', '2025-01-01', null]))
    const [cell] = await cellsOf(database.db, highHarmManaged)
    expect([cell?.cases.at(-1), cell?.met?.at(-1)]).toEqual([1, 1])
  })
})
