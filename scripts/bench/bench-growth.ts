import { join } from 'node:path'
import { checkout } from '../use-database.ts'
import { measureAnswers } from './measure-answers.ts'
import { runMeasured } from './run-measured.ts'

/** Speed and memory at two sizes in one run: the ratio between them says how the product grows, whatever the machine. */
export async function benchGrowth(url: string, folder: string, crimes: number): Promise<void> {
  const rows = []
  for (const size of [Math.round(crimes / 10), crimes]) rows.push(await benchOf(url, folder, size))
  const [first, second] = rows
  console.table(rows)
  for (const name of ['sample MB', 'load MB', 'API ms, cold', 'API ms, warm'] as const) {
    console.log(`${name}: ${((second?.[name] ?? 0) / (first?.[name] ?? 1)).toFixed(2)} times for ten times the crimes`)
  }
  const slow = (second?.['API ms, cold'] ?? 0) / (first?.['API ms, cold'] ?? 1)
  if (slow > 5) throw new Error('The API grows with the crimes: it reads something that is not a release.')
}

async function benchOf(url: string, folder: string, crimes: number) {
  const extract = join(folder, String(crimes))
  const script = (name: string) => join(checkout, 'scripts', name)
  const sample = await runMeasured([script('make-sample-extract.ts'), extract, '--crimes', String(crimes)], {})
  const load = await runMeasured([script('load-extract.ts'), extract, '--force'], { DATABASE_URL: url })
  const answers = await measureAnswers(url)
  return {
    crimes,
    'sample s': sample.seconds,
    'sample MB': sample.megabytes,
    'load s': load.seconds,
    'load MB': load.megabytes,
    'API ms, cold': answers.cold,
    'API ms, warm': answers.warm,
  }
}
