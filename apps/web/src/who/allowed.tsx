import type { Resource } from '@dashboard/contract'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useTitle } from '../use-title.ts'
import { useMay, useWho } from './who.ts'

/** A page for those who may read what is on it; the others are told so before anything is asked. */
export function Allowed({ reads, children }: { reads: Resource; children: ReactNode }) {
  const may = useMay()
  return may('read', reads) ? children : <NotAllowed />
}

function NotAllowed() {
  useTitle('You may not see this')
  const who = useWho()
  return (
    <div className="card state">
      <h1 className="page-title">You may not see this</h1>
      <p className="govuk-body">
        Your role here ({who?.titles.join(', ')}) does not show this page. If you need it, ask whoever gives out roles
        in your organisation.
      </p>
      <p className="state-ways">
        <Link href="/">Go to your first page</Link>
      </p>
    </div>
  )
}
