import { addDays } from '@dashboard/contract/month'
import type { Crime } from './crime.ts'
import { dayAfter } from './day.ts'
import type { Bail } from './investigation.ts'
import { measureOf, type Measure } from './measure.ts'
import type { Outcome } from './outcome.ts'
import type { World } from './world.ts'

/** How likely each other measure is, by whether bail protects the victim already; where risk is not high, a fifth of it. */
const chances = {
  bailed: { nmo: 0.03, dvpn: 0.02, order: 0.02 },
  free: { nmo: 0.25, dvpn: 0.17, order: 0.05 },
}
const ordinary = 0.2

/** The measures, other than Stalking Protection Orders, that protect a victim after a crime. */
export function makeProtection(world: World, crime: Crime, bail: Bail | null, outcome: Outcome | null): Measure[] {
  const { random, asAt } = world
  if (!crime.namedOn || crime.cancelledOn) return []
  const measures: Measure[] = []
  if (bail) measures.push(measureOf('bail_conditions', bail.from, { ended_on: bail.to }))
  const held = remandOf(world, crime, outcome)
  if (held) measures.push(held)
  if (!crime.stalking) return measures
  const likely = chances[bail ? 'bailed' : 'free']
  const share = crime.grade === 'high' ? 1 : ordinary
  if (random.chance(likely.nmo * share) && crime.domestic) {
    const madeOn = dayAfter(crime.reportedOn, random.logNormal(5, 0.8), asAt)
    const cells = {
      route: 'victim_application',
      applied_on: crime.reportedOn,
      expires_on: addDays(madeOn || asAt, 365),
    }
    if (madeOn)
      measures.push(measureOf('nmo', madeOn, { ...cells, served_on: dayAfter(madeOn, random.below(4), asAt) }))
  }
  if (random.chance(likely.dvpn * share) && crime.domestic) measures.push(...makeNotice(world, crime))
  if (random.chance(likely.order * share)) {
    const madeOn = addDays(crime.reportedOn, -20 - random.below(600))
    const years = 2 + random.below(3)
    measures.push(
      measureOf('restraining_order', madeOn, { route: 'conviction', expires_on: addDays(madeOn, 365 * years) }),
    )
  }
  if (crime.grade === 'high' && crime.reportedOn >= '2025-06-01' && random.chance(0.01)) {
    const madeOn = dayAfter(crime.reportedOn, random.logNormal(20, 0.6), asAt)
    if (madeOn) measures.push(measureOf('dapo', madeOn, { route: 'application', expires_on: addDays(madeOn, 730) }))
  }
  return measures
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
