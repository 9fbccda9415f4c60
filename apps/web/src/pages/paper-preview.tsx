import type { PaperPreview } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { search } from '../call.ts'
import { FaultSummary } from '../papers/fault-summary.tsx'
import { FiguresOf, useFiguresOf } from '../papers/figures-of.tsx'
import { PaperSheet, partId } from '../papers/paper-sheet.tsx'
import { previewQuery } from '../papers/queries.ts'
import { usePageMarks } from '../papers/use-page-marks.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useNamedPart } from '../use-named-part.ts'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'

/** A paper as it would be made now, and what would hold it. */
export default function PaperPreviewPage({ template }: { template: string }) {
  const figures = useFiguresOf()
  const { data, error, refetch } = useQuery(previewQuery(template, figures.meeting))
  const mayWrite = useMay()('write', 'papers')
  useTitle(data ? `Preview: ${data.paper.title}` : 'Preview of a paper')
  usePageMarks(data?.paper)
  useNamedPart(data !== undefined)
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />
  const of = search({ meeting: figures.meeting })
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <ol>
          <li>
            <Link href="/papers">Papers</Link>
          </li>
          {mayWrite && (
            <li>
              <Link href={`/papers/templates/${template}${of}`}>{data?.paper.title ?? 'Template'}</Link>
            </li>
          )}
          <li aria-current="page">Preview</li>
        </ol>
      </nav>
      <div className="preview-tools">
        <FiguresOf of={figures} />
        {mayWrite && (
          <>
            <Link className="present-button" href={`/papers${search({ template, meeting: figures.meeting ?? 'now' })}`}>
              Make the paper
            </Link>
            <Link href={`/papers/templates/${template}${of}`}>Change it</Link>
          </>
        )}
      </div>
      {data ? (
        <Shown preview={data} template={`/papers/templates/${template}${of}`} mayWrite={mayWrite} />
      ) : (
        <Loading />
      )}
    </>
  )
}

type Props = { preview: PaperPreview; template: string; mayWrite: boolean }

function Shown({ preview: { paper, faults }, template, mayWrite }: Props) {
  return (
    <>
      {faults.length > 0 && (
        <FaultSummary
          title={
            faults.length === 1 ? 'One thing keeps it from leaving' : `${faults.length} things keep it from leaving`
          }
          faults={faults.map(({ block, sentence }) => ({ target: block === null ? null : partId(block), sentence }))}
        >
          {mayWrite && (
            <p>
              <Link href={template}>Mend them in the template</Link>
            </p>
          )}
        </FaultSummary>
      )}
      <PaperSheet paper={paper} />
    </>
  )
}
