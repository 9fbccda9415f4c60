import type { Standing } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { overviewQuery } from '../call.ts'
import { Header } from './header.tsx'
import { StandingStrip } from './standing-strip.tsx'

/** What is round every page: the header, which view and load this is, and the way past them by keyboard. */
export function Shell({ children }: { children: ReactNode }) {
  const { data } = useQuery(overviewQuery)
  const standing: Standing | null = data?.standing ?? null
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <Header standing={standing} />
      {standing && <StandingStrip standing={standing} />}
      <main id="main" tabIndex={-1} className="container">
        {children}
      </main>
    </>
  )
}
