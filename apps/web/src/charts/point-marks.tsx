import type { Point } from '@dashboard/contract'
import { SignalMark } from '../icons/signal-mark.tsx'
import { Layer } from './plot.tsx'

/** A mark for every value: usual a filled circle, a signal by its shape, too early hollow; protected in letters. */
export function PointMarks({ points }: { points: Point[] }) {
  return (
    <Layer
      draw={({ x, y, area }) =>
        points.map(({ month, value, mature, status, signal }, index) => {
          if (value === null)
            return status.includes('c') ? (
              <text key={month} x={x(index)} y={area.bottom - 6} textAnchor="middle">
                [c]
              </text>
            ) : null
          if (mature && signal)
            return (
              <SignalMark key={month} x={x(index)} y={y(value)} size={9} meaning={signal.meaning} side={signal.side} />
            )
          return (
            <circle
              key={month}
              cx={x(index)}
              cy={y(value)}
              r={mature ? 4 : 4.5}
              fill={mature ? 'var(--series)' : 'var(--card)'}
              stroke="var(--series)"
              strokeWidth={mature ? 0 : 2}
            />
          )
        })
      }
    />
  )
}
