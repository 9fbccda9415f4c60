import { dayAfter } from './day.ts'
import type { Crime } from './crime.ts'
import type { Random } from './random.ts'

export type Outcome = { code: string; assignedOn: string; days: number; withdrawal: string }

const mixes: readonly [string, Record<string, number>][] = [
  ['2018-04-01', { '1': 20, '3': 8, '15': 30, '16': 25, '14': 2, '18': 9, '21': 5, '5': 1 }],
  ['2020-04-01', { '1': 13, '3': 4, '15': 35, '16': 41.5, '14': 1.5, '18': 4, '21': 1 }],
  ['2023-04-01', { '1': 7, '3': 1, '8': 0.5, '15': 38.5, '16': 48.5, '14': 1, '18': 2.5, '21': 0.8, '17': 0.2 }],
  [
    '9999-12-31',
    {
      '1': 9.5,
      '1A': 0.5,
      '3': 2,
      '8': 1,
      '15': 32,
      '16': 46,
      '14': 1.5,
      '18': 4,
      '21': 1.4,
      '20': 0.8,
      '17': 0.8,
      '22': 0.5,
    },
  ],
]
const delays: Record<string, [median: number, sigma: number]> = {
  '1': [32, 1.4],
  '1A': [32, 1.4],
  '15': [70, 1],
  '16': [24, 1.1],
  '14': [12, 1],
  '18': [28, 1],
  '3': [45, 0.9],
  '8': [45, 0.9],
  '17': [200, 0.2],
}

const charges = new Set(['1', '1A'])

/** The planted disparity: crimes against people with a disability are charged less often, for no reason. */
const disparity = 0.6

/** How and when a crime ends; null while the extract is too early to say. */
export function makeOutcome(
  random: Random,
  crime: Crime,
  supported: boolean,
  disabled: boolean,
  asAt: string,
): Outcome | null {
  const mix = mixes.find(([until]) => crime.recordedOn < until)?.[1] ?? {}
  const odds =
    (crime.fear ? 1.6 : 1) *
    (crime.highRisk ? 2.2 : 1) *
    (supported ? 1.3 : 1) *
    (disabled ? disparity : 1) *
    (crime.relationship === 'stranger' ? 0.8 : 1) *
    0.86
  const weights = Object.entries(mix).map(
    ([each, weight]) => [each, charges.has(each) ? weight * odds : weight] as const,
  )
  const code = random.pick(weights)
  const [median, sigma] = delays[code] ?? [60, 1]
  const days = Math.max(code === '17' ? 150 : 0, random.logNormal(median, sigma))
  const assignedOn = dayAfter(crime.recordedOn, days, asAt)
  if (!assignedOn) return null
  const withdrawal =
    code === '16'
      ? random.pick([
          ['fear', 15],
          ['process', 20],
          ['safe_now', 30],
          ['reconciled', 10],
          ['not_known', 20],
          ['other', 5],
        ])
      : ''
  return { code, assignedOn, days, withdrawal }
}
