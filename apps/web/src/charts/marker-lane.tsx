import type { Marker, Point } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { Layer, type Placed } from './plot.tsx'
import { discSize, placeMarkers } from './place-markers.ts'

type Props = { markers: MarkerAt[]; taken: (placed: Placed) => { from: number; to: number }[]; narrow: boolean }
/** How far over the plot a disc stands: beside the other words of the lane, or where there is little room above them. */
const beside = 15
const above = 36
/** What the lane takes up then. */
export const highLane = 50

export type MarkerAt = Marker & { index: number }

/** The markers of the points shown, each with the index of the point that its month lies in. */
export function markersAt(markers: Marker[], points: Pick<Point, 'month' | 'months'>[]): MarkerAt[] {
  return markers.flatMap((marker) => {
    const index = points.findIndex(
      ({ month, months }) => month <= marker.month && marker.month < addMonths(month, months),
    )
    return index < 0 ? [] : [{ ...marker, index }]
  })
}

/** Actions and events: a numbered dark disc in the lane, and a dotted line down to the axis. */
export function MarkerLane({ markers, taken, narrow }: Props) {
  return (
    <Layer
      draw={(placed) => {
        const { x, area } = placed
        const middle = area.top - (narrow ? above : beside)
        const places = placeMarkers(
          markers.map(({ index, label }) => ({ x: x(index), label })),
          { taken: taken(placed), right: narrow ? 0 : area.right },
        )
        return places.map(({ at, left, words }, index) => {
          const { number = 0 } = markers[index] ?? {}
          return (
            <g key={number} className="marker">
              <path
                d={`M${at} ${narrow ? area.top : middle}V${area.bottom}M${at} ${middle}v${discSize / 2 + 4}`}
                stroke="var(--ink)"
                strokeDasharray="1.5 4"
              />
              <circle cx={left + discSize / 2} cy={middle} r={discSize / 2} fill="var(--ink)" />
              <text x={left + discSize / 2} y={middle + 5} textAnchor="middle" className="strong disc-number">
                {number}
              </text>
              {words && (
                <text x={left + discSize + 4} y={middle + 5}>
                  {words}
                </text>
              )}
            </g>
          )
        })
      }}
    />
  )
}
