import type { Process } from '@dashboard/contract'
import type { PointLimits, Rule, Side, Signal } from '@dashboard/statistics'

type Given = {
  values: (number | null)[]
  limits: PointLimits[]
  signals: (Signal | null)[]
  segments: { start: number; end: number }[]
  /** What a point is: 'month'. */
  unit: string
}
type Stretch = Process['stretches'][number]

/** Points in a row that together make a signal, with its words; where two overlap, the trend is named. */
export function stretchesOf(given: Given): Stretch[] {
  const trends = given.segments.flatMap((segment) => stretches(given, segment, 'trend'))
  const runs = given.segments.flatMap((segment) => stretches(given, segment, 'run'))
  const apart = runs.filter(({ from, to }) => trends.every((trend) => trend.to < from || to < trend.from))
  return [...trends, ...apart].sort((a, b) => a.from - b.from)
}

/** The stretch of a rule that a point is part of. */
export function stretchAt(given: Given, rule: 'run' | 'trend', index: number): Stretch | null {
  const all = given.segments.flatMap((segment) => stretches(given, segment, rule))
  return all.findLast(({ from, to }) => from <= index && index <= to) ?? null
}

function stretches(given: Given, { start, end }: { start: number; end: number }, rule: 'run' | 'trend'): Stretch[] {
  const found: { from: number; to: number; side: Side }[] = []
  for (let index = start; index < end; index += 1) {
    const side = sideAt(given, index, start, rule)
    const last = found.at(-1)
    if (!side) continue
    if (last && last.to === index - 1 && last.side === side) last.to = index
    else found.push({ from: rule === 'trend' ? index - 1 : index, to: index, side })
  }
  return found
    .filter(({ from, to }) => to - from + 1 >= 7)
    .map((stretch) => ({ ...stretch, words: wordsOf(stretch, rule, given.unit) }))
}

/** Of a run the side of the average a point lies on; of a trend the way it moved from the point before. */
function sideAt({ values, limits, signals }: Given, index: number, start: number, rule: Rule): Side | null {
  const value = values[index] ?? null
  const from = rule === 'trend' ? (index > start ? (values[index - 1] ?? null) : null) : (limits[index]?.mean ?? null)
  if (!signals[index]?.rules.includes(rule) || value === null || from === null || value === from) return null
  return value > from ? 'high' : 'low'
}

function wordsOf({ from, to, side }: { from: number; to: number; side: Side }, rule: string, unit: string): string {
  const length = `${to - from + 1} ${unit}s`
  if (rule === 'trend') return `${length} ${side === 'high' ? 'rising' : 'falling'}`
  return `${length} ${side === 'high' ? 'above' : 'below'} average`
}
