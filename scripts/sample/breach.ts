import { addDays } from '@dashboard/contract/month'
import { makeCrime, type Crime } from './crime.ts'
import { timeAfter, timeOn } from './day.ts'
import { measureOf, writeMeasure, type Written } from './measure.ts'
import type { Suspect } from './person.ts'
import type { Random } from './random.ts'
import type { Ending } from './story.ts'
import type { World } from './world.ts'

/** A breach of an order: when it was recorded, and how it ends. */
export type Breach = Ending & { recordedAt: string }

/** Orders whose breach is a crime. */
const criminal = new Set(['spo', 'nmo', 'restraining_order', 'dapo'])
/** Over a quarter of orders are broken within a year. */
const daysBetween = (100 / 2.7) * 30.4375
const mostBreaches = 5
const endings = [
  ['1', 58],
  ['15', 19],
  ['16', 17],
  ['10', 6],
] as const

/** The breaches of an order while it ran, from a day on, at even risk. */
export function makeBreaches({ random, asAt }: World, order: Written, from: string): Breach[] {
  const breaches: Breach[] = []
  if (!criminal.has(order.kind) || !order.from) return breaches
  let on = order.from > from ? order.from : from
  while (breaches.length < mostBreaches) {
    on = addDays(on, Math.ceil(-Math.log(1 - random.share()) * daysBetween))
    if (on >= order.until || on >= asAt) return breaches
    const recordedAt = timeOn(on, random, 6, 23)
    breaches.push({ recordedAt, ...makeEnding(random, recordedAt, asAt) })
  }
  return breaches
}

/** Seven suspects in ten are arrested within a day; over half of breaches are charged within three months. */
function makeEnding(random: Random, recordedAt: string, asAt: string): Ending {
  const soon = random.chance(0.68)
  const hours = soon ? Math.min(23, random.logNormal(6, 1)) : 30 + random.logNormal(120, 0.8)
  const arrestedAt = soon || random.chance(0.5) ? timeAfter(recordedAt, hours, asAt) : ''
  const ended = timeAfter(recordedAt, hours + 24 * (1 + random.logNormal(17, 1)), asAt)
  const code = random.pick<string>(endings)
  return {
    contact: arrestedAt ? { kind: 'arrest', at: arrestedAt } : null,
    outcome: ended ? { code, assignedOn: ended.slice(0, 10), withdrawal: '' } : null,
  }
}

/** How a crime ends that is the breach of an order from before; null for another. */
export function endingOfBreach({ random, asAt }: World, { offence, recordedAt }: Crime): Ending | null {
  return offence === '66/92' ? makeEnding(random, recordedAt, asAt) : null
}

/** The crime that a breach was recorded as. */
export function breachAsCrime(world: World, { kind }: Written, { recordedAt: at }: Breach, before: Crime): Crime {
  const breach = { offence: kind === 'spo' ? '66/91' : '66/92', at }
  const { area, relationship } = before
  return makeCrime(world, { reportedOn: at.slice(0, 10), stalking: false, area, relationship, breach })
}

/** Writes the order that a crime broke, where no crime of this force led to it: it was made before, and linked to none. */
export function writeBrokenOrder(world: World, crime: Crime, suspect: Suspect, ending: Ending): void {
  const { random } = world
  const madeOn = addDays(crime.reportedOn, -20 - random.below(300))
  const sought = random.chance(0.6)
  const route = sought ? 'victim_application' : 'conviction'
  const order = measureOf(sought ? 'nmo' : 'restraining_order', madeOn, {
    route,
    expires_on: addDays(madeOn, sought ? 365 : 1095),
  })
  const { id } = writeMeasure(world, order, suspect.id)
  writeBreach(world, id, { ...ending, recordedAt: crime.recordedAt }, crime.id)
}

/** Writes a breach; `crime` is what it was recorded as, empty where nothing was. */
export function writeBreach({ random, files }: World, order: string, breach: Breach, crime: string): void {
  const { recordedAt, contact, outcome } = breach
  const arrestedAt = contact?.kind === 'arrest' ? contact.at : ''
  const ended = [outcome?.code ?? '', outcome?.assignedOn ?? '']
  const cells = [recordedAt.slice(0, 10), recordedAt, arrestedAt.slice(0, 10), arrestedAt, ...ended]
  files.of('breaches').add([random.uuid(), order, crime, ...cells])
}
