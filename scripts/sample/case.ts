import { monthOf, type Month } from '@dashboard/contract/month'
import { breachAsCrime, makeBreaches, writeBreach } from './breach.ts'
import { makeCrime, pickDay, type Given } from './crime.ts'
import { dayAfter } from './day.ts'
import { tellCrime, type Before, type Told } from './story.ts'
import type { World } from './world.ts'

/** How likely a case is to go on after a crime of stalking, or of another kind. */
const goesOn = { stalking: 0.38, other: 0.19 }
const mostCrimes = 12
const followers = [
  ['both', 50],
  ['suspect', 27],
  ['victim', 23],
] as const

/**
 * Tells a case from its first crime: breaches of the orders that it led to, and later crimes between the same people,
 * by the same suspect or against the same victim. Later crimes take places in their own months. Returns how many crimes
 * there were.
 */
export function tellCase(world: World, month: Month, shareStalking: number): number {
  const { random, files, room, asAt } = world
  files.beginStory()
  const stalking = random.chance(shareStalking)
  room.take(month, stalking ? 'stalking' : 'other')
  const first = makeCrime(world, { reportedOn: pickDay(random, month, asAt), stalking })
  let told: Told | null = tellCrime(world, first, { victim: null, suspect: null, repeated: false })
  let crimes = 0
  while (told) {
    crimes += 1 + tellBreaches(world, told)
    told = crimes < mostCrimes ? tellNext(world, told) : null
  }
  return crimes
}

/** The next crime of a case, in a month that has a place left for it; null where the case is over. */
function tellNext(world: World, { crime, victim, suspect, treated }: Told): Told | null {
  const { random, files, asAt } = world
  const likely = goesOn[crime.stalking ? 'stalking' : 'other'] * (crime.grade === 'high' ? 1.25 : 0.95)
  if (!random.chance(likely * (treated ? 0.5 : 1))) return null
  const reportedOn = dayAfter(crime.recordedOn, 1 + random.logNormal(100, 1.1), asAt)
  const stalking = placeFor(world, reportedOn, random.chance(crime.stalking ? 0.75 : 0.35))
  if (stalking === null) return null
  const same = random.pick<string>(followers)
  const given: Given = { reportedOn, stalking, area: crime.area }
  const next = makeCrime(world, same === 'both' ? { ...given, relationship: crime.relationship } : given)
  const before: Before = {
    victim: same === 'suspect' ? null : victim,
    suspect: same === 'victim' ? null : suspect,
    repeated: true,
  }
  const told = tellCrime(world, next, before)
  const linkedOn = random.chance(0.9) ? next.recordedOn : ''
  if (same === 'both' && random.chance(0.4))
    files.of('crime_links').add([next.id, crime.id, 'same_course_of_conduct', linkedOn])
  return told
}

/** Takes a place in a month, of the class asked for if it has one left: true for stalking, null where it is full. */
function placeFor({ room }: World, day: string, stalking: boolean): boolean | null {
  for (const each of [stalking, !stalking]) if (day && room.take(monthOf(day), each ? 'stalking' : 'other')) return each
  return null
}

/** Tells the breaches of the orders that a crime led to, three in four of them as crimes; returns how many were. */
function tellBreaches(world: World, { crime, victim, suspect, orders }: Told): number {
  const { random, files, room } = world
  let crimes = 0
  for (const order of orders) {
    for (const breach of makeBreaches(world, order, crime.recordedOn)) {
      const asCrime = random.chance(0.75) && room.take(monthOf(breach.recordedAt), 'other')
      const broken = asCrime ? breachAsCrime(world, order, breach, crime) : null
      if (broken) {
        crimes += 1
        tellCrime(world, broken, { victim, suspect, repeated: true }, breach)
      }
      writeBreach(world, order.id, breach, broken?.id ?? '')
      const linkedOn = random.chance(0.9) ? breach.recordedAt.slice(0, 10) : ''
      if (broken && random.chance(0.85)) files.of('crime_links').add([broken.id, crime.id, 'breach_of', linkedOn])
    }
  }
  return crimes
}
