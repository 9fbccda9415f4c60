import type { KpiPage } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { frozenFigureAddresses } from '../charts/figure-addresses.ts'
import { Definition } from '../kpi/definition.tsx'
import { Strip } from '../kpi/strip.tsx'
import { useView } from '../kpi/use-view.ts'
import { MovedFigures } from '../meetings/moved-figures.tsx'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'
import { frozenBesideNowQuery, frozenKpiQuery } from '../meetings/queries.ts'

/** One KPI as it was frozen at a meeting, and what has moved since. */
export default function FrozenKpiPage({ meeting, kpi }: { meeting: string; kpi: string }) {
  const { data, error, refetch } = useQuery(frozenKpiQuery(meeting, kpi))
  useTitle(data ? `Frozen: ${data.title}` : 'Frozen figures')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  return <Contents meeting={meeting} page={data} />
}

function Contents({ meeting, page }: { meeting: string; page: KpiPage }) {
  const { kpi, title, strip, warning, unavailable, figures, standing } = page
  const { data: beside, error } = useQuery(frozenBesideNowQuery(meeting, kpi.id))
  const mayReadMeetings = useMay()('read', 'meetings')
  const { tables, toggleTable } = useView()
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <ol>
          <li>
            {mayReadMeetings ? (
              <Link href="/meetings">Meetings</Link>
            ) : (
              <Link href="/meetings/compare">Frozen figures</Link>
            )}
          </li>
          {beside && (
            <li>
              <Link href={mayReadMeetings ? `/meetings/${meeting}` : `/meetings/compare?from=${meeting}`}>
                {dayName(beside.meeting.heldOn)}
              </Link>
            </li>
          )}
          <li aria-current="page">
            {kpi.code} {kpi.shortTitle}
          </li>
        </ol>
      </nav>
      <div className="frozen-strip" role="note">
        <strong>
          Frozen at the meeting{beside && ` of ${dayName(beside.meeting.heldOn)}`}, figures as at{' '}
          {dayName(standing.asAt)}.
        </strong>{' '}
        Nothing on this page changes any more, but for what has moved since.
      </div>
      <h1 className="page-title">{title}</h1>
      <p className="lead">{kpi.question}</p>
      <Strip statements={strip} />
      {warning && <p className="notice">{warning}</p>}
      {beside ? (
        <MovedFigures page={beside} />
      ) : (
        <p className="notice" role="status">
          {error ? `What has moved since cannot be told: ${error.message}` : 'Comparing with what is told now …'}
        </p>
      )}
      {unavailable && (
        <section className="card not-available">
          <h2 className="card-title">{unavailable.short}</h2>
          <p>{unavailable.sentence}</p>
        </section>
      )}
      <div className="figures">
        {figures.map((figure) => (
          <ChartFrame
            key={figure.id}
            figure={figure}
            addresses={frozenFigureAddresses(meeting, kpi.id, figure.id)}
            asTable={tables.includes(figure.id)}
            onToggleTable={() => toggleTable(figure.id)}
          />
        ))}
      </div>
      <Definition kpi={kpi} />
    </>
  )
}
