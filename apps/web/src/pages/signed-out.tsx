import { paths } from '@dashboard/contract/paths'
import { useTitle } from '../use-title.ts'

export default function SignedOutPage() {
  useTitle('You have signed out')
  return (
    <div className="card state">
      <h1 className="page-title">You have signed out</h1>
      <p className="govuk-body">On a shared computer, close the browser too.</p>
      <p className="state-ways">
        <a className="govuk-button" href={paths.signIn}>
          Sign in again
        </a>
      </p>
    </div>
  )
}
