import { Link } from 'wouter'
import { useTitle } from '../use-title.ts'

export function NotFoundPage() {
  useTitle('Page not found')
  return (
    <div className="card state">
      <h1 className="page-title">Page not found</h1>
      <p className="govuk-body">
        There is nothing at this address. Start from the <Link href="/">overview</Link>.
      </p>
    </div>
  )
}
