import type { Crime } from './crime.ts'
import { timeAfter, timeOn } from './day.ts'
import type { Outcome } from './outcome.ts'
import type { Suspect } from './person.ts'
import type { World } from './world.ts'

/** The first time that police speak to the suspect about a crime. */
export type Contact = { kind: 'arrest' | 'voluntary_interview'; at: string }

const arrests = { high: 0.66, medium: 0.38, standard: 0.2 }
const delays = { high: 16, medium: 40, standard: 70 }
const interviews = 0.36

/** Whether and when the suspect is arrested or interviewed: sooner and more often where risk is high, and men more often. */
export function makeContact({ random, asAt }: World, crime: Crime, suspect: Suspect | null): Contact | null {
  const arrested = random.chance(arrests[crime.grade] * (suspect?.male ? 1.09 : 0.4))
  const spoken = arrested || random.chance(interviews)
  const hours = arrested ? random.logNormal(delays[crime.grade], 1.3) : random.logNormal(200, 0.9)
  if (!suspect || !spoken || !crime.namedOn || crime.cancelledOn) return null
  const named = `${crime.namedOn}T00:01`
  const at = timeAfter(crime.recordedAt > named ? crime.recordedAt : named, hours, asAt)
  return at ? { kind: arrested ? 'arrest' : 'voluntary_interview', at } : null
}

/** A suspect who was charged without an arrest was interviewed first. */
export function interviewBeforeCharge({ random }: World, crime: Crime, outcome: Outcome | null): Contact | null {
  const charged = outcome?.code === '1' || outcome?.code === '1A'
  if (!charged) return null
  const named = timeOn(crime.namedOn, random, 9, 18)
  const recorded = timeAfter(crime.recordedAt, 1, outcome.assignedOn)
  return { kind: 'voluntary_interview', at: named > recorded ? named : recorded }
}
