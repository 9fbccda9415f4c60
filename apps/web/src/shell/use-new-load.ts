import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

/** Once another load is in force than the one that the figures on screen are of, asks for all of them anew. */
export function useNewLoad(loadId: string | null): void {
  const queries = useQueryClient()
  const known = useRef(loadId)
  useEffect(() => {
    const before = known.current
    known.current = loadId ?? before
    if (loadId === null || before === null || loadId === before) return
    queries.removeQueries({ type: 'inactive' })
    void queries.invalidateQueries()
  }, [loadId, queries])
}
