import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { FigureFound } from '../papers/figure-found.tsx'
import { FindFigure } from '../papers/find-figure.tsx'
import { figureRecordQuery } from '../papers/queries.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'

/** A figure by the id that is printed with it. */
export default function FigurePage({ figure }: { figure: string }) {
  const { data, error, refetch } = useQuery(figureRecordQuery(figure))
  const mayReadPapers = useMay()('read', 'papers')
  useTitle(data ? `Figure ${data.figureId}` : 'Figure')
  if (!data) {
    return error ? (
      <>
        <Failed error={error} onRetry={() => void refetch()} />
        <FindFigure />
      </>
    ) : (
      <Loading />
    )
  }
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <ol>
          {mayReadPapers && (
            <li>
              <Link href="/papers">Papers</Link>
            </li>
          )}
          <li aria-current="page">Figure {data.figureId}</li>
        </ol>
      </nav>
      <h1 className="page-title">
        {data.figureId}: {data.figure.title}
      </h1>
      <p className="lead">
        {data.kpi.code} {data.kpi.title}, {data.figure.label.toLowerCase()}.
      </p>
      <FigureFound record={data} />
    </>
  )
}
