import { addDays } from '@dashboard/contract/month'
import type { Crime } from './crime.ts'
import { dayAfter } from './day.ts'
import type { Bail } from './investigation.ts'
import { measureOf, type Measure } from './measure.ts'
import type { Outcome } from './outcome.ts'
import type { World } from './world.ts'

/** At high risk, which other measure comes first, by whether bail protects the victim already. */
const others = {
  bailed: [
    ['nmo', 3],
    ['dvpn', 2],
    ['restraining_order', 2],
    ['', 93],
  ],
  free: [
    ['nmo', 22],
    ['dvpn', 17],
    ['restraining_order', 6],
    ['', 55],
  ],
} as const
/** Where risk is not high, a fifth as many have one. */
const ordinary = 0.2

/** The measures, other than Stalking Protection Orders, that protect a victim after a crime. */
export function makeProtection(world: World, crime: Crime, bail: Bail | null, outcome: Outcome | null): Measure[] {
  if (!crime.namedOn || crime.cancelledOn) return []
  const held = remandOf(world, crime, outcome)
  const conditions = bail ? [measureOf('bail_conditions', bail.from, { ended_on: bail.to })] : []
  const other = world.random.pick<string>(others[bail ? 'bailed' : 'free'])
  const likely = crime.grade === 'high' || world.random.chance(ordinary)
  const more = crime.stalking && likely ? makeOther(world, crime, other) : []
  return [...conditions, ...(held ? [held] : []), ...more, ...makeAbuseOrder(world, crime)]
}

/** Courts protect partners and family only; an order on conviction was there before this crime. */
function makeOther(world: World, crime: Crime, kind: string): Measure[] {
  if (kind === 'restraining_order') return [makeEarlierOrder(world, crime)]
  if (!crime.domestic) return []
  if (kind === 'dvpn') return makeNotice(world, crime)
  return kind === 'nmo' ? makeVictimsOrder(world, crime) : []
}

function makeVictimsOrder({ random, asAt }: World, crime: Crime): Measure[] {
  const madeOn = dayAfter(crime.reportedOn, random.logNormal(5, 0.8), asAt)
  if (!madeOn) return []
  const cells = { route: 'victim_application', applied_on: crime.reportedOn, expires_on: addDays(madeOn, 365) }
  return [measureOf('nmo', madeOn, { ...cells, served_on: dayAfter(madeOn, random.below(4), asAt) })]
}

function makeEarlierOrder({ random }: World, crime: Crime): Measure {
  const madeOn = addDays(crime.reportedOn, -20 - random.below(600))
  const expiresOn = addDays(madeOn, 365 * (2 + random.below(3)))
  return measureOf('restraining_order', madeOn, { route: 'conviction', expires_on: expiresOn })
}

/** The force is not among those that try domestic abuse protection orders, and sees few. */
function makeAbuseOrder({ random, asAt }: World, crime: Crime): Measure[] {
  if (crime.grade !== 'high' || !crime.domestic || crime.reportedOn < '2025-06-01' || !random.chance(0.01)) return []
  const madeOn = dayAfter(crime.reportedOn, random.logNormal(20, 0.6), asAt)
  return madeOn ? [measureOf('dapo', madeOn, { route: 'application', expires_on: addDays(madeOn, 730) })] : []
}

/** A suspect charged soon with a high-risk crime is often kept in custody until trial. */
function remandOf({ random, asAt }: World, crime: Crime, outcome: Outcome | null): Measure | null {
  const charged = outcome?.code === '1' && outcome.assignedOn <= addDays(crime.reportedOn, 14)
  if (!outcome || !charged || !random.chance(crime.grade === 'high' ? 0.8 : 0.1)) return null
  return measureOf('remand', outcome.assignedOn, {
    ended_on: dayAfter(outcome.assignedOn, random.logNormal(110, 0.5), asAt),
  })
}

/** A notice holds for two days; a court makes seven in ten of them into an order of four weeks. */
function makeNotice({ random, asAt }: World, crime: Crime): Measure[] {
  const noticeOn = dayAfter(crime.reportedOn, random.logNormal(1.5, 0.7), asAt)
  if (!noticeOn) return []
  const courtOn = dayAfter(noticeOn, 2, asAt)
  const notice = measureOf('dvpn', noticeOn, {
    served_on: noticeOn,
    expires_on: addDays(noticeOn, 2),
    ended_on: courtOn,
  })
  if (!courtOn || !random.chance(0.7)) return [notice]
  const order = {
    route: 'application',
    served_on: courtOn,
    expires_on: addDays(courtOn, 28),
    ended_on: dayAfter(courtOn, 28, asAt),
  }
  return [notice, measureOf('dvpo', courtOn, order)]
}
