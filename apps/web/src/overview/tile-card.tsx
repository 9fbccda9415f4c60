import type { Tile } from '@dashboard/contract'
import { Link } from 'wouter'
import { MetIcon } from '../icons/met-icon.tsx'
import { AssuranceIcon } from '../icons/assurance-icon.tsx'
import { VariationIcon } from '../icons/variation-icon.tsx'
import { SparkLine } from './spark-line.tsx'

export function TileCard({ tile }: { tile: Tile }) {
  const { kpi, value, period, target, variation, assurance, spark, sentence, warning, unavailable } = tile
  if (unavailable !== null) return <UnavailableTile tile={tile} />
  return (
    <li className={value ? 'tile' : 'tile tile-empty'}>
      <TileAbout kpi={kpi} />
      <div className="tile-figure">
        <p className={value && value.text.length > 8 ? 'value value-words' : 'value'}>
          {value ? value.text : 'No value'} {value?.unit && <span className="unit">{value.unit}</span>}
        </p>
        {spark && <SparkLine spark={spark} />}
      </div>
      <div className="tile-standing">
        <p className="small">{period}</p>
        <p className="tile-target">
          <MetIcon met={target.met} />
          <span>
            <strong>{target.words}</strong>
            {target.target && (
              <>
                {' · '}
                <span className="unbroken">target {target.target}</span>
              </>
            )}
          </span>
        </p>
      </div>
      <div className="tile-icons">
        <p>
          <VariationIcon name={variation.icon} size={28} />
          {variation.words}
        </p>
        <p>
          <AssuranceIcon name={assurance.icon} side={assurance.side} size={28} />
          {assurance.words}
        </p>
      </div>
      <div className="tile-words">
        {warning && <p>{warning}</p>}
        <p>{sentence}</p>
      </div>
    </li>
  )
}

function TileAbout({ kpi }: Pick<Tile, 'kpi'>) {
  return (
    <div className="tile-about">
      <h3 className="tile-question">
        <Link href={`/kpis/${kpi.id}`}>{kpi.question}</Link>
      </h3>
      <p className="small">
        {kpi.code} · {kpi.shortTitle}
      </p>
    </div>
  )
}

/** No number, no icons: why there is none, and what that does not mean. */
function UnavailableTile({ tile: { kpi, unavailable, sentence } }: { tile: Tile }) {
  return (
    <li className="tile tile-empty">
      <TileAbout kpi={kpi} />
      <p className="value value-words tile-unavailable">Not available</p>
      <p>
        <strong>{unavailable}</strong>
      </p>
      <p className="tile-words">{sentence}</p>
    </li>
  )
}
