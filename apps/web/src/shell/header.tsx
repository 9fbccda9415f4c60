import type { Standing } from '@dashboard/contract'
import { Link, useRoute } from 'wouter'

const views: Record<Standing['audience'], string> = {
  restricted: 'Restricted view: real counts',
  partner: 'Partner view: small counts protected',
  public: 'Public view: counts rounded',
}

export function Header({ standing }: { standing: Standing | null }) {
  return (
    <header className="header">
      <div className="header-inner">
        <Link href="/" className="header-name">
          <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect x="1.5" y="1.5" width="29" height="29" rx="2" fill="none" stroke="currentColor" strokeWidth="2" />
            <path d="M7 8v17h18" fill="none" stroke="currentColor" strokeWidth="2" />
            <path d="m10 20 4-5 4 3 6-8" fill="none" stroke="currentColor" strokeWidth="2.5" />
          </svg>
          Stalking Delivery Group figures
        </Link>
        <nav aria-label="Main" className="header-nav">
          <NavLink href="/">Overview</NavLink>
          <NavLink href="/definitions">Definitions</NavLink>
          <NavLink href="/methods">Methods</NavLink>
          <NavLink href="/data" within="/load">
            About the data
          </NavLink>
        </nav>
        {standing && (
          <p className="header-view">
            <strong>Derbyshire Constabulary</strong>
            <br />
            {views[standing.audience]}
          </p>
        )}
      </div>
    </header>
  )
}

/** `within` leads to a page that belongs to the one linked to. */
function NavLink({ href, within = href, children }: { href: string; within?: string; children: string }) {
  const [here] = useRoute(href)
  const [inside] = useRoute(within)
  return (
    <Link href={href} aria-current={here ? 'page' : inside ? 'true' : undefined}>
      {children}
    </Link>
  )
}
