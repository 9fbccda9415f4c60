import { paths } from '@dashboard/contract/paths'

/** Where to sign in, and come back from to this very page. */
export function signInAddress(): string {
  const { pathname, search, hash } = location
  return `${paths.signIn}?${new URLSearchParams({ to: pathname + search + hash })}`
}
