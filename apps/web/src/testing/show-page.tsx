import type { Me } from '@dashboard/contract'
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { createQueries } from '../queries.ts'
import { Who } from '../who/who.ts'
import { analyst } from './who.ts'

type Answers = Record<string, unknown>

/**
 * Shows a page at an address, with what the API answers there; an answer with a `status` in numbers is a failure. What is sent to be
 * recorded is answered under `POST` and its path.
 */
export function showPage(
  page: ReactNode,
  address: string,
  answers: Answers,
  who: Me | null = analyst,
): { asked: string[]; sent: unknown[] } {
  const asked: string[] = []
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (path: string, { method, body: record }: RequestInit) => {
    const question = method === 'POST' ? `POST ${path}` : path
    asked.push(question)
    if (method === 'POST') sent.push(record instanceof File ? record : JSON.parse(record as string))
    const body = answers[question] ?? { status: 404, message: 'There is nothing at this address.', requestId: 'r0' }
    return Response.json(body, { status: statusOf(body) })
  })
  history.replaceState(null, '', address)
  render(
    <QueryClientProvider client={createQueries((left) => asked.push(`left for ${left}`))}>
      <Who value={who}>{page}</Who>
    </QueryClientProvider>,
  )
  return { asked, sent }
}

function statusOf(body: unknown): number {
  const failed = typeof body === 'object' && body !== null && 'status' in body && typeof body.status === 'number'
  return failed ? Number(body.status) : 200
}
