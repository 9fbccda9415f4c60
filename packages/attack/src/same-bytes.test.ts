import { createTestDatabase } from '@dashboard/db/testing'
import {
  breakdownsOf,
  chargeRatesPage,
  dataPage,
  definitionsPage,
  kpiPage,
  kpis,
  loadRelease,
  measureLoad,
  overviewPage,
  populations,
  Unanswerable,
  type Release,
} from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { figureCsv } from '@dashboard/papers'
import { afterAll, expect, test } from 'vitest'
import { checkReleases } from './check-releases.ts'

const database = await createTestDatabase()
afterAll(() => database.destroy())

/** Crimes by month of 2025 from April on, of which so many are charged and have a risk assessment, an offer of support and an order. */
type World = { crimes: number[]; charged: number[]; supported: number[]; ordered: number[] }

/** Everything that an audience can fetch of a world, by what was asked for. */
async function fetched({ crimes, charged, supported, ordered }: World, audience: 'partner' | 'public') {
  const all = crimes.flatMap((count, month) =>
    Array.from({ length: count }, (_, index) => ({ month, index, id: `crime ${month} ${index}` })),
  )
  const day = (month: number, date = '10') => `2025-${String(4 + month).padStart(2, '0')}-${date}`
  const some = (counts: number[]) => all.filter(({ month, index }) => index < (counts[month] ?? 0))
  await fill(database.db, {
    // Those of the last month are closed: how many are open is shown exactly.
    crimes: all.map(({ id, month }) => ({
      id,
      recorded: `${day(month)} 12:00`,
      ...(month === 4 ? { status: 'closed', closed_on: day(month, '25') } : {}),
    })),
    outcomes: some(charged).map(({ id, month }) => ({ crime: id, code: '1', on: day(month, '20') })),
    offers: some(supported).map(({ id, month }) => ({ id: `offer ${id}`, crime: id, offered_on: day(month, '11') })),
    orders: some(ordered).map(({ id, month }) => ({
      id: `order ${id}`,
      crimes: [id],
      applied_on: day(month, '20'),
      made_on: day(month, '25'),
    })),
  })
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await checkReleases(database.db)
  const release = await loadRelease(database.db, audience)
  if (!release) throw new Error('The release was not approved.')
  return answersOf({ ...release, loadedAt: '' })
}

function answersOf(release: Release): Record<string, string> {
  const answers: Record<string, string> = {
    data: JSON.stringify(dataPage(release)),
    definitions: JSON.stringify(definitionsPage(release)),
  }
  for (const population of populations) {
    answers[`overview ${population}`] = JSON.stringify(overviewPage(release, { population }))
    answers[`charge rates ${population}`] = JSON.stringify(chargeRatesPage(release, { population }))
    for (const kpi of kpis) {
      for (const by of [undefined, ...breakdownsOf(kpi.breakdowns)]) {
        answers[`${kpi.id} ${population} ${by}`] = attempt(() => {
          const page = kpiPage(release, kpi, { population, by })
          return [JSON.stringify(page), ...page.figures.map(figureCsv)].join('\n')
        })
      }
    }
  }
  return answers
}

function attempt(answer: () => string): string {
  try {
    return answer()
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error
    return error.message
  }
}

const one: World = {
  crimes: [10, 10, 10, 12, 3],
  charged: [2, 0, 3, 0, 0],
  supported: [6, 3, 5, 5, 0],
  ordered: [2, 0, 0, 0, 0],
}
/** Every protected count is another, every shown one the same. */
const other: World = {
  crimes: [10, 10, 10, 12, 2],
  charged: [3, 0, 2, 0, 0],
  supported: [6, 2, 5, 5, 0],
  ordered: [3, 0, 0, 0, 0],
}

test.each(['partner', 'public'] as const)(
  'worlds that differ in nothing but protected counts are the same to every byte for %s',
  async (audience) => {
    const answers = await fetched(one, audience)
    const others = await fetched(other, audience)
    expect(Object.keys(answers).length).toBeGreaterThan(500)
    const different = Object.keys(answers).filter((asked) => answers[asked] !== others[asked])
    expect(different.map((asked) => [asked, firstDifference(answers[asked] ?? '', others[asked] ?? '')])).toEqual([])
  },
  300_000,
)

function firstDifference(a: string, b: string): string {
  const length = Array.from({ length: a.length }, (_, index) => index)
  const at = length.find((index) => a.charAt(index) !== b.charAt(index)) ?? a.length
  return `${a.slice(Math.max(0, at - 80), at + 60)} / ${b.slice(at, at + 60)}`
}
