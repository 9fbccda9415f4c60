import type { Audience, Me, Resource } from '@dashboard/contract'
import { Link, useRoute } from 'wouter'
import { SignOut } from '../who/sign-out.tsx'
import { useMay, useWho } from '../who/who.ts'

const views: Record<Audience, string> = {
  restricted: 'Restricted view: real counts',
  partner: 'Partner view: small counts protected',
  public: 'Public view: counts rounded',
}

/** `unless` leaves out what whoever reads something else finds there. */
const entries: { href: string; within?: string; words: string; reads: Resource; unless?: Resource }[] = [
  { href: '/', words: 'Overview', reads: 'figures' },
  { href: '/meetings', within: '/meetings/*', words: 'Meetings', reads: 'meetings' },
  { href: '/meetings/compare', words: 'Frozen figures', reads: 'frozen figures', unless: 'meetings' },
  { href: '/papers', within: '/papers/*', words: 'Papers', reads: 'papers' },
  { href: '/actions', within: '/actions/*', words: 'Actions', reads: 'actions' },
  { href: '/plan', within: '/plan/*', words: 'Plan', reads: 'plan' },
  { href: '/comments', words: 'Commentary', reads: 'comments' },
  { href: '/checks', words: 'PCC checks', reads: 'checks' },
  { href: '/definitions', words: 'Definitions', reads: 'figures' },
  { href: '/methods', words: 'Methods', reads: 'methods' },
  { href: '/data', within: '/load', words: 'About the data', reads: 'figures' },
  { href: '/releases', words: 'Releases', reads: 'releases' },
  { href: '/sessions', words: 'Sessions', reads: 'sessions' },
  { href: '/audit', words: 'Audit log', reads: 'audit log' },
]

export function Header() {
  const who = useWho()
  const may = useMay()
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
        {who && <Reader who={who} />}
        {who && (
          <nav aria-label="Main" className="header-nav">
            {entries
              .filter(({ reads, unless }) => may('read', reads) && !(unless && may('read', unless)))
              .map(({ href, within, words }) => (
                <NavLink key={href} href={href} within={within}>
                  {words}
                </NavLink>
              ))}
          </nav>
        )}
      </div>
    </header>
  )
}

function Reader({ who: { name, titles, audience } }: { who: Me }) {
  return (
    <div className="header-view">
      <p>
        <strong>{name}</strong>, {titles.join(', ')}
      </p>
      <p>
        {audience ? views[audience] : 'No figures in this role'}
        <span className="sign-out-part">
          {' '}
          · <SignOut />
        </span>
      </p>
    </div>
  )
}

/** `within` leads to a page that belongs to the one linked to. */
function NavLink({ href, within = href, children }: { href: string; within?: string | undefined; children: string }) {
  const [here] = useRoute(href)
  const [inside] = useRoute(within)
  return (
    <Link href={href} aria-current={here ? 'page' : inside ? 'true' : undefined}>
      {children}
    </Link>
  )
}
