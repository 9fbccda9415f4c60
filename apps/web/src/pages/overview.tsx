import { useQuery } from '@tanstack/react-query'
import { overviewQuery } from '../call.ts'
import { TileCard } from '../overview/tile-card.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useNamedPart } from '../use-named-part.ts'
import { useTitle } from '../use-title.ts'

export function OverviewPage() {
  const { data, error, refetch } = useQuery(overviewQuery)
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
        {placeholders && ' [P] marks a placeholder target, until the delivery group confirms one.'}
      </p>
      {data.themes.map(({ id, title, tiles }) => (
        <section key={id} className="theme" aria-labelledby={`theme-${id}`}>
          <h2 id={`theme-${id}`} className="theme-title">
            {title}
          </h2>
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
