import type { AgendaItem, Figure } from '@dashboard/contract'
import { Link } from 'wouter'
import { ChartKey } from '../charts/chart-key.tsx'
import { Chart } from '../charts/chart.tsx'
import { FigureTable } from '../charts/figure-table.tsx'
import { sourceOf } from '../charts/source-line.ts'
import { useWidth } from '../charts/use-width.ts'
import { Beside } from './beside.tsx'
import type { OfMeeting } from './queries.ts'
import { useItemPage } from './use-item-page.ts'

type Props = { of: OfMeeting; kpi: AgendaItem['kpis'][number] }

/** The main chart of the KPI that an item is of: as it was frozen, or as it is now. */
export function ItemChart({ of, kpi }: Props) {
  const { data, error, refetch } = useItemPage(of, kpi.id)
  const figure = data?.figures[0]
  return (
    <div className="agenda-chart">
      {figure && <Drawn figure={figure} />}
      {data && !figure && <p className="small">{data.unavailable?.sentence ?? 'There is no chart of it.'}</p>}
      {!data && !error && <p role="status">Fetching the chart…</p>}
      {!data && error && (
        <p role="alert">
          The chart cannot be shown. {error.message}{' '}
          <button type="button" className="link-button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      )}
      <Beside of={of} kpi={kpi.id} />
      <p className="small">
        <Link href={of.frozen ? `/meetings/${of.meetingId}/kpis/${kpi.id}` : `/kpis/${kpi.id}`}>
          All about {kpi.code} {kpi.shortTitle}
        </Link>
      </p>
    </div>
  )
}

function Drawn({ figure }: { figure: Figure }) {
  const { ref, width } = useWidth()
  return (
    <>
      <div className="agenda-drawn">
        <p className="small">{figure.subtitle}</p>
        <ChartKey chart={figure.chart} />
        <div ref={ref} className="chart" role="img" aria-label={figure.altText}>
          {width > 0 && <Chart chart={figure.chart} width={width} />}
        </div>
      </div>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            Show as table <span className="govuk-visually-hidden">{figure.title}</span>
          </span>
        </summary>
        <FigureTable figure={figure} />
      </details>
      <p className="source">
        <span>{sourceOf(figure)}</span>
        <span>Figure {figure.figureId}</span>
      </p>
    </>
  )
}
