import { endingOfBreach, writeBrokenOrder } from './breach.ts'
import { writeChange } from './classification.ts'
import { tellConsequences, type Consequences } from './consequences.ts'
import { interviewBeforeCharge, makeContact, type Contact } from './contact.ts'
import type { Crime } from './crime.ts'
import { Events } from './events.ts'
import { writeAllocation, writeContact } from './investigation.ts'
import { writeClinic } from './multi-agency.ts'
import { makeOutcome, writeOutcomes, type Outcome } from './outcome.ts'
import { meetSuspects, meetVictim, writePeople, type Suspect, type Victim } from './person.ts'
import { writeProsecution } from './prosecution.ts'
import { writeCrime } from './record.ts'
import { makeReferral, writeNeeds, writeReferral } from './referral.ts'
import { writeReviews } from './review.ts'
import { writeForms } from './risk.ts'
import type { World } from './world.ts'

/** Whom an earlier crime of the case brought in; null where this one has its own people. */
export type Before = { victim: Victim | null; suspect: Suspect | null; repeated: boolean }

/** What has settled already how a crime ends: it is the breach of an order. */
export type Ending = { contact: Contact | null; outcome: Outcome | null }

/** A crime as it was told, with what its case may go on from. */
export type Told = Consequences & { crime: Crime; victim: Victim | null; suspect: Suspect | null }

/** Writes a crime and all that follows from it. */
export function tellCrime(world: World, crime: Crime, before: Before, given: Ending | null = null): Told {
  const ending = given ?? endingOfBreach(world, crime)
  const victim = before.victim ?? meetVictim(world.random, crime)
  const suspects = meetSuspects(world.random, crime, before.suspect)
  const [suspect = null] = suspects
  const referral = makeReferral(world, crime, victim)
  const engagedOn = referral?.engagedOn ?? ''
  const spoken = ending ? ending.contact : makeContact(world, crime, suspect)
  const outcome = ending ? ending.outcome : makeOutcome(world, crime, { contact: spoken, victim, engagedOn })
  const contact = spoken ?? interviewBeforeCharge(world, crime, outcome)
  const endedOn = outcome?.assignedOn ?? crime.cancelledOn

  writeCrime(world, crime, victim, endedOn)
  writePeople(world, crime, { victim, suspects }, before)
  writeChange(world, crime)
  writeForms(world, crime)
  writeReviews(world, crime, endedOn)
  writeNeeds(world, crime)
  if (referral) writeReferral(world, crime, referral)

  const events = new Events(world, crime, victim)
  writeAllocation(world, crime, events)
  const bail = contact ? writeContact(world, crime, contact, outcome, events) : null
  if (outcome) writeProsecution(world, crime, contact, outcome, events)
  if (outcome) writeOutcomes(world, crime, outcome, suspects)
  writeClinic(world, crime, before.repeated)
  if (ending && !given && suspect) writeBrokenOrder(world, crime, suspect, ending)
  const consequences = tellConsequences(world, crime, suspect, { bail, outcome, repeated: before.repeated })
  return { crime, victim, suspect, ...consequences }
}
