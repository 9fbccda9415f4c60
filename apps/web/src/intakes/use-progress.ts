import type { Intake } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { intakesQuery, standingQuery } from '../call.ts'
import { stateWords } from './words.ts'

const everyMs = 1000

type Awaited = { loadId: string | null; before: string | null }

/** Follows what is under way, and only then: what has just happened in words, and, after a load, asks until its figures are there. */
export function useProgress(sending: boolean) {
  const { data, error, refetch } = useQuery({
    ...intakesQuery,
    refetchInterval: ({ state }) => (sending || state.data?.intakes.some(isUnderWay) ? everyMs : false),
  })
  const [awaited, setAwaited] = useState<Awaited | null>(null)
  const { data: overview } = useQuery({
    ...standingQuery,
    refetchInterval: ({ state }) => {
      const inForce = state.data?.standing.loadId ?? null
      return awaited && inForce === awaited.before && inForce !== awaited.loadId ? everyMs : false
    },
  })
  const inForce = overview?.standing.loadId ?? null
  const [happened, setHappened] = useState('')
  const seen = useRef<Map<string, Intake['state']> | null>(null)
  const intakes = data?.intakes
  useEffect(() => {
    if (!intakes) return
    const before = seen.current
    seen.current = new Map(intakes.map(({ id, state }) => [id, state]))
    const moved = before ? intakes.filter(({ id, state }) => before.get(id) !== state) : []
    if (moved.length === 0) return
    setHappened(moved.toReversed().map(inWords).join(' '))
    const loaded = moved.find(({ state }) => state === 'committed')
    if (loaded) setAwaited({ loadId: loaded.loadId, before: inForce })
  }, [intakes, inForce])
  return { intakes: intakes ?? [], error, refetch, happened }
}

export function isUnderWay({ endedAt }: Intake): boolean {
  return endedAt === null
}

function inWords({ name, state, sentence }: Intake): string {
  return `${name}: ${sentence ?? `${stateWords[state]}.`}`
}
