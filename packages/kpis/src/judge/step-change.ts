import type { Point } from '@dashboard/contract'
import { monthName, type Month } from '@dashboard/contract/month'
import { longEnough, sideOf } from '@dashboard/statistics'
import type { Reading } from '../read-kpi.ts'
import { monthsOf, numberWord, valueOf } from '../wording.ts'
import { judge, type Judgement } from './judge.ts'

/** An average is drawn, and can be departed from, from so many points on. */
const fewestBefore = 2

/** Why no step change can be recorded: `status` 409 where what is there already stands against it. */
export type StepRefusal = { status: 400 | 409; message: string }

/** The mature points of a chart with limits, but the first, from which a step change may be recorded. */
export function stepPoints(reading: Reading): Point[] {
  const judgement = judge(reading)
  return judgement.process ? judgement.points.filter(({ mature }, index) => mature && index > 0) : []
}

/**
 * Whether limits may begin anew from a month on; null where they may. A lasting shift must show: of the mature points from
 * then on, the first seven lie on one side of the average of the segment before, in a row and inside one segment.
 */
export function stepRefusal(reading: Reading, month: Month): StepRefusal | null {
  const judgement = judge(reading)
  const place = placeRefusal(judgement, month)
  if (place) return place
  const index = judgement.points.findIndex((point) => point.month === month)
  const step = { month, kind: 'step', label: '', reason: '', recordedBy: null, recordedOn: null } as const
  const { process } = judge({ ...reading, breaks: [...reading.breaks, step] })
  const before = process?.segments.find(({ end }) => end === index)
  const after = process?.segments.find(({ start }) => start === index)
  if (!before || !after) throw new Error('A step change cuts the process in two.')
  const unit = unitOf(judgement)
  if (before.mean === null || before.points < fewestBefore)
    return refused(
      `Before ${named(judgement, index)} there is ${before.points === 1 ? `one ${unit}` : `no ${unit}`} with a value since limits began: no average to depart from. Choose a later ${unit}.`,
    )
  const first = judgement.points.slice(index, Math.min(after.end, index + longEnough))
  if (first.length < longEnough) return tooFew(judgement, index, first.length)
  return notLasting(reading, first, before.mean, unit)
}

/** Refuses a month in which no point of the chart begins, or none that limits can begin with. */
function placeRefusal(judgement: Judgement, month: Month): StepRefusal | null {
  const { points, process } = judgement
  if (!process)
    return refused('This KPI has no chart with limits by month or quarter: there are none that could begin anew.')
  const unit = unitOf(judgement)
  const index = points.findIndex((point) => point.month === month)
  const last = points.findLastIndex(({ mature }) => mature)
  const range = last < 1 ? '' : ` Choose one from ${named(judgement, 1)} to ${named(judgement, last)}.`
  if (index < 0 && unit === 'quarter')
    return refused(`No quarter of the chart begins with ${monthName(month)}.${range}`)
  if (index < 0) return refused(`${monthName(month)} is not among the months of the chart.${range}`)
  if (index === 0)
    return refused(`${named(judgement, 0)} is the first ${unit} of the chart: nothing comes before it.${range}`)
  if (index > last) return refused(`${named(judgement, index)} is too early to judge.${range}`)
  if (process.segments.some(({ start }) => start === index))
    return { status: 409, message: `Limits begin anew with ${named(judgement, index)} already.` }
  return null
}

function tooFew(judgement: Judgement, index: number, there: number): StepRefusal {
  const unit = unitOf(judgement)
  const cut = judgement.process?.segments.find(({ start }) => start > index)
  const need = `The first ${numberWord(longEnough)} ${unit}s must show the change`
  if (cut)
    return refused(
      `${need}, and limits begin anew with ${named(judgement, cut.start)} already. Choose an earlier ${unit}.`,
    )
  const missing = longEnough - there
  return refused(
    `${need}, and from ${named(judgement, index)} on ${there === 1 ? 'one is' : `${numberWord(there)} are`} mature: ${numberWord(missing)} more ${missing === 1 ? 'is' : 'are'} needed.`,
  )
}

function notLasting({ measure }: Reading, first: Point[], mean: number, unit: string): StepRefusal | null {
  const sides = first.map(({ value }) => sideOf(value, mean))
  const [side] = sides
  const other = first[sides.findIndex((each) => each === null || each !== side)]
  const [begin] = first
  if (!other || !begin) return null
  const average = valueOf(measure, { ...begin, value: mean, denominator: null })
  const what = other.value === null ? 'has no value' : `does not (${valueOf(measure, { ...other, denominator: null })})`
  return refused(
    `A lasting change shows in the first ${numberWord(longEnough)} ${unit}s, all on one side of the average before (${average}): ${monthsOf(other)} ${what}. Choose another ${unit}, or leave the limits as they are.`,
  )
}

function refused(message: string): StepRefusal {
  return { status: 400, message }
}

function unitOf({ grain }: Judgement): string {
  return grain === 'quarter' ? 'quarter' : 'month'
}

function named({ points }: Judgement, index: number): string {
  const point = points[index]
  return point ? monthsOf(point) : ''
}
