import { addDays } from '@dashboard/contract/month'
import { writeMeasure } from './measure.ts'
import { plantRejected, rejectedCrimes } from './rejected.ts'
import type { World } from './world.ts'

/** How many of the crimes are written by `plantFaults`. */
export const plantedCrimes = 23 + rejectedCrimes

/** Writes an open, otherwise sound crime and returns its id. */
export type PlantCrime = (reportedOn: string, cells?: Record<string, string>) => string

/**
 * Faults that are kept and listed: twelve ends before their start, forms without a time or without a sign-off, and
 * orders that are repeated, that no crime led to, or that came before the crime was recorded. In larger extracts also
 * rows that must be refused.
 */
export function plantFaults(world: World, crimes: number): void {
  const { random, files, asAt } = world
  const when = addDays(asAt, -400)
  files.beginStory()
  const plant: PlantCrime = (reportedOn, cells = {}) => {
    const id = cells['crime_id'] ?? random.uuid()
    const at = `${reportedOn}T10:15`
    const sound = { reported_at: at, recorded_at: at, offence_code: '195/12', area_code: 'E07000032', status: 'open' }
    files.of('crimes').addBy({ ...sound, ...cells, crime_id: id })
    return id
  }
  plantEarlyEnds(world, plant, when)
  plantForms(world, plant, when)
  plantOrders(world, plant, when)
  plantRejected(world, plant, when, crimes)
}

/** Four outcomes before recording and three engagements before the offer. */
function plantEarlyEnds({ random, files }: World, plant: PlantCrime, when: string): void {
  for (let index = 0; index < 4; index += 1) {
    const id = plant(addDays(when, index), { status: 'closed', closed_on: addDays(when, 40) })
    files.of('outcomes').add([id, '1', addDays(when, index - 3), 'true', '1', '', ''])
  }
  for (let index = 0; index < 3; index += 1) {
    const offered = addDays(when, index + 4)
    files.of('support_referrals').addBy({
      referral_id: random.uuid(),
      crime_id: plant(addDays(when, index)),
      provider: 'victim_service',
      offered_on: offered,
      offer_result: 'accepted',
      engaged_on: addDays(offered, -2),
    })
  }
}

/** Three forms before the report, three at midnight, and five that lower the risk: two that nobody signed, two that do not say, one signed at no time. */
function plantForms({ random, files }: World, plant: PlantCrime, when: string): void {
  const add = (crime: string, grade: string, at: string, ...lowered: string[]) => {
    const id = random.uuid()
    files.of('risk_assessments').add([id, crime, 'sst', grade, at, ...lowered, ...['', '', ''].slice(lowered.length)])
    return id
  }
  for (let index = 0; index < 3; index += 1)
    add(plant(addDays(when, index)), 'medium', `${addDays(when, index - 1)}T18:40`)
  for (let index = 0; index < 3; index += 1)
    add(plant(addDays(when, index)), 'medium', `${addDays(when, index + 1)}T00:00`)
  for (const signatory of ['none', 'none', '', '', 'sergeant']) {
    const crime = plant(when)
    const first = add(crime, 'high', `${when}T14:20`)
    add(crime, 'medium', `${addDays(when, 9)}T11:05`, first, signatory)
  }
}

/** Two orders before the report, one written twice, one for no crime, one made before its crime was recorded. */
function plantOrders(world: World, plant: PlantCrime, when: string): void {
  const order = { kind: 'spo', route: 'application', decision: 'apply' }
  const suspect = world.random.uuid()
  const early = [plant(when), plant(addDays(when, 1))]
  world.files.of('suspects').add([suspect, 'male', '35-44', ''])
  for (const [days, crime] of early.entries()) {
    const madeOn = addDays(when, days - 9)
    writeMeasure(world, { ...order, applied_on: addDays(when, -30), made_on: madeOn }, suspect, crime)
  }
  const first = plant(when)
  const second = plant(addDays(when, 8))
  const twice = { ...order, applied_on: addDays(when, 30), made_on: addDays(when, 61) }
  writeMeasure(world, twice, suspect, first, second)
  writeMeasure(world, twice, suspect, first)
  writeMeasure(world, { ...order, applied_on: addDays(when, 12) }, suspect)
  const recordedLate = plant(when, { recorded_at: `${addDays(when, 20)}T10:15` })
  writeMeasure(
    world,
    { ...order, applied_on: addDays(when, 5), interim_made_on: addDays(when, 9) },
    suspect,
    recordedLate,
  )
}
