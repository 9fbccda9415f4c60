import type { Figure } from '@dashboard/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { csvAddress, kpiQuery, type Period } from '../call.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { CopyLink } from '../kpi/copy-link.tsx'
import { Definition } from '../kpi/definition.tsx'
import { PeriodForm } from '../kpi/period-form.tsx'
import { Strip } from '../kpi/strip.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'

export default function KpiPage({ id }: { id: string }) {
  const { period, tables, setPeriod, toggleTable } = useView()
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...kpiQuery(id, period),
    placeholderData: keepPreviousData,
  })
  const stale = data && data.kpi.id !== id && data.kpi.code.toLowerCase() !== id.toLowerCase()
  useTitle(data && !stale ? data.title : 'KPI')
  if (!data || stale) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { kpi, title, strip, warning, figures } = data
  const frame = (figure: Figure) => (
    <ChartFrame
      key={figure.id}
      figure={figure}
      csvHref={csvAddress(kpi.id, figure.id, period)}
      asTable={tables.includes(figure.id)}
      onToggleTable={() => toggleTable(figure.id)}
    />
  )
  return (
    <>
      <StaleNotice error={error} />
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
        period={data.period}
        chosen={period.from !== null || period.to !== null}
        onChoose={(from, to) => setPeriod({ from, to })}
        onReset={() => setPeriod({ from: null, to: null })}
      />
      <div aria-busy={isPlaceholderData}>{figures.map(frame)}</div>
      <Definition kpi={kpi} />
    </>
  )
}

/** What is shown, which the address holds: the months, and the figures whose tables are open. */
function useView() {
  const [search, setSearch] = useSearchParams()
  const period: Period = { from: search.get('from'), to: search.get('to') }
  const tables = (search.get('table') ?? '').split('.').filter(Boolean)
  const change = (values: Record<string, string | null>) => {
    setSearch((before) => {
      const after = new URLSearchParams(before)
      for (const [name, value] of Object.entries(values)) {
        if (value) after.set(name, value)
        else after.delete(name)
      }
      return after
    })
  }
  const toggleTable = (id: string) => {
    const open = tables.includes(id) ? tables.filter((each) => each !== id) : [...tables, id]
    change({ table: open.join('.') || null })
  }
  return { period, tables, setPeriod: ({ from, to }: Period) => change({ from, to }), toggleTable }
}
