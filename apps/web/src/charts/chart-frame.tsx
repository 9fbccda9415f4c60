import type { Figure } from '@dashboard/contract'
import { useRef, useState, useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'
import { ChartKey } from './chart-key.tsx'
import { Chart } from './chart.tsx'
import { Downloads } from './downloads.tsx'
import { FigureTable } from './figure-table.tsx'

type Props = { figure: Figure; csvHref: string; asTable: boolean; onToggleTable: () => void }

/** A figure with everything that belongs to it, in one order: finding, chart, reading, notes, downloads, source. */
export function ChartFrame({ figure, csvHref, asTable, onToggleTable }: Props) {
  const { id, title, subtitle, chart, altText, reading, notes, source, figureId, audience } = figure
  const { ref, width } = useWidth()
  return (
    <section className="card figure" id={id} aria-labelledby={`${id}-title`}>
      <div className="figure-head">
        <h2 id={`${id}-title`} className="card-title">
          {title}
        </h2>
        <button
          type="button"
          className="link-button"
          aria-expanded={asTable}
          aria-controls={`${id}-table`}
          onClick={onToggleTable}
        >
          {asTable ? 'Hide the table' : 'Show as table'}
          <span className="govuk-visually-hidden"> of {figure.label.toLowerCase()}</span>
        </button>
      </div>
      <p className="small">{subtitle}</p>
      <ChartKey chart={chart} />
      <div ref={ref} className="chart" role="img" aria-label={altText}>
        {width > 0 && <Chart chart={chart} width={width} />}
      </div>
      <p className="reading">{reading}</p>
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <div id={`${id}-table`} className={asTable ? 'figure-table' : 'figure-table figure-table-closed'}>
        <FigureTable figure={figure} />
      </div>
      <Downloads figure={figure} csvHref={csvHref} />
      <p className="source">
        <span>
          {source}
          {audience === 'restricted' && ' Restricted view.'}
        </span>
        <span>Figure {figureId}</span>
      </p>
    </section>
  )
}

/** At which the letters of a chart are about as large as those beside it on A4. */
const widthOnPaper = 760

function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const print = window.matchMedia('print')
    const measure = () => setWidth(print.matches ? widthOnPaper : Math.floor(element.getBoundingClientRect().width))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Paper is laid out at once: the chart must have its new width before that.
    const onPaper = () => flushSync(measure)
    print.addEventListener('change', onPaper)
    measure()
    return () => {
      observer.disconnect()
      print.removeEventListener('change', onPaper)
    }
  }, [])
  return { ref, width }
}
