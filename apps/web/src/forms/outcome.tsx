import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

type Said = { words: string; times: number }

/** What was recorded last, said once all that rests on it has been asked anew. */
export function useOutcome(): { said: Said; done: (words: string) => Promise<void> } {
  const queries = useQueryClient()
  const [said, setSaid] = useState<Said>({ words: '', times: 0 })
  const done = async (words: string) => {
    // What other pages showed before is not shown again, not even until the new comes.
    queries.removeQueries({ type: 'inactive' })
    await queries.invalidateQueries()
    setSaid(({ times }) => ({ words, times: times + 1 }))
  }
  return { said, done }
}

/** It takes the focus, which the form that is gone had. */
export function Outcome({ said }: { said: Said }) {
  const outcome = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (said.words) outcome.current?.focus()
  }, [said])
  if (!said.words) return null
  return (
    <p className="notice" role="status" tabIndex={-1} ref={outcome}>
      {said.words}
    </p>
  )
}
