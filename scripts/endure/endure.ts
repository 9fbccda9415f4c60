import { parseArgs } from 'node:util'
import { runEndurance } from './run-endurance.ts'
import { isSound } from './tally.ts'

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '64' },
    requests: { type: 'string', default: '100000' },
    restarts: { type: 'string', default: '20' },
    blocked: { type: 'string', default: '500' },
    sockets: { type: 'string', default: '1000' },
  },
})
const tally = await runEndurance(
  {
    readers: Number(values.readers),
    requests: Number(values.requests),
    restarts: Number(values.restarts),
    blocked: Number(values.blocked),
    sockets: Number(values.sockets),
  },
  (sentence) => console.log(`  ${sentence}`),
)
console.log(JSON.stringify(tally, null, 2))
if (!isSound(tally)) process.exitCode = 1
