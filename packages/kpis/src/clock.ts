import { formatDays } from '@dashboard/contract/value'
import type { Measure } from './define-kpi.ts'

export type DurationMeasure = Measure & { kind: 'duration' }

/** How waiting times are told: in days, or in hours where they are measured to the minute. */
export type Clock = {
  unit: 'days' | 'hours'
  /** Units in a day. */
  day: number
  /** Of the axis, in units: where it ends at the least and at the most, and the ticks. */
  axis: { shortest: number; longest: number; tick: number; spark: number }
}

const clocks: Record<'days' | 'hours', Clock> = {
  days: { unit: 'days', day: 1, axis: { shortest: 180, longest: 365, tick: 30, spark: 210 } },
  hours: { unit: 'hours', day: 24, axis: { shortest: 72, longest: 96, tick: 6, spark: 72 } },
}

export function clockOf({ clock }: DurationMeasure): Clock {
  return clocks[clock]
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
