import type { Standing } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { loadedAtName } from './loaded-at.ts'

/** Where the figures come from, on every page and every sheet of paper. */
export function Footer({ standing }: { standing: Standing }) {
  const { synthetic, asAt, loadedAt, loadId } = standing
  return (
    <footer className="footer">
      <div className="footer-inner">
        <p>
          Source: {synthetic ? 'made-up records in place of those of' : 'records of'} Derbyshire Constabulary and its
          partners, as at {dayName(asAt)}.
        </p>
        <p>
          Loaded {loadedAtName(loadedAt)} · load <span className="load-id">{loadId.slice(0, 8)}</span>
        </p>
      </div>
    </footer>
  )
}
