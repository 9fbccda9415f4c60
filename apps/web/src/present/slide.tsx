import type { AgendaItem, FrozenBesideNow, KpiPage, Statement } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { memo } from 'react'
import { useChartWidth } from './use-chart-width.ts'
import { ItemIcon } from '../agenda/item-icon.tsx'
import type { OfMeeting } from '../agenda/queries.ts'
import { useBeside } from '../agenda/use-beside.ts'
import { useItemPage } from '../agenda/use-item-page.ts'
import { MetIcon } from '../icons/met-icon.tsx'
import { sourceOf } from '../charts/source-line.ts'
import { Chart } from '../charts/chart.tsx'

type Props = {
  item: AgendaItem
  position: number
  of: number
  meeting: OfMeeting
  /** The others are there for paper alone. */
  current: boolean
  /** Whether its chart is drawn yet. */
  drawn: boolean
}

/** One item in type for the room: its finding, its chart, and what the group needs to know of it. */
export const Slide = memo(function Slide({ item, position, of, meeting, current, drawn }: Props) {
  const { label, title, sentence, kpis, asked } = item
  const [kpi] = kpis
  return (
    <section className="slide" hidden={!current} aria-labelledby={`slide-${position}`}>
      <p className="slide-label">
        <ItemIcon item={item} size={34} />
        {[`${position} of ${of}`, label, kpi?.theme].filter(Boolean).join(' · ')}
      </p>
      <h1 className="slide-title" id={`slide-${position}`}>
        {title}
      </h1>
      <p className="slide-sentence">{sentence}</p>
      {kpi ? (
        <OfKpi {...{ meeting, current, drawn, asked }} kpiId={kpi.id} />
      ) : (
        <div className="slide-words">
          <Asked asked={asked} />
        </div>
      )}
    </section>
  )
})

type OfKpiProps = Pick<Props, 'meeting' | 'current' | 'drawn'> & { kpiId: string; asked: string }

function OfKpi({ meeting, kpiId, current, drawn, asked }: OfKpiProps) {
  const { data, error, refetch } = useItemPage(meeting, kpiId)
  const { data: beside } = useBeside(meeting, kpiId)
  const width = useChartWidth()
  const figure = data?.figures[0]
  return (
    <>
      <div className="slide-body">
        <div className="slide-chart">
          {figure && drawn && (
            <div className="chart" role="img" aria-label={figure.altText}>
              <Chart chart={figure.chart} width={width} />
            </div>
          )}
          {data && !figure && <p>{data.unavailable?.sentence ?? 'There is no chart of it.'}</p>}
          {!data && !error && <p role={current ? 'status' : undefined}>Fetching the chart…</p>}
          {!data && error && (
            <p role={current ? 'alert' : undefined}>
              The chart cannot be shown. {error.message}{' '}
              <button type="button" className="link-button" onClick={() => void refetch()}>
                Try again
              </button>
            </p>
          )}
        </div>
        <dl className="slide-facts">
          {data && factsOf(data).map((fact) => <Fact key={fact.label} fact={fact} />)}
          {beside && <Since beside={beside} />}
          {asked && (
            <div>
              <dt>Asked of the group</dt>
              <dd className="slide-asked">{asked}</dd>
            </div>
          )}
        </dl>
      </div>
      {figure && (
        <p className="slide-source">
          <span>
            {figure.subtitle}. {sourceOf(figure)}
          </span>
          <span>Figure {figure.figureId}</span>
        </p>
      )}
    </>
  )
}

/** How much, and whether the target is met: the rest is on the chart. */
function factsOf({ strip }: KpiPage): Statement[] {
  return strip.filter(({ icon }, index) => index === 0 || icon.of === 'target')
}

function Fact({ fact: { label, value, detail, note, icon } }: { fact: Statement }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={icon.of === 'target' ? 'slide-met' : 'slide-value'}>
        {icon.of === 'target' && <MetIcon met={icon.met} size={26} />}
        {value}
      </dd>
      {(note || detail) && <dd>{note || detail}</dd>}
    </div>
  )
}

function Since({ beside: { meeting, movement } }: { beside: FrozenBesideNow }) {
  const { before, now, sentence } = movement
  return (
    <div>
      <dt>Frozen in {monthName(meeting.heldOn.slice(0, 7)).split(' ')[0]}, and now</dt>
      {before.value !== null && now.value !== null && (
        <dd className="slide-met">
          {before.value} then, {now.value} now
        </dd>
      )}
      <dd>{sentence}</dd>
    </div>
  )
}

function Asked({ asked }: { asked: string }) {
  if (!asked) return null
  return (
    <>
      <p className="slide-asked-label">Asked of the group</p>
      <p className="slide-asked">{asked}</p>
    </>
  )
}
