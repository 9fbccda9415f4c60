import type { Random } from './random.ts'

const ages = [
  ['0-15', 2],
  ['16-17', 3],
  ['18-24', 17],
  ['25-34', 31],
  ['35-44', 25],
  ['45-54', 14],
  ['55-64', 6],
  ['65+', 2],
] as const
const suspectAges = [
  ['16-17', 1.5],
  ['18-24', 18],
  ['25-34', 31],
  ['35-44', 26],
  ['45-54', 15],
  ['55-64', 6],
  ['65+', 2.5],
] as const
const ethnicities = [
  ['W1', 84],
  ['W9', 4],
  ['A1', 2.5],
  ['A2', 2.5],
  ['A9', 1],
  ['B1', 1.5],
  ['B2', 1],
  ['M1', 1.5],
  ['M9', 1],
  ['O9', 1],
] as const

/** A made-up victim. Ethnicity goes missing more often in one quarter. */
export function makeVictim(random: Random, recordedOn: string): string[] {
  const quarter = recordedOn >= '2025-07-01' && recordedOn <= '2025-09-30'
  const ethnicity = random.chance(quarter ? 0.5 : 0.27) ? '' : random.pick(ethnicities)
  return [
    random.uuid(),
    random.pick([
      ['female', 80],
      ['male', 19],
      ['other', 0.3],
      ['', 0.7],
    ]),
    random.pick(ages),
    ethnicity,
    random.pick([
      ['true', 12],
      ['false', 70],
      ['', 18],
    ]),
    random.pick([
      ['true', 30],
      ['false', 60],
      ['', 10],
    ]),
  ]
}

/** A made-up suspect. */
export function makeSuspect(random: Random): string[] {
  const ethnicity = random.chance(0.3) ? '' : random.pick(ethnicities)
  return [
    random.uuid(),
    random.pick([
      ['male', 82],
      ['female', 17],
      ['', 1],
    ]),
    random.pick(suspectAges),
    ethnicity,
  ]
}
