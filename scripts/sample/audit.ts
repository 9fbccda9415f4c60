import type { Month } from '@dashboard/contract/month'
import type { Random } from './random.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

/** Of reports that should be stalking: how many were recorded so. */
const accurate: Trend = [
  [2021, 0.9],
  [2026, 0.95],
]
const samples = { random: { size: 30, stalking: 0.7, harder: 0 }, chosen: { size: 10, stalking: 0.85, harder: 0.08 } }

/** Writes a month of recording audits: some 30 reports drawn at random, and some 10 chosen because they looked difficult. */
export function writeAudits({ random, files }: World, month: Month): void {
  for (const [name, { size, stalking, harder }] of Object.entries(samples)) {
    const audited = size - 2 + random.below(5)
    for (let report = 0; report < audited; report += 1) {
      const [should, was] = auditOne(random, stalking, rateOn(`${month}-15`, accurate) - harder)
      files.of('recording_audits').add([random.uuid(), month, name, String(should), String(was)])
    }
  }
}

function auditOne(random: Random, stalking: number, accuracy: number): [should: boolean, was: boolean] {
  const should = random.chance(stalking)
  return [should, random.chance(should ? accuracy : 0.05)]
}
