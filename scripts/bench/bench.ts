import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect, migrate } from '@dashboard/db'
import { startLocalServer } from '@dashboard/db/local-server'
import { checkout } from '../use-database.ts'
import { measureAnswers } from './measure-answers.ts'
import { runMeasured } from './run-measured.ts'

const { values } = parseArgs({ options: { crimes: { type: 'string', default: '1000000' } } })
const large = Number(values.crimes)
const small = Math.round(large / 10)

/** Speed and memory at two sizes in one run: the ratio between them says how the product grows, whatever the machine. */
const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-bench-'))
const server = await startLocalServer(checkout, { throwaway: true })
try {
  const rows = []
  for (const crimes of [small, large]) rows.push(await benchOf(crimes))
  const [first, second] = rows
  console.table(rows)
  for (const name of ['sample MB', 'load MB', 'API ms, cold', 'API ms, warm'] as const) {
    console.log(`${name}: ${((second?.[name] ?? 0) / (first?.[name] ?? 1)).toFixed(2)} times for ten times the crimes`)
  }
  const slow = (second?.['API ms, cold'] ?? 0) / (first?.['API ms, cold'] ?? 1)
  if (slow > 5) throw new Error('The API grows with the crimes: it reads something that is not a release.')
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function benchOf(crimes: number) {
  const extract = join(folder, String(crimes))
  const script = (name: string) => join(checkout, 'scripts', name)
  const db = connect({ url: server.url, name: 'bench' })
  await migrate(db)
  await db.destroy()
  const sample = await runMeasured([script('make-sample-extract.ts'), extract, '--crimes', String(crimes)], {})
  const load = await runMeasured([script('load-extract.ts'), extract, '--force'], { DATABASE_URL: server.url })
  const answers = await measureAnswers(server.url)
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
