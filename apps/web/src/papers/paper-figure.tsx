import type { PaperBlock } from '@dashboard/contract'
import { Chart } from '../charts/chart.tsx'
import { ChartKey } from '../charts/chart-key.tsx'
import { FigureTable } from '../charts/figure-table.tsx'
import { sourceOf } from '../charts/source-line.ts'
import { useWidth } from '../charts/use-width.ts'

/** So that two figures stand on a page of A4. */
const widthOnPaper = 920

type Block = Extract<PaperBlock, { block: 'figure' }>
/** Outside a paper it has no number. */
type Props = Pick<Block, 'title' | 'parts' | 'figure'> & { number: number | null }

/** A figure in a paper: what its template asks for of it, between its title and its source. */
export function PaperFigure({ part }: { part: Props }) {
  const { number, title, parts, figure } = part
  const { subtitle, reading, chart, altText, notes, figureId } = figure
  return (
    <>
      <div className="paper-drawn">
        {parts.includes('sentence') && <p>{reading}</p>}
        <p className="paper-caption">{number === null ? title : `Figure ${number}: ${title}`}</p>
        <p className="paper-caption-of">{subtitle}</p>
        {parts.includes('chart') && (
          <>
            <ChartKey chart={chart} />
            <Drawn chart={chart} altText={altText} />
          </>
        )}
      </div>
      {parts.includes('table') && <FigureTable figure={figure} />}
      <div className="paper-notes">
        {parts.includes('notes') && notes.map((note) => <p key={note}>{note} </p>)}
        <p>
          {sourceOf(figure)} Figure {figureId}.
        </p>
      </div>
    </>
  )
}

function Drawn({ chart, altText }: Pick<Block['figure'], 'chart' | 'altText'>) {
  const { ref, width } = useWidth(widthOnPaper)
  return (
    <div ref={ref} className="chart" role="img" aria-label={altText}>
      {width > 0 && <Chart chart={chart} width={width} />}
    </div>
  )
}
