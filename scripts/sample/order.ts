import { addDays } from '@dashboard/contract/month'
import { dayAfter } from './day.ts'
import type { Crime } from './crime.ts'
import type { Random } from './random.ts'

/** A row of protective_measures without its keys. */
export type Measure = Record<string, string>

/** Applications for a Stalking Protection Order a year, by calendar year. */
const applications: Record<number, number> = { 2020: 6, 2021: 16, 2022: 22, 2023: 29, 2024: 26, 2025: 32, 2026: 34 }
const stalkingCrimes = 2650

/** The Stalking Protection Order sought after a crime, if one was. */
export function makeOrder(random: Random, crime: Crime, asAt: string): Measure | null {
  const yearly = applications[Number(crime.recordedOn.slice(0, 4))] ?? 0
  if (!crime.stalking || !random.chance(yearly / stalkingCrimes)) return null
  const reportedOn = crime.reportedAt.slice(0, 10)
  const appliedOn = dayAfter(reportedOn, random.logNormal(40, 0.9), asAt)
  const consideredOn = dayAfter(reportedOn, random.logNormal(6, 0.8), asAt)
  if (!appliedOn) return null
  const civilStandard = appliedOn >= '2024-04-01'
  const end = random.pick([
    ['made', civilStandard ? 78 : 60],
    ['withdrawn', civilStandard ? 12 : 25],
    ['refused', civilStandard ? 8 : 15],
  ])
  const interim = end === 'made' ? random.chance(0.5) : random.chance(0.2)
  const finalOn = dayAfter(appliedOn, random.logNormal(38, 0.6), asAt)
  const interimOn = interim ? dayAfter(appliedOn, random.logNormal(6, 0.5), asAt) : ''
  const madeOn = end === 'made' ? finalOn : ''
  const years = random.pick([
    [2, 62],
    [3, 14],
    [5, 18],
    [0, 6],
  ])
  return {
    kind: 'spo',
    route: 'application',
    considered_on: consideredOn > appliedOn ? appliedOn : consideredOn,
    decision: 'apply',
    decision_reason: 'proportionate',
    applied_on: appliedOn,
    first_hearing_on: addDays(appliedOn, 5 + random.below(20)),
    contested: String(random.chance(0.35)),
    interim_made_on: interimOn && (!finalOn || interimOn <= finalOn) ? interimOn : '',
    made_on: madeOn,
    served_on: madeOn ? dayAfter(madeOn, random.chance(0.1) ? 4 + random.below(6) : random.below(3), asAt) : '',
    refused_on: end === 'refused' ? finalOn : '',
    withdrawn_on: end === 'withdrawn' ? finalOn : '',
    expires_on: madeOn && years ? addDays(madeOn, years * 365) : '',
    indefinite: madeOn ? String(years === 0) : '',
    victim_supports: String(random.chance(0.8)),
  }
}

/** Another measure that protects the victim of a high-risk crime. */
export function makeOtherMeasure(random: Random, crime: Crime, asAt: string): Measure | null {
  if (!crime.stalking || !crime.highRisk || !random.chance(0.7)) return null
  const kind = random.pick([
    ['bail_conditions', 48],
    ['nmo', 9],
    ['dvpn', 4],
    ['dvpo', 3],
    ['restraining_order', 3],
    ['remand', 6],
  ])
  const madeOn = dayAfter(crime.reportedAt.slice(0, 10), random.logNormal(4, 0.8), asAt)
  if (!madeOn) return null
  const endedOn =
    kind === 'bail_conditions' || kind === 'remand' ? dayAfter(madeOn, random.logNormal(60, 0.5), asAt) : ''
  return { kind, made_on: madeOn, ended_on: endedOn }
}
