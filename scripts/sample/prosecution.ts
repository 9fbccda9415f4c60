import { addDays } from '@dashboard/contract/month'
import type { Contact } from './contact.ts'
import type { Crime } from './crime.ts'
import { timeOn } from './day.ts'
import type { Events } from './events.ts'
import type { Outcome } from './outcome.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

const comesBack = [
  ['action_plan', 14],
  ['return', 6],
  ['', 80],
] as const
const alternates = [
  ['195/94', 70],
  ['8/30', 15],
  ['8/69', 15],
] as const
/** Writes the prosecutors' part: what was submitted, what they decided, and the charge on the day of its outcome. */
export function writeProsecution(
  { random }: World,
  crime: Crime,
  contact: Contact | null,
  { code, assignedOn }: Outcome,
  events: Events,
): void {
  const after = contact?.at.slice(0, 10) ?? crime.recordedOn
  if (code === '1' || code === '1A') {
    if (random.chance(0.85)) writeDecision(random, after, assignedOn, 'charge', events)
    events.add('charge', timeOn(assignedOn, random, 20, 23), offenceCharged(random, crime, code))
    if (random.chance(0.05)) events.add('charge', timeOn(assignedOn, random, 23, 24), crime.offence)
  }
  if (code === '9' || (code === '15' && random.chance(0.12))) writeDecision(random, after, assignedOn, 'nfa', events)
}

/** Prosecutors take some two weeks, where there is the time; one case in five comes back for more work first. */
function writeDecision(random: Random, after: string, decidedOn: string, decision: string, events: Events): void {
  const submittedOn = addDays(decidedOn, -Math.ceil(random.logNormal(12, 0.7)))
  const firstOn = addDays(submittedOn, -5 - random.below(25))
  const back = random.pick<string>(comesBack)
  if (back && firstOn > after) {
    events.add('cps_submit', timeOn(firstOn, random))
    const backAt = timeOn(addDays(firstOn, 2 + random.below(3)), random)
    if (back === 'return') events.add('cps_return', backAt)
    else events.add('cps_decision', backAt, 'action_plan')
  }
  if (submittedOn > after) events.add('cps_submit', timeOn(submittedOn, random, 8, 18))
  else if (decidedOn > after) events.add('cps_submit', timeOn(decidedOn, random, 10, 15))
  else return
  events.add('cps_decision', timeOn(decidedOn, random, 18, 20), decision)
}

/** An alternate offence for outcome 1A; otherwise the crime's own, of the serious ones sometimes the lesser. */
function offenceCharged(random: Random, { offence }: Crime, code: string): string {
  if (code === '1A') return random.pick<string>(alternates)
  return (offence === '8/65' || offence === '8/66') && random.chance(0.2) ? '195/12' : offence
}
