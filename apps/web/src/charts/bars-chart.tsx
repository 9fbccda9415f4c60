import type { BarsShape } from '@dashboard/contract'
import { formatCount, formatTarget, formatValue } from '@dashboard/contract/value'
import { Layer, Plot, type Placed } from './plot.tsx'
import { tickFormat, ticksOf } from './ticks.ts'

const roomy = 56
const dense = 38
/** More bars than this stand closer together. */
const mostRoomy = 8
const letter = 8.2

type Bar = BarsShape['bars'][number]

/** Bars from nought with their 95% intervals as thin lines. */
export function BarsChart({ shape, width }: { shape: BarsShape; width: number }) {
  const { bars, target, unit } = shape
  const narrow = width < 640
  const row = !narrow && bars.length > mostRoomy ? dense : roomy
  const longest = Math.max(...bars.map(({ label }) => label.length))
  const reach = bars.map(({ value, upper }) => Math.max(value ?? 0, upper ?? 0))
  const ticks = ticksOf(unit, Math.max(0.1, target?.value ?? 0, ...reach), narrow ? 3 : 6)
  return (
    <Plot
      width={width}
      height={bars.length * row + 90}
      margin={{
        top: 30,
        right: narrow ? 20 : 190,
        bottom: 4,
        left: narrow ? 14 : Math.max(150, Math.min(330, 24 + longest * letter)),
      }}
      x={{ domain: [0, ticks.at(-1) ?? 1], ticks, format: tickFormat(unit) }}
      y={{ domain: [0, bars.length], ticks: [], hidden: true, grid: 'vertical' }}
    >
      <Layer
        draw={(placed) => (
          <g>
            {bars.map((bar, index) => (
              <BarRow
                key={bar.category}
                bar={bar}
                words={wordsOf(bar, unit)}
                middle={placed.y(bars.length - index - 0.5) + (narrow ? 8 : 0)}
                narrow={narrow}
                placed={placed}
              />
            ))}
            {target !== null && (
              <Target
                at={placed.x(target.value)}
                words={`Target ${formatTarget(target.value, unit)}${target.status === 'placeholder' ? ' [P]' : ''}`}
                {...placed}
              />
            )}
          </g>
        )}
      />
    </Plot>
  )
}

function wordsOf({ value, denominator }: Bar, unit: BarsShape['unit']): string {
  if (value === null) return 'No value'
  const words = formatValue(value, unit, denominator)
  return unit === 'proportion' ? `${words} of ${denominator === null ? '[c]' : formatCount(denominator)}` : words
}

type RowProps = { bar: Bar; words: string; middle: number; narrow: boolean; placed: Placed }

function BarRow({ bar, words, middle, narrow, placed: { x, area } }: RowProps) {
  const { label, value, lower, upper } = bar
  return (
    <g>
      {value !== null && (
        <rect
          x={area.left}
          y={middle - 11}
          width={Math.max(1, x(value) - area.left)}
          height={22}
          fill="var(--series)"
        />
      )}
      {lower !== null && upper !== null && <Whisker from={x(lower)} to={x(upper)} middle={middle} />}
      {narrow ? (
        <text x={area.left} y={middle - 17}>
          <tspan className="strong">{label}</tspan> {words}
        </text>
      ) : (
        <>
          <text x={area.left - 12} y={middle + 5} textAnchor="end" className="strong">
            {label}
          </text>
          <text x={Math.max(x(value ?? 0), x(upper ?? 0)) + 10} y={middle + 5} className="strong halo">
            {words}
          </text>
        </>
      )}
    </g>
  )
}

/** A thin line with an edge of the card's colour, so that it is seen on its bar and beyond. */
function Whisker({ from, to, middle }: { from: number; to: number; middle: number }) {
  const path = `M${from} ${middle - 6}v12m0 -6H${to}m0 -6v12`
  return (
    <g fill="none">
      <path d={path} stroke="var(--card)" strokeWidth="4.5" />
      <path d={path} stroke="var(--ink)" strokeWidth="1.75" />
    </g>
  )
}

function Target({ at, words, area }: { at: number; words: string } & Pick<Placed, 'area'>) {
  return (
    <g className="target-label">
      <path d={`M${at} ${area.top - 6}V${area.bottom}`} stroke="var(--target)" strokeWidth="2" strokeDasharray="9 4" />
      <text x={at} y={area.top - 12} textAnchor="middle" className="strong">
        {words}
      </text>
    </g>
  )
}
