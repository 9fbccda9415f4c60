import type { Figure } from '@dashboard/contract'
import { AreasChart } from './areas-chart.tsx'
import { BarsChart } from './bars-chart.tsx'
import { CasesChart } from './cases-chart.tsx'
import { CurveChart } from './curve-chart.tsx'
import { GapsChart } from './gaps-chart.tsx'
import { LinesChart } from './lines-chart.tsx'
import { RatiosChart } from './ratios-chart.tsx'
import { SeriesChart } from './series-chart.tsx'
import { StagesChart } from './stages-chart.tsx'

/** A figure's chart at a given width. */
export function Chart({ chart, width }: { chart: Figure['chart']; width: number }) {
  if (isEmpty(chart)) return <p className="nothing">There is nothing to draw in these months.</p>
  switch (chart.shape) {
    case 'series':
      return <SeriesChart shape={chart} width={width} />
    case 'areas':
      return <AreasChart shape={chart} width={width} />
    case 'curve':
      return <CurveChart shape={chart} width={width} />
    case 'gaps':
      return <GapsChart shape={chart} width={width} />
    case 'cases':
      return <CasesChart shape={chart} width={width} />
    case 'stages':
      return <StagesChart shape={chart} width={width} />
    case 'bars':
      return <BarsChart shape={chart} width={width} />
    case 'lines':
      return <LinesChart shape={chart} width={width} />
    case 'ratios':
      return <RatiosChart shape={chart} width={width} />
  }
}

function isEmpty(chart: Figure['chart']): boolean {
  switch (chart.shape) {
    case 'series':
      return chart.points.length === 0
    case 'areas':
      return chart.areas.length === 0 || chart.limits.length === 0
    case 'curve':
      return chart.steps.length === 0
    case 'gaps':
      return chart.gaps.length === 0
    case 'cases':
      return chart.cases.length === 0
    case 'stages':
      return chart.stages.length === 0
    case 'bars':
      return chart.bars.length === 0
    case 'lines':
      return chart.periods.length === 0
    case 'ratios':
      return chart.ratios.length === 0
  }
}
