import type { GapsShape } from '@dashboard/contract'
import { formatDays } from '@dashboard/contract/value'
import { Line } from 'recharts'
import { SignalMark } from '../icons/signal-mark.tsx'
import { monthTick, monthTicks } from './month-tick.tsx'
import { Layer, Plot } from './plot.tsx'
import { spread } from './spread.ts'
import { tickFormat, ticksOf } from './ticks.ts'
import { daysBetween, lastDayOf, monthOf, monthRange } from '@dashboard/contract/month'

const height = 340
const mostAbove = 1.6

/** Days from each case to the one before, placed by date, with the usual range: a high point is a rare case. */
export function GapsChart({ shape, width }: { shape: GapsShape; width: number }) {
  const { gaps, centre, lower, upper } = shape
  const narrow = width < 640
  const first = monthOf(gaps[0]?.on ?? '')
  const months = monthRange(first, monthOf(gaps.at(-1)?.on ?? ''))
  const place = (day: string) => {
    const month = monthOf(day)
    return months.indexOf(month) + daysBetween(`${month}-01`, day) / daysBetween(`${month}-01`, lastDayOf(month)) - 0.5
  }
  const longest = Math.max(...gaps.map(({ days }) => days))
  const ticks = ticksOf('days', Math.max(longest, Math.min(upper, longest * mostAbove)))
  const rows = gaps.map(({ on, days }) => ({ x: place(on), days }))
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 20, right: narrow ? 14 : 150, bottom: 6, left: 14 }}
      data={rows}
      x={{
        domain: [-0.6, months.length - 0.4],
        ticks: monthTicks(months, width - (narrow ? 70 : 210)),
        tick: monthTick(months),
      }}
      y={{ domain: [0, ticks.at(-1) ?? 1], ticks, format: tickFormat('days') }}
    >
      <Layer
        behind
        draw={({ y, area }) => {
          const at = (value: number) => Math.max(area.top, y(value))
          return (
            <g fill="none" stroke="var(--control)">
              <rect
                x={area.left}
                y={at(upper)}
                width={area.right - area.left}
                height={at(lower) - at(upper)}
                fill="var(--range)"
                stroke="none"
              />
              <path
                d={`M${area.left} ${at(upper)}H${area.right}M${area.left} ${at(lower)}H${area.right}`}
                strokeWidth="1.25"
                strokeDasharray="3 3"
              />
              <path d={`M${area.left} ${at(centre)}H${area.right}`} strokeWidth="1.5" />
            </g>
          )
        }}
      />
      <Line
        dataKey="days"
        stroke="var(--series)"
        strokeWidth={1.5}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Layer
        draw={({ x, y, area }) => (
          <g>
            {gaps.map(({ on, days, signal }, index) =>
              signal ? (
                <SignalMark key={`${on} ${index}`} x={x(place(on))} y={y(days)} size={9} {...signal} />
              ) : (
                <circle key={`${on} ${index}`} cx={x(place(on))} cy={y(days)} r="4" fill="var(--series)" />
              ),
            )}
            {!narrow && <Labels shape={shape} y={(value) => Math.max(area.top, y(value))} {...area} />}
          </g>
        )}
      />
    </Plot>
  )
}

type LabelProps = { shape: GapsShape; right: number; y: (value: number) => number; top: number; bottom: number }

function Labels({ shape: { centre, lower, upper }, right, y, top, bottom }: LabelProps) {
  const days = (value: number) => `${formatDays(Math.round(value))} days`
  const labels = [
    { value: upper, words: `Upper limit ${days(upper)}` },
    { value: centre, words: `Usual ${days(centre)}` },
    ...(lower > 0 ? [{ value: lower, words: `Lower limit ${days(lower)}` }] : []),
  ]
  const places = spread(
    labels.map(({ value }) => y(value)),
    18,
    { top, bottom },
  )
  return labels.map(({ value, words }, index) => (
    <g key={words}>
      <path d={`M${right + 2} ${y(value)}L${right + 12} ${places[index]}`} stroke="var(--control)" />
      <text x={right + 16} y={(places[index] ?? 0) + 5} className={value === centre ? 'strong' : undefined}>
        {words}
      </text>
    </g>
  ))
}
