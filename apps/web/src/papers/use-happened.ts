import type { MadePaper } from '@dashboard/contract'
import { useEffect, useRef, useState } from 'react'
import { states } from './words.ts'

/** What has just become of papers, for those who do not see the list change. */
export function useHappened(papers: MadePaper[] | undefined): string {
  const [happened, setHappened] = useState('')
  const seen = useRef<Map<string, MadePaper['state']> | null>(null)
  useEffect(() => {
    if (!papers) return
    const before = seen.current
    seen.current = new Map(papers.map(({ id, state }) => [id, state]))
    const moved = before ? papers.filter(({ id, state }) => before.has(id) && before.get(id) !== state) : []
    if (moved.length > 0) setHappened(moved.map(({ title, state }) => `${title}: ${states[state]}.`).join(' '))
  }, [papers])
  return happened
}
