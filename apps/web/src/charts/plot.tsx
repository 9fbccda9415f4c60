import type { ReactNode } from 'react'
import {
  CartesianGrid,
  ComposedChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'

export type Axis = { domain: [number, number]; ticks: number[]; format?: (value: number) => string }
export type Margin = { top: number; right: number; bottom: number; left: number }

type Props = {
  width: number
  height: number
  margin: Margin
  x: Axis & { tick?: (props: TickProps) => ReactNode; hidden?: boolean }
  y: Axis & { hidden?: boolean; grid?: 'horizontal' | 'vertical' }
  data?: object[]
  children: ReactNode
}

export type TickProps = { x: number | string; y: number | string; payload: { value: number } }

/** Axes and grid by which every chart is drawn; `usePlot` gives places in it. */
export function Plot({ width, height, margin, x, y, data = [], children }: Props) {
  const grid = y.grid ?? 'horizontal'
  return (
    <ComposedChart
      width={width}
      height={height}
      margin={margin}
      data={data}
      accessibilityLayer={false}
      className="plot"
    >
      <CartesianGrid horizontal={grid === 'horizontal'} vertical={grid === 'vertical'} stroke="var(--hairline)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={x.domain}
        ticks={x.ticks}
        interval={0}
        height={x.hidden ? 1 : 44}
        tickLine={!x.hidden && { stroke: 'var(--control)' }}
        tick={x.hidden ? false : (x.tick ?? { fill: 'var(--second-text)', fontSize: 14 })}
        tickFormatter={x.format ?? String}
        axisLine={{ stroke: 'var(--control)' }}
        allowDataOverflow
      />
      <YAxis
        type="number"
        domain={y.domain}
        ticks={y.ticks}
        interval={0}
        width={y.hidden ? 1 : 52}
        tickLine={false}
        tick={y.hidden ? false : { fill: 'var(--second-text)', fontSize: 14 }}
        tickFormatter={y.format ?? String}
        axisLine={y.hidden ? { stroke: 'var(--control)' } : false}
        allowDataOverflow
      />
      {children}
    </ComposedChart>
  )
}

export type Placed = {
  x: (value: number) => number
  y: (value: number) => number
  area: { left: number; right: number; top: number; bottom: number }
}

const below = -150
const above = 900

/** Where values lie on the picture, once the plot knows its axes; drawn over the lines, or behind the grid. */
export function Layer({ draw, behind = false }: { draw: (plot: Placed) => ReactNode; behind?: boolean }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const area = usePlotArea()
  if (!x || !y || !area) return null
  const { x: left, y: top, width, height } = area
  const placed = {
    x: (value: number) => x(value) ?? 0,
    y: (value: number) => y(value) ?? 0,
    area: { left, top, right: left + width, bottom: top + height },
  }
  return <ZIndexLayer zIndex={behind ? below : above}>{draw(placed)}</ZIndexLayer>
}
