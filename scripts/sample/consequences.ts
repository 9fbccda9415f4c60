import { makeCourtResult, writeCourtResult } from './court.ts'
import type { Crime } from './crime.ts'
import type { Bail } from './investigation.ts'
import { writeMeasure, type Measure, type Written } from './measure.ts'
import { writeCustody, writeManagement } from './multi-agency.ts'
import { makeOrder } from './order.ts'
import type { Outcome } from './outcome.ts'
import type { Suspect } from './person.ts'
import { waysTo, writeProgramme } from './programme.ts'
import { makeProtection } from './protection.ts'
import type { World } from './world.ts'

/** What a crime led to for its suspect: orders that can be broken, and whether a programme was begun. */
export type Consequences = { orders: Written[]; treated: boolean }

type Course = { bail: Bail | null; outcome: Outcome | null; repeated: boolean }

/** Writes what follows for the suspect: measures, the court's result, management, a programme. */
export function tellConsequences(
  world: World,
  crime: Crime,
  suspect: Suspect | null,
  { bail, outcome, repeated }: Course,
): Consequences {
  if (!suspect) return { orders: [], treated: false }
  const order = makeOrder(world, crime)
  const court = makeCourtResult(world, crime, outcome)
  const measures: Measure[] = makeProtection(world, crime, bail, outcome)
  if (order) measures.push(order)
  if (court) writeCourtResult(world, crime, suspect.id, court)
  if (court?.order) measures.push(court.order)
  const orders = measures.map((measure) => writeMeasure(world, measure, suspect.id, crime.id))
  writeManagement(world, crime, suspect, repeated)
  for (const measure of measures) if (measure['kind'] === 'remand') writeCustody(world, suspect, measure)
  const treated = writeProgramme(world, crime, suspect.id, waysTo(crime, order, outcome, court))
  return { orders, treated }
}
