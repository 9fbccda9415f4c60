import type { Month } from '@dashboard/contract/month'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

const responses = 25
/** Of answers to each question: how many are satisfied. */
const satisfied: Record<string, Trend> = {
  whole_experience: [
    [2022, 0.7],
    [2026, 0.74],
  ],
  action_taken: [
    [2022, 0.64],
    [2026, 0.68],
  ],
  kept_informed: [
    [2022, 0.59],
    [2026, 0.63],
  ],
  treatment: [
    [2022, 0.8],
    [2026, 0.82],
  ],
}
const contented = [
  ['1', 30],
  ['2', 40],
  ['3', 30],
] as const
const discontented = [
  ['4', 40],
  ['5', 32],
  ['6', 28],
] as const
const sexes = [
  ['female', 82],
  ['male', 16],
  ['', 2],
] as const
const ages = [
  ['18-24', 16],
  ['25-34', 31],
  ['35-44', 27],
  ['45-54', 16],
  ['55-64', 7],
  ['65+', 3],
] as const
const domestic = [
  ['true', 84],
  ['false', 14],
  ['', 2],
] as const

/** Writes a month of the victim survey: some 25 people, four questions each. */
export function writeSurvey({ random, files }: World, month: Month): void {
  const people = responses - 4 + random.below(9)
  for (let person = 0; person < people; person += 1) {
    const who = [random.pick<string>(sexes), random.pick<string>(ages), random.pick<string>(domestic)]
    for (const [question, trend] of Object.entries(satisfied)) {
      const score = random.pick<string>(random.chance(rateOn(`${month}-15`, trend)) ? contented : discontented)
      files.of('survey_responses').add([random.uuid(), month, question, score, ...who])
    }
  }
}
