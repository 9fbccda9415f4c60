import type { Marker } from '@dashboard/contract'
import { addMonths, dayName, monthName, monthOf } from '@dashboard/contract/month'
import type { Drawing } from '../figures/frame.ts'
import type { Release } from '../release.ts'
import type { KeptMarker } from './load-markers.ts'

/** The markers of a KPI, numbered in the order of their days: the same number on every chart and in its list. */
export function markersOf({ markers }: Release, kpiId: string): (KeptMarker & { number: number })[] {
  return markers
    .filter(({ kpiIds }) => kpiIds.includes(kpiId))
    .map((marker, index) => ({ ...marker, number: index + 1 }))
}

/** `3 September 2025`, or the month where no day is known. */
export function whenOf({ startsOn, wholeMonth }: Pick<KeptMarker, 'startsOn' | 'wholeMonth'>): string {
  return wholeMonth ? monthName(monthOf(startsOn)) : dayName(startsOn)
}

/** Marks on a line by month, quarter or year what began in the months that it shows: in the lane, the notes, the table and the words. */
export function marked(drawing: Drawing, markers: ReturnType<typeof markersOf>): Drawing {
  const { chart, notes, altText, table } = drawing
  if (chart.shape !== 'series') return drawing
  const { points } = chart
  const placed = markers.flatMap((marker) => {
    const month = monthOf(marker.startsOn)
    const index = points.findIndex((point) => point.month <= month && month < addMonths(point.month, point.months))
    return index < 0 ? [] : [{ marker, month, index }]
  })
  if (placed.length === 0) return drawing
  const words = placed.map(({ marker }) => `${marker.number} ${marker.label}, ${whenOf(marker)}`)
  return {
    ...drawing,
    notes: [
      ...notes,
      `${titleOf(placed.map(({ marker }) => marker))}: ${words.join('; ')}. Marked, not shown to be a cause.`,
    ],
    altText: `${altText} Marked: ${words.join('; ')}.`,
    chart: {
      ...chart,
      markers: placed.map(({ marker: { number, kind, label }, month }): Marker => ({ number, kind, month, label })),
    },
    table: {
      columns: [...table.columns, { id: 'marked', label: 'Action or event', unit: 'text' }],
      rows: table.rows.map((row, at) => [
        ...row,
        placed
          .filter(({ index }) => index === at)
          .map(({ marker }) => `${marker.number} ${marker.label}`)
          .join('; '),
      ]),
    },
  }
}

function titleOf(markers: Pick<KeptMarker, 'kind'>[]): string {
  const kinds = new Set(markers.map(({ kind }) => kind))
  if (kinds.size === 2) return 'Actions and events'
  const [only] = kinds
  return `${only === 'action' ? 'Action' : 'Event'}${markers.length === 1 ? '' : 's'}`
}
