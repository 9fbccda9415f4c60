import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { answered, checksPage, openQuestion, questions } from '../testing/checks.ts'
import { showPage } from '../testing/show-page.tsx'
import { answeringChair, office } from '../testing/who.ts'
import ChecksPage from './checks.tsx'

const answers = { '/api/checks': checksPage, '/api/questions': questions }
const show = (who = office, given: Record<string, unknown> = answers, address = '/checks') =>
  showPage(<ChecksPage />, address, given, who)
afterEach(() => sessionStorage.clear())

test('of how many KPIs the target, trend or assurance has changed is the title', async () => {
  show()
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
    '1 of 2 KPIs stands otherwise than at the check of 12 October 2026',
  )
})

test('each KPI has what changed, the released explanation and what was asked', async () => {
  show()
  const [first, second] = await screen.findAllByRole('article')
  expect(first?.textContent).toContain('Target: was Met in August 2026, is Not met in September 2026')
  expect(first?.textContent).toContain('On October 2026, released 5 November 2026.')
  expect(first?.textContent).toContain('2 questions, 1 waiting for an answer.')
  expect(second?.textContent).toContain('Latest: was 8.1% (August 2026), is 8.2% (September 2026)')
  expect(second?.textContent).toContain('None is released.')
})

test('the force is told that it sees what partners see, and records no check', async () => {
  show(answeringChair)
  expect(await screen.findByText(/This page is the partner view, as the PCC’s office reads it/)).toBeTruthy()
  expect(screen.queryByText('Record that you have checked these figures')).toBeNull()
})

test('the office records which figures it has checked', async () => {
  const { sent } = show(office, { ...answers, 'POST /api/checks': checksPage.last?.check })
  fireEvent.click(await screen.findByRole('button', { name: 'Record the check' }))
  expect((await screen.findByRole('status')).textContent).toContain('Recorded: the figures are checked.')
  expect(sent).toEqual([{ release: checksPage.release }])
})

test('before the first check it says what a check is for', async () => {
  const rows = checksPage.rows.map((row) => ({ ...row, changes: null }))
  show(office, { ...answers, '/api/checks': { ...checksPage, last: null, checks: [], rows } })
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('2 KPIs for the PCC’s office to check')
  expect(screen.getByText(/Once the PCC’s office has recorded a check/)).toBeTruthy()
})

test('figures that were withdrawn since the check are said to be so', async () => {
  const last = checksPage.last && { ...checksPage.last, asAt: null }
  show(office, { ...answers, '/api/checks': { ...checksPage, last } })
  expect(await screen.findByText(/have been withdrawn since, so that nothing is compared/)).toBeTruthy()
})

test('the office asks about a KPI, or about all', async () => {
  const { sent } = show(office, { ...answers, 'POST /api/questions': openQuestion })
  fireEvent.change(await screen.findByLabelText('On which KPI'), { target: { value: 'all' } })
  fireEvent.change(screen.getByLabelText('Question'), { target: { value: 'Who looks at all of them?' } })
  fireEvent.click(screen.getByRole('button', { name: 'Ask' }))
  await waitFor(() => expect(sent).toEqual([{ kpi: null, question: 'Who looks at all of them?' }]))
})

test('the chair answers, and is told beside the form who reads it', async () => {
  const { sent } = show(answeringChair, { ...answers, [`POST /api/questions/${openQuestion.id}/answer`]: answered })
  const form = await screen.findByRole('form', { name: 'Answer the question on F1' })
  expect(form.textContent).toContain('the office and the panel read it as soon as it is sent, without a release')
  fireEvent.change(within(form).getByLabelText('Answer'), { target: { value: 'In January 2027.' } })
  fireEvent.click(within(form).getByRole('button', { name: 'Send the answer' }))
  await waitFor(() => expect(sent).toEqual([{ version: 0, answer: 'In January 2027.' }]))
})

test('an answer has its versions', async () => {
  show()
  expect(await screen.findByText(/Answered by Chair of the delivery group on 12 November 2026, version 2/)).toBeTruthy()
  expect(screen.getByText('They begin there in January 2027.')).toBeTruthy()
})

test('questions are narrowed by what is chosen, in the address too', async () => {
  const { asked } = show(office, { ...answers, '/api/questions?status=open': questions })
  fireEvent.change(await screen.findByLabelText('State'), { target: { value: 'open' } })
  await waitFor(() => expect(asked).toContain('/api/questions?status=open'))
  expect(location.search).toBe('?status=open')
})

test('where nothing has been asked it says who asks', async () => {
  show(office, { ...answers, '/api/questions': { ...questions, found: 0, questions: [] } })
  expect(await screen.findByText(/Nothing has been asked yet/)).toBeTruthy()
})
