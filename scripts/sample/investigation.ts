import type { Contact } from './contact.ts'
import type { Crime } from './crime.ts'
import { timeAfter, timeOn } from './day.ts'
import type { Events } from './events.ts'
import type { Outcome } from './outcome.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

/** Days of pre-charge bail, empty where it began or ended after the cut-off. */
export type Bail = { from: string; to: string }

/** Of high-risk crimes: how many go to investigators or specialists soon. */
const skilled: Trend = [
  [2021, 0.62],
  [2026, 0.86],
]
const digital: Trend = [
  [2021, 0.52],
  [2026, 0.82],
]
const teams = [
  ['response', 52],
  ['investigator', 38],
  ['specialist', 8],
  ['', 2],
] as const
const skilledTeams = [
  ['investigator', 60],
  ['specialist', 40],
] as const
const bailed = { high: 0.86, medium: 0.5, standard: 0.34 }

/** Writes to whom a crime was given, and whether traces on devices and accounts were followed. */
export function writeAllocation({ random, asAt }: World, crime: Crime, events: Events): void {
  const at = timeAfter(crime.recordedAt, random.logNormal(9, 0.9), asAt)
  const high = crime.grade === 'high'
  const soon = random.chance(rateOn(crime.recordedOn, skilled))
  const team = high && soon ? random.pick<string>(skilledTeams) : random.pick<string>(high ? teams.slice(0, 1) : teams)
  events.add('allocated', at, team)
  const passedOn = at !== '' && team === 'response' && random.chance(high ? 0.6 : 0.12)
  if (passedOn) events.add('allocated', timeAfter(at, 24 * random.logNormal(6, 0.5), asAt), 'investigator')
  const online = crime.stalking && (crime.online === 'online' || crime.online === 'both')
  if (!online) return
  const followed = random.chance(rateOn(crime.reportedOn, digital))
  const days = followed ? random.share() * 6.5 : random.chance(0.4) ? 8 + random.below(30) : -1
  if (days >= 0) events.add('digital_action', timeAfter(crime.recordedAt, 24 * days, asAt))
}

/** Writes that the suspect was arrested or interviewed and how they left; returns the bail they left on. */
export function writeContact(
  { random, asAt }: World,
  crime: Crime,
  contact: Contact,
  outcome: Outcome | null,
  events: Events,
): Bail | null {
  events.add(contact.kind, contact.at)
  if (contact.kind !== 'arrest') return null
  const from = timeAfter(contact.at, 8 + random.below(14), asAt)
  const over = outcome !== null && outcome.assignedOn <= from.slice(0, 10)
  const onBail = random.chance(bailed[crime.grade])
  const released = random.chance(0.5)
  const days = random.logNormal(60, 0.5)
  if (!from || over) return null
  if (!onBail) {
    if (released) events.add('released_under_investigation', from)
    return null
  }
  const ended = timeAfter(from, 24 * days, asAt)
  const closed = outcome ? timeOn(outcome.assignedOn, random, 8, 10) : ''
  const to = ended && (!closed || ended < closed) ? ended : closed
  events.add('bail_start', from)
  events.add('bail_end', to)
  return { from: from.slice(0, 10), to: to.slice(0, 10) }
}
