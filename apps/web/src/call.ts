import type { KpiPage, LoadPage, Overview, Problem } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { queryOptions } from '@tanstack/react-query'

/** A request that failed: the sentence to show, and the id to quote. */
export class CallFailed extends Error {
  readonly status: number
  readonly requestId: string | null

  constructor({ message, status, requestId }: Omit<Problem, 'requestId'> & { requestId: string | null }) {
    super(message)
    this.status = status
    this.requestId = requestId
  }
}

const patienceMs = 20_000

export type Period = { from: string | null; to: string | null }

export const overviewQuery = queryOptions({ queryKey: ['overview'], queryFn: () => call<Overview>(paths.overview) })
export const loadQuery = queryOptions({ queryKey: ['load'], queryFn: () => call<LoadPage>(paths.load) })

export function kpiQuery(id: string, period: Period) {
  return queryOptions({
    queryKey: ['kpi', id, period],
    queryFn: () => call<KpiPage>(`${paths.kpi.replace(':kpi', encodeURIComponent(id))}${search(period)}`),
  })
}

/** Where the values of a figure can be had as CSV. */
export function csvAddress(kpi: string, figure: string, period: Period): string {
  return `${paths.figureCsv.replace(':kpi', encodeURIComponent(kpi)).replace(':figure', encodeURIComponent(figure))}${search(period)}`
}

function search({ from, to }: Period): string {
  const params = new URLSearchParams()
  if (from) params.set('from', from)
  if (to) params.set('to', to)
  return params.size > 0 ? `?${params}` : ''
}

async function call<T>(address: string): Promise<T> {
  const signal = AbortSignal.timeout(patienceMs)
  const response = await fetch(address, { headers: { accept: 'application/json' }, signal }).catch(() => {
    throw new CallFailed({
      status: 0,
      message: 'The service does not answer. Check that it is running, then try again.',
      requestId: null,
    })
  })
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => null)) as Problem | null
  throw new CallFailed(
    problem ?? {
      status: response.status,
      message: 'The service does not answer as it should. Try again in a minute.',
      requestId: null,
    },
  )
}
