import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { commentsPage } from '../testing/comments.ts'
import { showPage } from '../testing/show-page.tsx'
import { commentator, panel } from '../testing/who.ts'
import CommentsPage from './comments.tsx'

const show = (answers: Record<string, unknown>, address = '/comments', who = commentator) =>
  showPage(<CommentsPage />, address, answers, who)

test('the month is the title, and what is lacking comes first', async () => {
  show({ '/api/comments': commentsPage })
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('21 comments on October 2026')
  const lacking = screen.getByRole('region', { name: '1 of 14 KPIs of the list “Delivery group” have no comment yet' })
  expect(within(lacking).getByRole('link').getAttribute('href')).toBe(
    '/kpis/charge-rate-assigned?comment=2026-10#commentary',
  )
})

test('each comment leads to its chart', async () => {
  show({ '/api/comments': commentsPage })
  const link = await screen.findByRole('link', { name: 'F1 Charge rate' })
  expect(link.getAttribute('href')).toBe('/kpis/charge-rate?comment=2026-10#commentary')
})

test('what is chosen is in the address and in what is asked for, from its first page on', async () => {
  const query = 'month=2026-09&state=submitted'
  const { asked } = show(
    { '/api/comments?month=2026-09&page=2': commentsPage, [`/api/comments?${query}`]: commentsPage },
    '/comments?month=2026-09&page=2',
  )
  fireEvent.change(await screen.findByLabelText('State'), { target: { value: 'submitted' } })
  expect(asked).toEqual(['/api/comments?month=2026-09&page=2', `/api/comments?${query}`])
  expect(location.search).toBe(`?${query}`)
})

test('further pages are a click away', async () => {
  const { asked } = show({ '/api/comments': commentsPage, '/api/comments?page=2': { ...commentsPage, page: 2 } })
  fireEvent.click(await screen.findByRole('link', { name: 'Next' }))
  await waitFor(() => expect(screen.getByRole('link', { name: 'Page 2' }).getAttribute('aria-current')).toBe('page'))
  expect(asked).toEqual(['/api/comments', '/api/comments?page=2'])
})

test('where there is nothing it says what to do', async () => {
  const none = { ...commentsPage, found: 0, pages: 1, comments: [] }
  show({ '/api/comments': none })
  expect(await screen.findByText(/Nobody has commented on that month yet. Open a KPI above/)).toBeTruthy()
})

test('partners are offered no state, and told what is released', async () => {
  const none = { ...commentsPage, pack: null, found: 0, pages: 1, comments: [] }
  show({ '/api/comments': none }, '/comments', panel)
  expect(await screen.findByText(/The force has released no comment on that month/)).toBeTruthy()
  expect(screen.queryByLabelText('State')).toBeNull()
})
