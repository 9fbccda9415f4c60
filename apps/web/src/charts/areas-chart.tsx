import type { AreasShape } from '@dashboard/contract'
import { formatCount, formatValue } from '@dashboard/contract/value'
import { Area, Line } from 'recharts'
import { leaderEnd, placeLabels, type Box, type Label } from './place-labels.ts'
import { Layer, Plot, type Placed } from './plot.tsx'
import { tickFormat, ticksOf, ticksTo } from './ticks.ts'

const height = 440

/** Areas by their number of cases, within the limits that chance would keep them in. */
export function AreasChart({ shape, width }: { shape: AreasShape; width: number }) {
  const { areas, limits, unit } = shape
  const narrow = width < 640
  const most = Math.max(...limits.map(({ trials }) => trials), ...areas.map(({ denominator }) => denominator))
  const xTicks = ticksTo(most, { about: width < 500 ? 3 : 5, whole: true })
  const yTicks = ticksOf(unit, topOf(shape), 5)
  const rows = limits.map((limit) => ({ ...limit, x: limit.trials, range: [limit.lower998, limit.upper998] }))
  const line = {
    dot: false,
    activeDot: false,
    isAnimationActive: false,
    stroke: 'var(--control)',
    strokeWidth: 1.25,
  } as const
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 12, right: narrow ? 14 : 70, bottom: 22, left: 0 }}
      data={rows}
      x={{ domain: [0, most], ticks: xTicks.filter((tick) => tick <= most), format: formatCount }}
      y={{ domain: [0, yTicks.at(-1) ?? 1], ticks: yTicks, format: tickFormat(unit) }}
    >
      <Area
        dataKey="range"
        stroke="none"
        fill="var(--range-old)"
        fillOpacity={1}
        isAnimationActive={false}
        activeDot={false}
      />
      {(['lower95', 'upper95'] as const).map((key) => (
        <Line key={key} dataKey={key} {...line} strokeDasharray="5 4" />
      ))}
      {(['lower998', 'upper998'] as const).map((key) => (
        <Line key={key} dataKey={key} {...line} strokeDasharray="1.5 3" />
      ))}
      <Layer draw={(placed) => <Marks shape={shape} narrow={narrow} placed={placed} />} />
    </Plot>
  )
}

/** High enough for every area and for the inner limit of the smallest: the outer limits of small areas run out at the top. */
function topOf({ areas, limits, rate }: AreasShape): number {
  const smallest = Math.min(...areas.map(({ denominator }) => denominator))
  const inner = limits.find(({ trials }) => trials >= smallest)?.upper95 ?? rate
  return Math.max(rate, inner, ...areas.map(({ value }) => value * 1.08))
}

function Marks({ shape, narrow, placed }: { shape: AreasShape; narrow: boolean; placed: Placed }) {
  const { areas, limits, rate, unit } = shape
  const { x, y, area } = placed
  const all = areas.map((each) => ({
    ...each,
    outside: each.significance !== 'not-significant',
    x: x(each.denominator),
    y: y(each.value),
    text: each.label,
  }))
  const named = narrow ? all.filter(({ outside }) => outside) : all
  const force = `Force ${formatValue(rate, unit)}`
  const forceBox = freeOf(
    all,
    [2, -24].map((below) => beside(area, y(rate) + below, force)),
  )
  const unnamed = all.filter((each) => !named.includes(each)).map((each) => around(each))
  const labels = placeLabels(named, area, [forceBox, ...unnamed])
  const last = limits.at(-1)
  return (
    <g>
      <path d={`M${area.left} ${y(rate)}H${area.right}`} stroke="var(--control)" strokeWidth="1.5" />
      <text x={area.right} y={forceBox.top + 16} textAnchor="end" className="strong halo">
        {force}
      </text>
      {last && !narrow && (
        <>
          <text x={area.right + 8} y={y(last.upper998) + 1}>
            99.8%
          </text>
          <text x={area.right + 8} y={Math.max(y(last.upper95) + 9, y(last.upper998) + 18)}>
            95%
          </text>
        </>
      )}
      {all.map(({ category, x: cx, y: cy, outside }) => (
        <Mark key={category} x={cx} y={cy} outside={outside} />
      ))}
      {named.map((each, index) => {
        const label = labels[index]
        return label && <Name key={each.category} {...each} label={label} />
      })}
      <text x={area.right} y={area.bottom + 42} textAnchor="end">
        {narrow && 'All names are in the table. '}Cases in the period
      </text>
    </g>
  )
}

function Name(props: { text: string; x: number; y: number; outside: boolean; label: Label }) {
  const { text, x, y, outside, label } = props
  return (
    <g>
      {label.leader && (
        <path d={`M${x} ${y + (label.y > y ? 6 : -6)}L${label.x} ${leaderEnd(label, y)}`} stroke="var(--control)" />
      )}
      <text x={label.x} y={label.y} textAnchor={label.anchor} className={outside ? 'halo strong' : 'halo'}>
        {text}
      </text>
    </g>
  )
}

function Mark({ x, y, outside }: { x: number; y: number; outside: boolean }) {
  if (outside)
    return <path d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} fill="var(--card)" stroke="var(--ink)" strokeWidth="2.5" />
  return <circle cx={x} cy={y} r="4.5" fill="var(--series)" />
}

function around({ x, y }: { x: number; y: number }): Box {
  return { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }
}

function beside({ right }: Box, top: number, words: string): Box {
  return { left: right - words.length * 8, right, top, bottom: top + 22 }
}

/** The first of some places in which no mark lies, or the first of all. */
function freeOf(marks: { x: number; y: number }[], places: Box[]): Box {
  const free = places.find(
    ({ left, right, top, bottom }) =>
      !marks.some(({ x, y }) => x + 7 > left && x - 7 < right && y + 7 > top && y - 7 < bottom),
  )
  return free ?? places[0] ?? { left: 0, right: 0, top: 0, bottom: 0 }
}
