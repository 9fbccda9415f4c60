import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { overviewQuery } from '../call.ts'
import { useKept } from '../kpi/use-kept.ts'
import { Attention } from '../overview/attention.tsx'
import { Choices } from '../overview/choices.tsx'
import { TileCard } from '../overview/tile-card.tsx'
import { useChoice } from '../overview/use-choice.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useNamedPart } from '../use-named-part.ts'
import { useMay } from '../who/who.ts'
import { useTitle } from '../use-title.ts'

export function OverviewPage() {
  const { asked, ask } = useChoice()
  const may = useMay()
  const { data: latest, error, refetch } = useQuery(overviewQuery(asked))
  const data = useKept(latest)
  useTitle('Overview')
  useNamedPart(data !== undefined)
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const placeholders = data.themes.some(({ tiles }) => tiles.some(({ target }) => target.placeholder))
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{data.title}</h1>
      <p className="lead">
        Each figure is of its latest month that can be judged.
        {placeholders && ' [P] marks a placeholder target, until the delivery group confirms one.'}{' '}
        {may('read', 'targets') && <Link href="/targets">See all targets</Link>}
      </p>
      <Attention overview={data} />
      <Choices overview={data} ask={ask} />
      {data.themes.map(({ id, title, kpis, tiles }) => (
        <section key={id} className="theme" aria-labelledby={`theme-${id}`}>
          <div>
            <h2 id={`theme-${id}`} className="theme-title">
              {title}
            </h2>
            {tiles.length < kpis && (
              <p className="small theme-count">
                {tiles.length} of {kpis} KPIs
                <br />
                <Link href={`/#theme-${id}`}>See all {kpis}</Link>
              </p>
            )}
          </div>
          <ul className="tiles">
            {tiles.map((tile) => (
              <TileCard key={tile.kpi.id} tile={tile} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
