import { addDays } from '@dashboard/contract/month'
import { dayAfter } from './day.ts'
import type { Crime } from './crime.ts'
import type { Files } from './files.ts'
import { makeOrder, makeOtherMeasure, type Measure } from './order.ts'
import { makeOutcome, type Outcome } from './outcome.ts'
import { makeSuspect, makeVictim } from './person.ts'
import type { Random } from './random.ts'
import { makeReferral } from './referral.ts'

type Person = { id: string; cells: string[] }
export type Recent = { victims: Person[]; suspects: Person[] }
const poolSize = 600

/** Writes a crime and all that follows from it. People who come back are drawn from those met lately. */
export function tellStory(
  random: Random,
  files: Files,
  recent: Recent,
  crime: Crime,
  index: number,
  asAt: string,
): void {
  const victim = random.chance(0.03)
    ? null
    : someone(random, recent.victims, 0.14, () => makeVictim(random, crime.recordedOn), files, 'victims')
  const suspect = crime.namedOn
    ? someone(random, recent.suspects, 0.2, () => makeSuspect(random), files, 'suspects')
    : null
  const referral = makeReferral(random, crime, asAt)
  const supported = referral?.engagedOn !== undefined && referral.engagedOn !== ''
  const outcome = makeOutcome(random, crime, supported, victim?.cells[4] === 'true', asAt)
  writeCrime(random, files, crime, victim?.id ?? '', outcome, asAt)
  if (suspect) files.of('crime_suspects').add([crime.id, suspect.id, crime.namedOn])
  if (outcome) writeOutcomes(random, files, crime, outcome, suspect?.id ?? '', index)
  if (referral) {
    const { provider, offeredOn, result, declinedReason, acceptedOn, sentOn, receivedOn, contactOn, engagedOn } =
      referral
    const closedOn = engagedOn ? dayAfter(engagedOn, 60 + random.below(120), asAt) : ''
    const cells = [
      provider,
      offeredOn,
      result,
      declinedReason,
      acceptedOn,
      sentOn,
      receivedOn,
      contactOn,
      engagedOn,
      closedOn,
    ]
    files.of('support_referrals').add([random.uuid(), crime.id, ...cells])
  }
  if (suspect) {
    for (const measure of [makeOrder(random, crime, asAt), makeOtherMeasure(random, crime, asAt)]) {
      if (measure) writeMeasure(random, files, measure, suspect.id, crime.id)
    }
  }
}

function someone(
  random: Random,
  pool: Person[],
  again: number,
  make: () => string[],
  files: Files,
  feed: 'victims' | 'suspects',
): Person | null {
  if (pool.length > 0 && random.chance(again)) return pool[random.below(pool.length)] ?? null
  const cells = make()
  const [id = ''] = cells
  files.of(feed).add(cells)
  const person = { id, cells }
  if (pool.length < poolSize) pool.push(person)
  else pool[random.below(poolSize)] = person
  return person
}

function writeCrime(
  random: Random,
  files: Files,
  crime: Crime,
  victim: string,
  outcome: Outcome | null,
  asAt: string,
): void {
  const reportedOn = crime.reportedAt.slice(0, 10)
  const last = random.chance(0.1) ? '' : addDays(reportedOn, -Math.min(900, Math.floor(random.logNormal(3, 1.6))))
  const blankFlag = crime.area === 'E07000037' && crime.recordedOn >= '2025-04-01' && crime.recordedOn <= '2025-06-30'
  const closed = outcome !== null || crime.cancelledOn !== ''
  files.of('crimes').add([
    crime.id,
    crime.reportedAt,
    crime.recordedAt,
    last ? addDays(last, -Math.floor(random.logNormal(40, 1))) : '',
    last,
    crime.offence,
    random.chance(0.93) ? crime.offence : crime.stalking ? '195/94' : '195/12',
    crime.recordedOn >= '2025-04-01' ? String(!crime.stalking && random.chance(0.08)) : '',
    crime.area,
    random.chance(0.02) ? '' : String(crime.domestic),
    blankFlag ? '' : crime.online,
    crime.relationship,
    random.pick([
      ['phone', 52],
      ['online', 16],
      ['counter', 8],
      ['officer', 10],
      ['third_party', 9],
      ['referral', 5],
    ]),
    victim,
    crime.namedOn,
    closed ? 'closed' : 'open',
    closed ? laterOf(outcome?.assignedOn ?? '', crime.cancelledOn, asAt) : '',
    crime.cancelledOn,
    crime.cancelledOn
      ? random.pick([
          ['no_crime', 5],
          ['duplicate', 3],
          ['transferred', 2],
          ['reclassified', 2],
        ])
      : '',
  ])
}

function laterOf(a: string, b: string, asAt: string): string {
  const later = a > b ? a : b
  return later > asAt ? asAt : later
}

/** One crime in a hundred was reopened: its first outcome stays, no longer current. */
function writeOutcomes(
  random: Random,
  files: Files,
  crime: Crime,
  outcome: Outcome,
  suspect: string,
  index: number,
): void {
  const reopened = outcome.days > 60 && random.chance(0.01)
  const file = files.of('outcomes')
  if (reopened) file.add([crime.id, '16', addDays(crime.recordedOn, 30), 'false', '1', 'not_known', suspect])
  file.add([crime.id, outcome.code, outcome.assignedOn, 'true', reopened ? '2' : '1', outcome.withdrawal, suspect])
  if (index % 997 === 5 && !reopened) file.add([crime.id, '15', outcome.assignedOn, 'true', '2', '', ''])
}

export function writeMeasure(
  random: Random,
  files: Files,
  measure: Measure,
  suspect: string,
  ...crimes: string[]
): string {
  const id = random.uuid()
  files.of('protective_measures').addBy({ measure_id: id, suspect_id: suspect, ...measure })
  for (const crime of crimes) files.of('measure_crimes').add([id, crime])
  return id
}
