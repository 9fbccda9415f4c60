import { useQuery } from '@tanstack/react-query'
import { useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { standingQuery } from '../call.ts'
import { useMay } from '../who/who.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { StandingStrip } from './standing-strip.tsx'
import { useArrival } from './use-arrival.ts'
import { useNewLoad } from './use-new-load.ts'

/** What is round every page: the header, which view and load this is, and the way past them by keyboard. */
export function Shell({ children }: { children: ReactNode }) {
  const may = useMay()
  const { data } = useQuery({ ...standingQuery, enabled: may('read', 'figures') })
  const [path] = useLocation()
  const main = useRef<HTMLElement>(null)
  useArrival(path, main)
  const standing = (may('read', 'figures') && data?.standing) || null
  useNewLoad(standing?.loadId ?? null)
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <Header />
      {standing && <StandingStrip standing={standing} />}
      <main id="main" tabIndex={-1} className="container" ref={main}>
        {children}
      </main>
      {standing && <Footer standing={standing} />}
    </>
  )
}
