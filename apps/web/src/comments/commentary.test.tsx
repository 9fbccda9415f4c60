import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { approvedComment, kpiComments, submitted } from '../testing/comments.ts'
import { showPage } from '../testing/show-page.tsx'
import { commentator, commentingChair, panel } from '../testing/who.ts'
import { Commentary } from './commentary.tsx'

const path = '/api/kpis/charge-rate/comments'
const show = (answers: Record<string, unknown>, who = commentator, address = '/kpis/charge-rate') =>
  showPage(<Commentary kpi="charge-rate" />, address, answers, who)
const empty = { ...kpiComments, comments: [] }
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
afterEach(() => sessionStorage.clear())

test('the comment on the month of the figures stands with its state, its owner and who reads it', async () => {
  show({ [path]: kpiComments })
  const card = await screen.findByRole('region', { name: 'Commentary' })
  expect(within(card).getByText('Submitted')).toBeTruthy()
  expect(card.textContent).toContain('Head of Public Protection, on October 2026.')
  expect(card.textContent).toContain('Weekly charge clinics with prosecutors.')
  expect(card.textContent).toContain('Restricted: seen by the group only.')
})

test('a claim that the chart does not find is a hint beside the text', async () => {
  show({ [path]: kpiComments })
  expect((await screen.findByText('Check the wording.')).parentElement?.textContent).toBe(
    'Check the wording. The comment says “has improved”. The chart finds no change.',
  )
})

test('what is being written stays in the form when somebody else begins the comment meanwhile', async () => {
  const stale = { status: 409, message: 'Somebody else changed this while you were writing.', requestId: 'r1' }
  const answers: Record<string, unknown> = { [path]: empty, [`POST ${path}/2026-10`]: stale }
  show(answers)
  await screen.findByText(/Nobody has commented on October 2026 yet/)
  type('Why', 'The form moved in a release.')
  answers[path] = kpiComments
  const why = screen.getByLabelText('Why')
  fireEvent.click(screen.getByRole('button', { name: 'Record the comment' }))
  const both = await screen.findByRole('region', { name: 'Both texts' })
  expect(both.textContent).toContain('Weekly charge clinics with prosecutors.')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Why')).toBe(why)
  expect(screen.getByLabelText<HTMLTextAreaElement>('Why').value).toBe('The form moved in a release.')
})

test('the first comment is sent upon no version', async () => {
  const { sent } = show({ [path]: empty, [`POST ${path}/2026-10`]: submitted })
  await screen.findByText('Nobody has commented on October 2026 yet. Say what happened, why, and what comes next.')
  type('What happened', 'Completion fell in Derby.')
  type('Why', 'The form moved in a release.')
  type('What next', 'The link is restored.')
  fireEvent.change(screen.getByLabelText('Is it ready for the chair?'), { target: { value: 'draft' } })
  fireEvent.click(screen.getByRole('button', { name: 'Record the comment' }))
  expect((await screen.findByRole('status')).textContent).toBe('Recorded: the comment on F1, October 2026.')
  expect(sent).toEqual([
    {
      version: 0,
      state: 'draft',
      whatHappened: 'Completion fell in Derby.',
      why: 'The form moved in a release.',
      whatNext: 'The link is restored.',
    },
  ])
})

test('an earlier version is read, and put back as the next one', async () => {
  const { sent } = show({ [path]: kpiComments, [`POST ${path}/2026-10`]: submitted })
  expect(await screen.findByText('Version 1: draft by Delivery group member on 2 November 2026 at 09:00.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Put version 1 back' }))
  await waitFor(() =>
    expect(sent).toEqual([
      { version: 2, state: 'draft', whatHappened: 'Protection has improved in Derby.', why: '', whatNext: '' },
    ]),
  )
})

test('the chair approves the version on the page', async () => {
  const { sent } = show({ [path]: kpiComments, [`POST ${path}/2026-10/approval`]: submitted }, commentingChair)
  fireEvent.click(await screen.findByRole('button', { name: 'Approve the comment' }))
  await waitFor(() => expect(sent).toEqual([{ version: 2 }]))
})

test('another month is chosen in the address, and says whether there is a comment', async () => {
  show({ [path]: kpiComments })
  const choice = await screen.findByLabelText<HTMLSelectElement>('Comment on')
  expect([...choice.options].map(({ text }) => text)).toEqual(['October 2026', 'September 2026 (none)'])
  fireEvent.change(choice, { target: { value: '2026-09' } })
  expect(location.search).toBe('?comment=2026-09')
  expect(await screen.findByText(/Nobody has commented on September 2026 yet/)).toBeTruthy()
})

test('partners read what is released, and are offered nothing to write', async () => {
  show({ [path]: { ...kpiComments, comments: [approvedComment] } }, panel)
  const card = await screen.findByRole('region', { name: 'Commentary' })
  expect(card.textContent).toContain('Released to partners, version 3, 5 November 2026')
  expect(within(card).queryByRole('button')).toBeNull()
})

test('partners are told where nothing is released', async () => {
  show({ [path]: empty }, panel)
  expect(await screen.findByText('The force has released no comment on this KPI.')).toBeTruthy()
})

test('comments that cannot be had are said to be so', async () => {
  show({})
  expect((await screen.findByRole('alert')).textContent).toContain('It cannot be shown.')
})
