import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { PaperSheet } from '../papers/paper-sheet.tsx'
import { paperContentQuery } from '../papers/queries.ts'
import { usePageMarks } from '../papers/use-page-marks.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'

/** A paper as it goes into the pack: alone on its page, which the browser prints. */
export default function PaperPrintPage({ paper }: { paper: string }) {
  const { data, error, refetch } = useQuery(paperContentQuery(paper))
  usePageMarks(data)
  const title = data?.title ?? 'Paper'
  useEffect(() => {
    document.title = title
  }, [title])
  if (!data) {
    return (
      <main id="main" className="container">
        {error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />}
      </main>
    )
  }
  return (
    <div className="pack">
      <nav aria-label="This paper" className="pack-tools">
        <Link href="/papers">All papers</Link>
        <button type="button" className="govuk-button" onClick={() => window.print()}>
          Print or save as PDF
        </button>
        <p className="small">
          In Chrome or Edge: other browsers leave out the marking and the numbers at the edge of each page.
        </p>
      </nav>
      <main id="main">
        <PaperSheet paper={data} />
      </main>
    </div>
  )
}
