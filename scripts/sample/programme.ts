import type { CourtResult } from './court.ts'
import type { Crime } from './crime.ts'
import { dayAfter } from './day.ts'
import type { Measure } from './measure.ts'
import type { Outcome } from './outcome.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

/** How a suspect comes to a programme, with how likely that is for each way; some thirty a year. */
const routes = {
  spo_requirement: 0.33,
  conditional_caution: 0.16,
  rar: 0.2,
  licence: 0.1,
  voluntary: 0.03,
}
type Route = keyof typeof routes

/** What may lead to a programme: when it was, and by which way. */
export type Way = { route: Route; on: string }

const programmes = [
  ['cobi', 70],
  ['other', 30],
] as const
const unfinished = [
  ['disengaged', 60],
  ['recalled', 15],
  ['other', 25],
] as const

/** The ways that a crime opens to a programme. */
export function waysTo(crime: Crime, order: Measure | null, outcome: Outcome | null, court: CourtResult | null): Way[] {
  if (!crime.stalking || crime.cancelledOn) return []
  const ways: Way[] = []
  if (order?.['made_on']) ways.push({ route: 'spo_requirement', on: order['made_on'] })
  if (outcome?.code === '3') ways.push({ route: 'conditional_caution', on: outcome.assignedOn })
  if (court?.sentence === 'custody') ways.push({ route: 'licence', on: court.finalisedOn })
  if (court?.sentence === 'community' || court?.sentence === 'suspended')
    ways.push({ route: 'rar', on: court.finalisedOn })
  if (crime.grade === 'high') ways.push({ route: 'voluntary', on: crime.namedOn })
  return ways
}

/** Writes a suspect's referral to a programme, if there was one; true when they started it. */
export function writeProgramme(world: World, crime: Crime, suspect: string, ways: readonly Way[]): boolean {
  const { random, files, asAt } = world
  const way = ways.find(({ route }) => random.chance(routes[route]))
  if (!way || crime.recordedOn < '2022-01-01') return false
  const referredOn = dayAfter(way.on, 3 + random.below(20), asAt)
  if (!referredOn) return false
  const assessedOn = random.chance(0.93) ? dayAfter(referredOn, 6 + random.below(14), asAt) : ''
  const suitable = random.chance(0.7)
  const startedOn = assessedOn && suitable && random.chance(0.72) ? start(random, referredOn, assessedOn, asAt) : ''
  const weeks = 70 + random.below(50)
  const ended = startedOn && dayAfter(startedOn, weeks, asAt)
  const completed = ended !== '' && random.chance(0.62)
  const reason = ended ? (completed ? 'completed' : random.pick<string>(unfinished)) : ''
  const cells = [
    random.pick<string>(programmes),
    way.route,
    referredOn,
    assessedOn,
    assessedOn && String(suitable),
    startedOn,
    completed ? ended : '',
    assessedOn && !suitable ? 'unsuitable' : reason,
  ]
  files.of('programme_referrals').add([random.uuid(), suspect, ...cells])
  return startedOn !== ''
}

/** Half of those who start have started 34 days after they were referred. */
function start(random: Random, referredOn: string, assessedOn: string, asAt: string): string {
  const startedOn = dayAfter(referredOn, random.logNormal(34, 0.4), asAt)
  return startedOn && startedOn < assessedOn ? assessedOn : startedOn
}
