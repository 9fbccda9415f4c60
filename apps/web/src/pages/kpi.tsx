import type { KpiPage as Page } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { csvAddress, kpiQuery } from '../call.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { CopyLink } from '../kpi/copy-link.tsx'
import { Definition } from '../kpi/definition.tsx'
import { PeriodForm } from '../kpi/period-form.tsx'
import { Strip } from '../kpi/strip.tsx'
import { useKept } from '../kpi/use-kept.ts'
import { useView, type View } from '../kpi/use-view.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useNamedPart } from '../use-named-part.ts'
import { useTitle } from '../use-title.ts'

const everything = { from: null, to: null }

export default function KpiPage({ id }: { id: string }) {
  const view = useView()
  const { data, error, refetch, isFetching } = useQuery(kpiQuery(id, view.period))
  const kept = useKept(data)
  const page = kept && isOf(kept, id) ? kept : null
  const retry = () => void refetch()
  useTitle(page ? page.title : 'KPI')
  useNamedPart(page !== null)
  if (page) {
    return (
      <>
        <StaleNotice error={error} onRetry={retry} />
        <Contents page={page} view={view} busy={isFetching && data === undefined} />
      </>
    )
  }
  if (!error) return <Loading />
  return (
    <Failed error={error} onRetry={retry}>
      {(view.period.from ?? view.period.to) && (
        <button type="button" className="link-button" onClick={() => view.setPeriod(everything)}>
          Show the latest three years
        </button>
      )}
    </Failed>
  )
}

function Contents({ page, view, busy }: { page: Page; view: View; busy: boolean }) {
  const { kpi, title, strip, warning, figures, period } = page
  const chosen = view.period.from !== null || view.period.to !== null
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <ol>
          <li>
            <Link href="/">Overview</Link>
          </li>
          <li>
            <Link href={`/#theme-${kpi.theme.id}`}>{kpi.theme.title}</Link>
          </li>
          <li aria-current="page">
            {kpi.code} {kpi.shortTitle}
          </li>
        </ol>
      </nav>
      <div className="page-head">
        <h1 className="page-title">{title}</h1>
        <CopyLink />
      </div>
      <p className="lead">{kpi.question}</p>
      <Strip statements={strip} />
      {warning && <p className="notice">{warning}</p>}
      <nav aria-label="On this page" className="on-this-page">
        <ul>
          {figures.map((figure) => (
            <li key={figure.id}>
              <a href={`#${figure.id}`}>{figure.label}</a>
            </li>
          ))}
          <li>
            <a href="#how-counted">How is this counted?</a>
          </li>
        </ul>
      </nav>
      <PeriodForm
        period={period}
        busy={busy}
        chosen={chosen}
        onChoose={(first, last) => view.setPeriod({ from: first, to: last })}
        onReset={() => view.setPeriod(everything)}
      />
      <div className="figures" aria-busy={busy}>
        {figures.map((figure) => (
          <ChartFrame
            key={figure.id}
            figure={figure}
            csvHref={csvAddress(kpi.id, figure.id, chosen ? period : everything)}
            asTable={view.tables.includes(figure.id)}
            onToggleTable={() => view.toggleTable(figure.id)}
          />
        ))}
      </div>
      <Definition kpi={kpi} />
    </>
  )
}

function isOf({ kpi }: Page, id: string): boolean {
  return kpi.id === id || kpi.code.toLowerCase() === id.toLowerCase()
}
