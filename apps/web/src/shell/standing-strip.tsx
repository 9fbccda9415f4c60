import type { Standing } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { Link } from 'wouter'
import { useMay } from '../who/who.ts'
import { loadedAtName } from './loaded-at.ts'

const views: Record<Standing['audience'], string> = {
  restricted: 'This is the restricted view.',
  partner: 'This is the partner view.',
  public: 'This is the public view.',
}

/** Which view this is, as at when, and whether any of it is true. */
export function StandingStrip({ standing }: { standing: Standing }) {
  const may = useMay()
  const { audience, synthetic, asAt, loadedAt } = standing
  return (
    <div
      className={synthetic ? 'standing-strip standing-strip-made-up' : 'standing-strip'}
      role="region"
      aria-label="Which data this is"
    >
      <div className="standing-strip-inner">
        <p>
          {synthetic && (
            <>
              <strong>Demonstration data.</strong> Every figure is made up: not for decisions.{' '}
            </>
          )}
          {views[audience]}
        </p>
        <p>
          <strong>As at {dayName(asAt)}</strong> · loaded {loadedAtName(loadedAt)}
          {may('read', 'load report') && (
            <>
              {' '}
              · <Link href="/load">load report</Link>
            </>
          )}
        </p>
      </div>
    </div>
  )
}
