import { addDays } from '@dashboard/contract/month'
import { timeAfter } from './day.ts'
import type { Crime } from './crime.ts'
import type { Files } from './files.ts'
import type { Random } from './random.ts'
import { writeMeasure } from './story.ts'

/** How many of the crimes are written by `plantFaults`. */
export const plantedCrimes = 21

/** Faults that a single crime can carry: a batch recorded a month late, and the hour that clocks repeat or skip. */
export function spoilCrime(crime: Crime, index: number, asAt: string): Crime {
  const batch = crime.reportedAt >= '2025-02-10' && crime.reportedAt < '2025-02-12'
  if (batch) {
    const recordedAt = timeAfter(crime.reportedAt, 30 * 24, asAt) || crime.recordedAt
    return { ...crime, recordedAt, recordedOn: recordedAt.slice(0, 10), namedOn: '', cancelledOn: '' }
  }
  const day = crime.reportedAt.slice(0, 10)
  if (day === '2025-10-26' && index % 3 === 0) return { ...crime, reportedAt: `${day}T01:30` }
  if (day === '2025-03-30' && index % 3 === 0) return { ...crime, reportedAt: `${day}T01:30` }
  return crime
}

/** Faults of whole rows: impossible orders of dates, repeated orders, orders without a crime, and rows that must be refused. */
export function plantFaults(random: Random, files: Files, asAt: string): void {
  const when = addDays(asAt, -400)
  const at = (day: string) => `${day}T10:15`
  const crimeRow = (id: string, reported: string, recorded: string, change: Record<string, string> = {}) => {
    const base = {
      crime_id: id,
      reported_at: at(reported),
      recorded_at: at(recorded),
      offence_code: '195/12',
      area_code: 'E07000032',
      status: 'open',
    }
    files.of('crimes').addBy({ ...base, ...change })
    return id
  }
  const suspect = random.uuid()
  files.of('suspects').add([suspect, 'male', '35-44', ''])
  for (let index = 0; index < 5; index += 1) {
    const id = crimeRow(random.uuid(), addDays(when, index), addDays(when, index), {
      status: 'closed',
      closed_on: addDays(when, 40),
    })
    files.of('outcomes').add([id, '1', addDays(when, index - 3), 'true', '1', '', ''])
  }
  for (let index = 0; index < 5; index += 1) {
    const id = crimeRow(random.uuid(), addDays(when, index), addDays(when, index))
    const offered = addDays(when, index + 4)
    files.of('support_referrals').addBy({
      referral_id: random.uuid(),
      crime_id: id,
      provider: 'victim_service',
      offered_on: offered,
      offer_result: 'accepted',
      engaged_on: addDays(offered, -2),
    })
  }
  const order = { kind: 'spo', route: 'application', decision: 'apply' }
  for (let index = 0; index < 2; index += 1) {
    const id = crimeRow(random.uuid(), addDays(when, index), addDays(when, index))
    writeMeasure(random, files, { ...order, applied_on: addDays(when, -30), made_on: addDays(when, -9) }, suspect, id)
  }
  const first = crimeRow(random.uuid(), when, when)
  const second = crimeRow(random.uuid(), addDays(when, 8), addDays(when, 8))
  const twice = { ...order, applied_on: addDays(when, 30), made_on: addDays(when, 61) }
  writeMeasure(random, files, twice, suspect, first, second)
  writeMeasure(random, files, twice, suspect, first)
  writeMeasure(random, files, { ...order, applied_on: addDays(when, 12) }, suspect)
  const beforeRecord = crimeRow(random.uuid(), when, addDays(when, 20))
  writeMeasure(
    random,
    files,
    { ...order, applied_on: addDays(when, 5), interim_made_on: addDays(when, 9) },
    suspect,
    beforeRecord,
  )
  plantRejected(random, crimeRow, when)
}

function plantRejected(
  random: Random,
  crimeRow: (id: string, reported: string, recorded: string, change?: Record<string, string>) => string,
  when: string,
): void {
  crimeRow(random.uuid(), when, when, { offence_code: '999/99' })
  crimeRow(random.uuid(), when, when, { last_incident_on: '12/01/2025' })
  crimeRow('not-a-uuid', when, when)
  crimeRow(random.uuid(), when, when, { victim_id: random.uuid() })
  const repeated = random.uuid()
  crimeRow(repeated, when, when)
  crimeRow(repeated, when, addDays(when, 1))
}
