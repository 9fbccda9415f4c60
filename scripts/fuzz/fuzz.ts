import { parseArgs } from 'node:util'
import { withServer } from '../bench/with-server.ts'
import { runFuzz } from './run-fuzz.ts'

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
})
await withServer(async (url) => {
  const began = performance.now()
  const fuzz = { requests: Number(values.requests), seed: Number(values.seed) }
  const tally = await runFuzz(url, fuzz, (sentence) => console.log(`  ${sentence}`))
  console.log(JSON.stringify({ ...tally, seconds: Math.round((performance.now() - began) / 1000) }, null, 2))
  if (tally.faults.length > 0) process.exitCode = 1
})
