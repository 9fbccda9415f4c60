import type { Tile } from '@dashboard/contract'
import { Link } from 'wouter'
import { MetIcon } from '../met-icon.tsx'
import { SparkLine } from './spark-line.tsx'

export function TileCard({ tile }: { tile: Tile }) {
  const { kpi, value, period, target, spark, sentence, warning } = tile
  return (
    <li className={value ? 'tile' : 'tile tile-empty'}>
      <h3 className="tile-question">
        <Link href={`/kpis/${kpi.id}`}>{kpi.question}</Link>
      </h3>
      <p className="small">
        {kpi.code} · {kpi.shortTitle}
      </p>
      <div className="tile-figure">
        <p className={value && value.text.length > 8 ? 'value value-words' : 'value'}>
          {value ? value.text : 'No value'} {value?.unit && <span className="unit">{value.unit}</span>}
        </p>
        {spark && <SparkLine spark={spark} />}
      </div>
      <p className="small">{period}</p>
      <p className="tile-target">
        <MetIcon met={target.met} />
        <span>
          <strong>{target.words}</strong>
          {target.target && ` · target ${target.target}`}
        </span>
      </p>
      <hr />
      {warning && <p className="tile-sentence">{warning}</p>}
      <p className="tile-sentence">{sentence}</p>
    </li>
  )
}
