import { useState } from 'react'
import { signOut } from '../call.ts'

/** Ends the session here and with the provider. */
export function SignOut() {
  const [failed, setFailed] = useState<string | null>(null)
  const leave = () =>
    void signOut().then(
      ({ goTo }) => location.assign(goTo),
      (error: Error) => setFailed(error.message),
    )
  return (
    <>
      <button type="button" className="sign-out" onClick={leave}>
        Sign out
      </button>
      {failed && (
        <span role="alert" className="sign-out-failed">
          You are still signed in: {failed}
        </span>
      )}
    </>
  )
}
