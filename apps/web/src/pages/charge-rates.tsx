import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { chargeRatesQuery } from '../call.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { figureAddresses } from '../charts/figure-addresses.ts'
import { ChoiceForm } from '../kpi/choice-form.tsx'
import { Strip } from '../kpi/strip.tsx'
import { useKept } from '../kpi/use-kept.ts'
import { useView } from '../kpi/use-view.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useNamedPart } from '../use-named-part.ts'
import { useTitle } from '../use-title.ts'

/** The three charge rates side by side: which is which, and why they differ. */
export default function ChargeRatesPage() {
  const view = useView()
  const [, setSearch] = useSearchParams()
  const { data: latest, error, refetch } = useQuery(chargeRatesQuery(view.asked.population))
  const data = useKept(latest)
  useTitle('Three charge rates')
  useNamedPart(data !== undefined)
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const choose = (population: string) => setSearch(population === '8q' ? {} : { population })
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{data.title}</h1>
      <p className="lead">Any published charge rate should match one of these. They answer different questions.</p>
      <Strip statements={data.strip} />
      <p className="reading">{data.sentence}</p>
      <div className="choices">
        <ChoiceForm page={{ ...data, by: null, breakdowns: [] }} onPopulation={choose} onBreakdown={() => undefined} />
      </div>
      <div className="figures">
        {data.figures.map((figure) => (
          <ChartFrame
            key={figure.id}
            figure={figure}
            addresses={figureAddresses(figure.kpiId, figure.id, view.asked)}
            asTable={view.tables.includes(figure.id)}
            onToggleTable={() => view.toggleTable(figure.id)}
          />
        ))}
      </div>
      <section className="card" aria-labelledby="rates-title">
        <h2 id="rates-title" className="card-title">
          Which is which
        </h2>
        <div className="definition">
          {data.rates.map(({ id, code, name, question, counted }) => (
            <div key={id}>
              <h3 className="card-subtitle">
                <Link href={`/kpis/${id}`}>
                  {code} {name}
                </Link>
              </h3>
              <p>
                <strong>{question}</strong>
              </p>
              <p>{counted}</p>
            </div>
          ))}
        </div>
      </section>
    </>
  )
}
