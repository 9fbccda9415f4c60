import type { Standing } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { Link } from 'wouter'

const loadedFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** As at when, and whether any of it is true. */
export function StandingStrip({ standing }: { standing: Standing }) {
  const { synthetic, asAt, loadedAt } = standing
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
              <strong>Demonstration data.</strong> Every figure on this page is made up. Do not use it for
              decisions.{' '}
            </>
          )}
          Restricted view, on this computer only.
        </p>
        <p>
          <strong>As at {dayName(asAt)}</strong> · loaded {loadedFormat.format(new Date(loadedAt))} ·{' '}
          <Link href="/load">load report</Link>
        </p>
      </div>
    </div>
  )
}
