import { parseArgs } from 'node:util'
import { runCampaign } from './run-campaign.ts'
import { isClean } from './tally.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    interruptions: { type: 'string', default: '100' },
    mutations: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
})
const [kills, interruptions, mutations, seed] = [values.kills, values.interruptions, values.mutations, values.seed].map(
  Number,
)
const tally = await runCampaign(
  { kills: kills ?? 0, interruptions: interruptions ?? 0, mutations: mutations ?? 0, seed: seed ?? 1 },
  (sentence) => console.log(`  ${sentence}`),
)
console.log(JSON.stringify(tally, null, 2))
if (!isClean(tally)) process.exitCode = 1
