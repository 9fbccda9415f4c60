import type { SignInTrouble } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { signInWaysQuery } from '../call.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'

/** Where to choose by which organisation one signs in, and where it is said why it has not worked. */
export default function SignInPage() {
  const [search] = useSearchParams()
  const { data, error, refetch } = useQuery(signInWaysQuery)
  const { title, sentence } = troubles[search.get('trouble') as SignInTrouble] ?? plain
  useTitle(title)
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const to = search.get('to') ?? '/'
  return (
    <div className="card state">
      <h1 className="page-title">{title}</h1>
      <p className="govuk-body">{sentence}</p>
      <ul className="sign-in-ways">
        {data.ways.map(({ id, name }) => (
          <li key={id}>
            <a className="govuk-button" href={`${paths.signIn}?${new URLSearchParams({ with: id, to })}`}>
              Sign in with {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const plain = { title: 'Sign in', sentence: 'Choose the organisation that you work for.' }

const troubles: Record<SignInTrouble, { title: string; sentence: string }> = {
  'no-role': {
    title: 'You have no role here yet',
    sentence:
      'Your organisation has said who you are, but not as what you may see these figures. Ask whoever gives out roles for this dashboard in your organisation for one, then sign in again.',
  },
  refused: {
    title: 'You are not signed in',
    sentence:
      'What your organisation answered cannot be taken, or you left its page. Try again; if it stays, tell whoever runs the dashboard.',
  },
  lost: {
    title: 'Sign in once more',
    sentence:
      'Signing in took more than ten minutes, or was begun in another tab or browser. If this comes back at once, your browser keeps no cookies for this address: allow them.',
  },
  unreachable: {
    title: 'Your organisation does not answer',
    sentence:
      'Nobody can sign in until it does. Try again in a few minutes; if it stays, tell whoever runs the dashboard.',
  },
}
