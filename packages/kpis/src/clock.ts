import { formatDays } from '@dashboard/contract/value'
import type { Measure } from './define-kpi.ts'

export type DurationMeasure = Measure & { kind: 'duration' }

/** How waiting times are told: in days, or in hours where they are measured to the minute. */
export type Clock = {
  unit: 'days' | 'hours'
  /** What a unit is in the histogram, and what a day is. */
  size: number
  day: number
  /** Of the axis, in units: where it ends at the least and at the most, and the ticks. */
  axis: { shortest: number; longest: number; tick: number; spark: number }
}

const clocks: Record<'days' | 'minutes', Clock> = {
  days: { unit: 'days', size: 1, day: 1, axis: { shortest: 180, longest: 365, tick: 30, spark: 210 } },
  minutes: { unit: 'hours', size: 60, day: 1440, axis: { shortest: 72, longest: 96, tick: 6, spark: 72 } },
}

export function clockOf({ clock }: DurationMeasure): Clock {
  return clocks[clock]
}

/** A time of the histogram in whole units, a begun one as a whole: what is within an hour by the minute is so by the hour. */
export function inUnits(time: number, { size }: Clock): number {
  return Math.ceil(time / size)
}

/** The times by which a measure asks how many have ended, in its units. */
export function horizonsOf(measure: DurationMeasure): number[] {
  return measure.horizons.map((horizon) => horizon / clockOf(measure).size)
}

/** The time in units that a target of so many days asks for. */
export function targetTime(withinDays: number, { unit }: Clock): number {
  return unit === 'hours' ? Math.round(withinDays * 24 * 60) / 60 : withinDays
}

/** `60 days`, `1 hour`. */
export function timeWords(time: number, { unit }: Clock): string {
  return `${formatDays(time)} ${time === 1 ? unit.slice(0, -1) : unit}`
}

/** `day 60`, `hour 12`. */
export function byTime(time: number, { unit }: Clock): string {
  return `${unit.slice(0, -1)} ${formatDays(time)}`
}
