import type { Process } from '@dashboard/contract'
import { formatTarget, formatValue, type Unit } from '@dashboard/contract/value'
import { Layer, type Placed } from './plot.tsx'
import type { Step } from './series-annotations.tsx'
import { spread } from './spread.ts'

type Label = { value: number; words: string; strong?: boolean; target?: boolean }

const lineHeight = 18

/** Names of the lines at their right ends, in the order of their values, on short leaders. */
export function LineLabels({ process, target, unit }: { process: Process | null; target: Step | null; unit: Unit }) {
  const labels = [...processLabels(process, unit), ...(target ? [targetLabel(target, unit)] : [])]
  return <Layer draw={(placed) => <Labels labels={labels} placed={placed} />} />
}

function processLabels(process: Process | null, unit: Unit): Label[] {
  const segment = process?.segments.at(-1)
  const { lower = null, upper = null } = segment?.limits.at(-1) ?? {}
  const limit = (value: number) => formatValue(value, unit === 'count' ? 'rate' : unit)
  const provisional = segment?.standing === 'provisional' ? ' so far' : ''
  return [
    ...(upper !== null && (unit !== 'proportion' || upper < 1)
      ? [{ value: upper, words: `Upper limit ${limit(upper)}${provisional}` }]
      : []),
    ...(segment && segment.mean !== null && segment.standing !== 'none'
      ? [{ value: segment.mean, words: `Average ${limit(segment.mean)}`, strong: true }]
      : []),
    ...(lower !== null && lower > 0 ? [{ value: lower, words: `Lower limit ${limit(lower)}${provisional}` }] : []),
  ]
}

function targetLabel({ value, placeholder }: Step, unit: Unit): Label {
  return { value, words: `Target ${formatTarget(value, unit)}${placeholder ? ' [P]' : ''}`, strong: true, target: true }
}

function Labels({ labels, placed: { y, area } }: { labels: Label[]; placed: Placed }) {
  const inside = (value: number) => Math.min(area.bottom, Math.max(area.top, y(value)))
  const wanted = labels.map(({ value }) => inside(value))
  const places = spread(wanted, lineHeight, { top: area.top, bottom: area.bottom })
  return labels.map(({ value, words, strong, target }, index) => {
    const at = places[index] ?? 0
    return (
      <g key={words} className={target ? 'target-label' : undefined}>
        <path d={`M${area.right + 2} ${inside(value)}L${area.right + 12} ${at}`} stroke="var(--control)" />
        <text x={area.right + 16} y={at + 5} className={strong ? 'strong' : undefined}>
          {words}
        </text>
      </g>
    )
  })
}
