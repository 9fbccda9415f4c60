import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { overdueLine, planLine } from '../testing/plan.ts'
import { showPage } from '../testing/show-page.tsx'
import { analyst } from '../testing/who.ts'
import PlanLinePage from './plan-line.tsx'

const { id } = overdueLine
const address = `/api/plan/lines/${id}`
const writer = { ...analyst, may: [...analyst.may, { act: 'write', resource: 'plan' } as const] }

function show(who = writer, answers: Record<string, unknown> = {}) {
  return showPage(<PlanLinePage id={id} />, `/plan/${id}`, { [address]: planLine, ...answers }, who)
}

test('a line tells its wording and whether it is verified, and each version by what it changed', async () => {
  show(analyst)
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('7: Change recording systems')
  expect(screen.getByText('Seek changes to crime recording systems.')).toBeTruthy()
  const history = screen.getByRole('region', { name: 'History' })
  expect(
    within(history)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Version 2 Performance analyst, 8 September 2026, the latest',
    'Version 1 The published report, 27 September 2024',
  ])
  expect(
    within(history)
      .getAllByRole('definition')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Before: Stalking Delivery Group Head of Crime Recording',
    'At risk',
    'Supplier release moved to March 2027',
    'Before: 30 September 2025 31 October 2026',
  ])
  expect(screen.queryByText('Write a new version')).toBeNull()
})

test('a new version begins with what the line says, and names the one that was seen', async () => {
  const { sent } = show(writer, { [`POST ${address}/versions`]: {} })
  const reason = await screen.findByLabelText<HTMLTextAreaElement>('Reason')
  expect(reason.value).toBe('Supplier release moved to March 2027')
  fireEvent.change(reason, { target: { value: 'Supplier has delivered' } })
  fireEvent.click(screen.getByRole('button', { name: 'Write the version' }))
  await screen.findByText('A new version was written. The one before stays in the history.')
  expect(sent.at(-1)).toMatchObject({
    version: 2,
    reason: 'Supplier has delivered',
    owner: 'Head of Crime Recording',
    dueOn: '2026-10-31',
    kpis: ['A6'],
  })
})

test('who was second is told so, and keeps what was typed', async () => {
  const sentence = 'Somebody else changed this while you were writing (Chair, 14:03).'
  show(writer, { [`POST ${address}/versions`]: { status: 409, message: sentence, requestId: 'r1' } })
  const reason = await screen.findByLabelText<HTMLTextAreaElement>('Reason')
  fireEvent.change(reason, { target: { value: 'Mine' } })
  fireEvent.click(screen.getByRole('button', { name: 'Write the version' }))
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(reason.value).toBe('Mine')
})

test('going back is a new version too', async () => {
  const { sent } = show(writer, { [`POST ${address}/undo`]: {} })
  fireEvent.click(await screen.findByRole('button', { name: 'Say again what version 1 said' }))
  await screen.findByText('The line says again what version 1 said, as a new version.')
  expect(sent.at(-1)).toEqual({ version: 2, to: 1 })
})

test('evidence is added, and withdrawn with a reason', async () => {
  const withdrawal = `${address}/evidence/e0000000-0000-4000-8000-000000000001/withdrawal`
  const { sent } = show(writer, { [`POST ${address}/evidence`]: {}, [`POST ${withdrawal}`]: {} })
  fireEvent.change(await screen.findByLabelText('What it is'), { target: { value: 'Test report' } })
  fireEvent.change(screen.getByLabelText('The day that it bears'), { target: { value: '2026-11-03' } })
  fireEvent.change(screen.getByLabelText('Where it is'), { target: { value: 'Shared folder' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add the evidence' }))
  await screen.findByText('The evidence was added.')
  expect(sent.at(-1)).toEqual({ label: 'Test report', on: '2026-11-03', reference: 'Shared folder' })
  fireEvent.change(screen.getByLabelText('Why it no longer holds'), { target: { value: 'It was superseded.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw the evidence' }))
  await waitFor(() => expect(sent.at(-1)).toEqual({ reason: 'It was superseded.' }))
})
