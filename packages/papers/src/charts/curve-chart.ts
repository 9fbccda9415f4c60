import type { CurveShape } from '@dashboard/contract'
import { formatCount, formatDays, formatTarget } from '@dashboard/contract/value'
import { numberAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { scatterOf } from './series-of.ts'
import { lines, markers } from './strokes.ts'

/** Times between ticks: a month of days, a quarter of a day of hours. */
const tickOf = { days: 30, hours: 6 }

type Step = { time: number; value: number }

/** The share that ended as wished by each day or hour: a value holds until the next one. */
export function curveChart(shape: CurveShape): Drawing {
  const { unit, label, steps, competing, waitingAt, fewFrom, median, lastTime, target } = shape
  const share = steps.map(({ time, incidence }) => ({ time, value: incidence }))
  const few = fewFrom ?? lastTime
  const at = (time: number) => share.findLast((step) => step.time <= time)?.value ?? 0
  const one = unit.slice(0, -1)
  const bound = (of: 'lower' | 'upper') =>
    steps.flatMap((step) => {
      const value = step[of]
      return value === null ? [] : [{ time: step.time, value }]
    })
  return {
    kind: 'scatter',
    across: false,
    along: numberAxis(
      unit === 'days' ? 'Days' : 'Hours',
      lastTime,
      lastTime > 13 * tickOf[unit] ? 2 * tickOf[unit] : tickOf[unit],
    ),
    up: { title: '', format: '0%', least: 0, most: 1, step: 0.25 },
    series: [
      ...scatterOf('95% interval, upper', stepped(bound('upper'), 0, lastTime), { line: lines.interval }),
      ...scatterOf('95% interval, lower', stepped(bound('lower'), 0, lastTime), { line: lines.interval }),
      ...(target
        ? scatterOf(
            `Target ${formatTarget(target.share, 'proportion')} by ${one} ${formatCount(target.time)}${target.status === 'placeholder' ? ' [P]' : ''}`,
            [
              [0, target.share],
              [target.time, target.share],
              [target.time, 0],
            ],
            { line: lines.target },
          )
        : []),
      ...(competing
        ? scatterOf(
            competing.label,
            stepped(
              competing.steps.map(({ time, incidence }) => ({ time, value: incidence })),
              0,
              lastTime,
            ),
            { line: lines.competing },
          )
        : []),
      ...scatterOf(label, stepped([{ time: 0, value: 0 }, ...share], 0, few), { line: lines.series }),
      ...(few < lastTime
        ? scatterOf(`${label}, fewer than ten left`, stepped([{ time: 0, value: 0 }, ...share], few, lastTime), {
            line: lines.average,
          })
        : []),
      ...scatterOf(
        'Still waiting',
        waitingAt.filter((time) => time <= lastTime).map((time) => [time, at(time)] as const),
        {
          marker: markers.waiting,
        },
      ),
      ...(median !== null && median <= lastTime
        ? scatterOf(`Half by ${one} ${formatDays(median)}`, [[median, 0.5]], { marker: markers.usual })
        : []),
    ],
  }
}

/** The corners of the steps between two times, from the first step on. */
function stepped(steps: readonly Step[], from: number, to: number): [number, number][] {
  const before = steps.findLast(({ time }) => time <= from)
  const inside = steps.filter(({ time }) => time > from && time <= to)
  const corners = inside.flatMap(({ time, value }, index): [number, number][] => {
    const held = inside[index - 1] ?? before
    return held && held.value !== value
      ? [
          [time, held.value],
          [time, value],
        ]
      : [[time, value]]
  })
  const first: [number, number][] = before ? [[from, before.value]] : []
  const end = (inside.at(-1) ?? before)?.value
  const last = inside.at(-1)?.time ?? from
  return [...first, ...corners, ...(end === undefined || last === to ? [] : [[to, end] as [number, number]])]
}
