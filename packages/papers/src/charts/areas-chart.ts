import type { AreasShape } from '@dashboard/contract'
import { formatValue } from '@dashboard/contract/value'
import { numberAxis, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { scatterOf } from './series-of.ts'
import { lines, markers } from './strokes.ts'

type Area = AreasShape['areas'][number]

/** Areas by their number of cases, within the limits that chance would keep them in. */
export function areasChart({ unit, rate, areas, limits }: AreasShape): Drawing {
  const most = Math.max(...limits.map(({ trials }) => trials), ...areas.map(({ denominator }) => denominator))
  const smallest = Math.min(...areas.map(({ denominator }) => denominator))
  const inner = limits.find(({ trials }) => trials >= smallest)?.upper95 ?? rate
  const limit = (
    name: string,
    of: (each: AreasShape['limits'][number]) => number,
    line: typeof lines.limit | typeof lines.outerLimit,
  ) =>
    scatterOf(
      name,
      limits.map((each) => [each.trials, of(each)] as const),
      { line },
    )
  const named = namesWithRoom(areas, most)
  const marks = (name: string, outside: boolean) => {
    const these = areas.filter((area) => isWithin(area) !== outside)
    return scatterOf(
      name,
      these.map(({ denominator, value }) => [denominator, value] as const),
      {
        marker: outside ? markers.outside : markers.usual,
        labels: these.map((area) => (named.has(area) ? area.label : null)),
      },
    )
  }
  return {
    kind: 'scatter',
    across: false,
    along: numberAxis('Cases in the period', null, null),
    up: valueAxis(
      unit,
      [rate, inner, ...areas.map(({ value }) => value)],
      limits.map(({ upper998 }) => upper998),
    ),
    series: [
      ...limit('95% limit, upper', ({ upper95 }) => upper95, lines.limit),
      ...limit('95% limit, lower', ({ lower95 }) => lower95, lines.limit),
      ...limit('99.8% limit, upper', ({ upper998 }) => upper998, lines.outerLimit),
      ...limit('99.8% limit, lower', ({ lower998 }) => lower998, lines.outerLimit),
      ...scatterOf(
        `Force ${formatValue(rate, unit)}`,
        [
          [0, rate],
          [most, rate],
        ],
        { line: lines.average },
      ),
      ...marks('Within the range of chance', false),
      ...marks('Outside a limit', true),
    ],
  }
}

/** Those outside a limit, and others whose name would not lie on another. */
function namesWithRoom(areas: readonly Area[], most: number): Set<Area> {
  const highest = Math.max(...areas.map(({ value }) => value))
  const outsideFirst = areas.toSorted((a, b) => Number(isWithin(a)) - Number(isWithin(b)))
  return outsideFirst.reduce((named, area) => {
    const free = [...named].every(
      ({ denominator, value }) =>
        Math.abs(denominator - area.denominator) > most * 0.18 || Math.abs(value - area.value) > highest * 0.1,
    )
    return free || !isWithin(area) ? named.add(area) : named
  }, new Set<Area>())
}

function isWithin({ significance }: Area): boolean {
  return significance === 'not-significant'
}
