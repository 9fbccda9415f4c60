import { addDays, lastDayOf, monthName, monthOf } from '@dashboard/contract/month'
import { clockOf, timeWords } from '../clock.ts'
import type { Kpi, Measure } from '../define-kpi.ts'
import { targetUnit } from '../wording.ts'

/** A target as a file gives it, or as it is about to be recorded; null where a cell is empty or cannot be read. */
export type GivenTarget = {
  kpiId: string
  measureId: string
  value: number | null
  unit: string | null
  withinDays: number | null
  validFrom: string | null
  validTo: string | null
  status: string | null
}

export type TargetFault = { field: keyof GivenTarget; message: string }
type Held = Pick<GivenTarget, 'validFrom' | 'validTo'>

/** All that is wrong with a target of a KPI, null where there is none of that id, beside the others of its measure that hold. */
export function targetFaults(given: GivenTarget, kpi: Kpi | null, others: readonly Held[]): TargetFault[] {
  const found = [
    ...(kpi ? measureFaults(given, kpi) : [fault('kpiId', `There is no KPI ${JSON.stringify(given.kpiId)}.`)]),
    ...valueFaults(given),
    ...monthFaults(given),
    ...(given.status === 'confirmed' || given.status === 'placeholder'
      ? []
      : [fault('status', 'A target is confirmed or a placeholder.')]),
  ]
  return found.length > 0 ? found : overlapFaults(given, others)
}

/** Why a measure can have no target; null where it can. */
export function targetRefusal({ code, better }: Kpi, measure: Measure): string | null {
  if (measure.kind === 'mix' || measure.kind === 'ratio')
    return `${measure.code} is not one number that could meet a target.`
  if ((measure.better ?? better) === 'neither')
    return `Of ${measure.code ?? code} neither higher nor lower is better: it is watched, not judged.`
  return null
}

/** By when the share of a waiting time may be asked for: the times at which every audience is told it. */
export function targetTimes(measure: Measure): { days: number; words: string }[] {
  if (measure.kind !== 'duration') return []
  const clock = clockOf(measure)
  return measure.horizons.map((time) => ({
    days: clock.unit === 'hours' ? time / 24 : time,
    words: timeWords(time, clock),
  }))
}

function measureFaults(given: GivenTarget, kpi: Kpi): TargetFault[] {
  // What it will be counted in is not known before it is counted.
  if (kpi.kind === 'pending' && given.measureId === kpi.id) return given.unit ? [] : [fault('unit', 'Give its unit.')]
  const measure = kpi.allMeasures.find(({ id }) => id === given.measureId)
  if (!measure) return [fault('measureId', `${kpi.code} has no measure ${JSON.stringify(given.measureId)}.`)]
  const refusal = targetRefusal(kpi, measure)
  if (refusal) return [fault('measureId', refusal)]
  return [...unitFaults(given, measure), ...timeFaults(given, measure)]
}

function unitFaults({ unit }: GivenTarget, measure: Measure): TargetFault[] {
  const wanted = targetUnit(measure)
  if (unit === wanted) return []
  const why = measure.kind === 'duration' ? ', the share reached in time' : ''
  return [
    fault(
      'unit',
      `${unit ? `Its unit is no ${unit}` : 'Give its unit'}: a target of ${measure.code} is a ${wanted}${why}.`,
    ),
  ]
}

function timeFaults({ withinDays }: GivenTarget, measure: Measure): TargetFault[] {
  if (measure.kind !== 'duration')
    return withinDays === null
      ? []
      : [fault('withinDays', `${measure.code} is no waiting time: leave out by when it is to be reached.`)]
  const times = targetTimes(measure)
  if (times.some(({ days }) => days === withinDays)) return []
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(times.map(({ words }) => words))
  return [fault('withinDays', `Say by when the share is to be reached: within ${list}.`)]
}

function valueFaults({ value, unit }: GivenTarget): TargetFault[] {
  if (value === null || !Number.isFinite(value)) return [fault('value', 'Give the target as a number.')]
  if (value < 0) return [fault('value', 'A target does not lie below nought.')]
  if (unit === 'proportion' && value > 1) return [fault('value', 'A share lies between 0% and 100%.')]
  return []
}

function monthFaults({ validFrom, validTo }: GivenTarget): TargetFault[] {
  const begins = isDay(validFrom) && validFrom.endsWith('-01')
  const ends = validTo === null || (isDay(validTo) && validTo === lastDayOf(monthOf(validTo)))
  return [
    ...(begins ? [] : [fault('validFrom', 'A target begins on the first day of a month.')]),
    ...(ends ? [] : [fault('validTo', 'A target ends on the last day of a month.')]),
    ...(begins && ends && validTo !== null && validTo < validFrom
      ? [fault('validTo', 'It ends before it begins.')]
      : []),
  ]
}

function overlapFaults({ validFrom, validTo }: GivenTarget, others: readonly Held[]): TargetFault[] {
  const from = validFrom ?? ''
  const overlapping = others.filter(
    (other) =>
      (other.validTo === null || from <= other.validTo) && (validTo === null || (other.validFrom ?? '') <= validTo),
  )
  const [first] = overlapping
  if (!first?.validFrom) return []
  const month = monthName(monthOf(first.validFrom > from ? first.validFrom : from))
  return [fault('validFrom', `${month} has a target already: end or withdraw that one, or choose another month.`)]
}

function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text) && addDays(text, 0) === text
}

function fault(field: TargetFault['field'], message: string): TargetFault {
  return { field, message }
}
