import type { Figure } from '@dashboard/contract'
import { Link } from 'wouter'
import { useMay } from '../who/who.ts'
import { ChartKey } from './chart-key.tsx'
import { Chart } from './chart.tsx'
import { Downloads } from './downloads.tsx'
import type { FigureAddresses } from './figure-addresses.ts'
import { FigureTable } from './figure-table.tsx'
import { sourceOf } from './source-line.ts'
import { useWidth } from './use-width.ts'

type Props = { figure: Figure; addresses: FigureAddresses; asTable: boolean; onToggleTable: () => void }

/** A figure with everything that belongs to it, in one order: finding, chart, reading, notes, downloads, source. */
export function ChartFrame({ figure, addresses, asTable, onToggleTable }: Props) {
  const { id, title, subtitle, chart, altText, reading, notes, source, marking, figureId, audience } = figure
  const { ref, width } = useWidth()
  return (
    <section className="card figure" id={id} aria-labelledby={`${id}-title`}>
      <div className="figure-top">
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
            {asTable ? 'Hide the table' : 'Show as table'}{' '}
            <span className="govuk-visually-hidden">of {figure.label.toLowerCase()}</span>
          </button>
        </div>
        <p className="small">{subtitle}</p>
        <ChartKey chart={chart} />
        <div ref={ref} className="chart" role="img" aria-label={altText}>
          {width > 0 && <Chart chart={chart} width={width} />}
        </div>
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
      <Downloads figure={figure} addresses={addresses} />
      <p className="source">
        <span>{sourceOf({ source, marking, audience })}</span>
        <FigureLink figureId={figureId} />
      </p>
    </section>
  )
}

function FigureLink({ figureId }: { figureId: string }) {
  return useMay()('read', 'figures') ? (
    <Link href={`/figures/${figureId}`}>Figure {figureId}</Link>
  ) : (
    <span>Figure {figureId}</span>
  )
}
