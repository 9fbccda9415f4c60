import { loadMadeUp } from './load-made-up.ts'
import { measureAnswers } from './measure-answers.ts'
import { measureKpis } from './measure-kpis.ts'
import { measureOverview } from './measure-overview.ts'

/** A force's size: that of the demonstration. */
const usual = 30_000

/** Speed and memory at two sizes in one run: the ratio between them says how the product grows, whatever the machine. */
export async function benchGrowth(url: string, folder: string, crimes: number): Promise<void> {
  const rows = []
  for (const size of [usual, crimes]) rows.push(await benchOf(url, folder, size))
  const [first, second] = rows
  if (!first || !second) return
  console.table(rows)
  const times = (crimes / usual).toFixed(1)
  for (const name of ['sample MB', 'load MB', 'measure s', 'overview ms', 'page ms, cold', 'page ms, warm'] as const) {
    console.log(`${name}: ${(second[name] / first[name]).toFixed(2)} times for ${times} times the crimes`)
  }
  for (const row of rows) {
    console.log(
      `${row.crimes} crimes: measuring all KPIs takes ${(row['measure s'] / row['listing s']).toFixed(2)} times as long as listing their cases in SQL; the overview ${(row['overview ms'] / row['health ms']).toFixed(1)} times as long as /api/health`,
    )
  }
  if (second['page ms, cold'] / first['page ms, cold'] > 5)
    throw new Error('The API grows with the crimes: it reads something that is not a release.')
}

async function benchOf(url: string, folder: string, crimes: number) {
  const { sample, load } = await loadMadeUp(url, folder, crimes)
  const { measuring, listing } = await measureKpis(url)
  const answers = await measureAnswers(url)
  return {
    crimes,
    'sample s': sample.seconds,
    'sample MB': sample.megabytes,
    'load s': load.seconds,
    'load MB': load.megabytes,
    'measure s': measuring,
    'listing s': listing,
    'overview ms': answers.overview,
    'overview anew ms': await measureOverview(url),
    'health ms': answers.health,
    'page ms, cold': answers.cold,
    'page ms, warm': answers.warm,
  }
}
