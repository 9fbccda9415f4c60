import type { KpiPage as Page } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { Link } from 'wouter'
import { KpiActions } from '../actions/kpi-actions.tsx'
import { kpiQuery } from '../call.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { figureAddresses } from '../charts/figure-addresses.ts'
import { Commentary } from '../comments/commentary.tsx'
import { ChoiceForm } from '../kpi/choice-form.tsx'
import { CopyLink } from '../kpi/copy-link.tsx'
import { Definition } from '../kpi/definition.tsx'
import { PeriodForm } from '../kpi/period-form.tsx'
import { Strip } from '../kpi/strip.tsx'
import { useKept } from '../kpi/use-kept.ts'
import { useView, type View } from '../kpi/use-view.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { StepChanges } from '../step-changes/step-changes.tsx'
import { useNamedPart } from '../use-named-part.ts'
import { useMay } from '../who/who.ts'
import { useTitle } from '../use-title.ts'

const usual = { from: null, to: null }

export default function KpiPage({ id }: { id: string }) {
  const view = useView()
  const { data, error, refetch, isFetching } = useQuery(kpiQuery(id, view.asked))
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
      {Object.values(view.asked).some(Boolean) && (
        <button
          type="button"
          className="link-button"
          onClick={() => view.ask({ ...usual, by: null, population: null })}
        >
          Show the latest three years
        </button>
      )}
    </Failed>
  )
}

function Contents({ page, view, busy }: { page: Page; view: View; busy: boolean }) {
  const may = useMay()
  const { kpi, title, strip, warning, figures, period } = page
  const chosen = view.asked.from !== null || view.asked.to !== null
  const judged = figures.find(({ id }) => id === 'months') ?? figures[0]
  const months = chosen && period ? { from: period.from, to: period.to } : usual
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
      {may('read', 'targets') && (
        <p className="small beside-strip">
          <Link href={`/targets/${kpi.id}`}>Targets of {kpi.code}: who set them, and how to change them</Link> ·{' '}
          <Link href="/comparators">Figures of other forces</Link>
        </p>
      )}
      {warning && <p className="notice">{warning}</p>}
      <nav aria-label="On this page" className="on-this-page">
        <ul>
          {figures.map((figure) => (
            <li key={figure.id}>
              <a href={`#${figure.id}`}>{figure.label}</a>
            </li>
          ))}
          {may('read', 'actions') && (
            <li>
              <a href="#actions">Actions and events</a>
            </li>
          )}
          {may('read', 'comments') && (
            <li>
              <a href="#commentary">Commentary</a>
            </li>
          )}
          <li>
            <a href="#how-counted">How is this counted?</a>
          </li>
          <li>
            <Link href="/methods">How is this judged?</Link>
          </li>
        </ul>
      </nav>
      {page.unavailable && <NotAvailable {...page.unavailable} />}
      {period && (
        <div className="choices">
          <ChoiceForm
            page={page}
            onPopulation={(population) => view.ask({ population: population === '8q' ? null : population })}
            onBreakdown={(by) => view.ask({ by })}
          />
          <PeriodForm
            period={period}
            busy={busy}
            chosen={chosen}
            onChoose={(first, last) => view.ask({ from: first, to: last })}
            onReset={() => view.ask(usual)}
          />
        </div>
      )}
      {page.withheld && <p className="govuk-inset-text">{page.withheld}</p>}
      <div className="figures" aria-busy={busy}>
        {figures.map((figure) => (
          <Fragment key={figure.id}>
            <ChartFrame
              figure={figure}
              addresses={figureAddresses(kpi.id, figure.id, { ...view.asked, ...months })}
              asTable={view.tables.includes(figure.id)}
              onToggleTable={() => view.toggleTable(figure.id)}
            />
            {figure === judged && (
              <div className="beside-chart">
                <div>
                  {may('read', 'comments') && <Commentary kpi={kpi.id} />}
                  {figure.id === 'months' && may('read', 'step changes') && <StepChanges kpi={kpi.id} />}
                </div>
                {may('read', 'actions') && <KpiActions kpi={kpi} />}
              </div>
            )}
          </Fragment>
        ))}
      </div>
      {!judged && may('read', 'comments') && <Commentary kpi={kpi.id} />}
      {!judged && may('read', 'actions') && <KpiActions kpi={kpi} />}
      <Definition kpi={kpi} />
    </>
  )
}

function NotAvailable({ short, sentence }: { short: string; sentence: string }) {
  return (
    <section className="card not-available">
      <h2 className="card-title">{short}</h2>
      <p>{sentence}</p>
    </section>
  )
}

function isOf({ kpi }: Page, id: string): boolean {
  return kpi.id === id || kpi.code.toLowerCase() === id.toLowerCase()
}
