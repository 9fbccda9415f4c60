import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { actionReader, actionWriter, clinics, clinicsPage } from '../testing/actions.ts'
import { showPage } from '../testing/show-page.tsx'
import { disclosureOfficer } from '../testing/who.ts'
import ActionPage from './action.tsx'

afterEach(() => sessionStorage.clear())

const path = `/api/actions/${clinics.id}`
const show = (answers: Record<string, unknown>, who = actionWriter) =>
  showPage(<ActionPage id={clinics.id} />, `/actions/${clinics.id}`, { [path]: clinicsPage, ...answers }, who)

test('it says what is expected, what the figures say, how it goes and what it said before', async () => {
  show({}, actionReader)
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Charge clinics begin')
  expect(screen.getByText('Expected: F1 Charge rate: higher by March 2026.')).toBeDefined()
  expect(screen.getByText('No evidence of a change yet: 4 of the 7 mature months needed.')).toBeDefined()
  expect(screen.getByText('The third division has no lead.')).toBeDefined()
  expect(screen.getByText('Due: 31 October 2026; before 30 June 2026.')).toBeDefined()
  expect(screen.queryByText(/Go back to version/)).toBeNull()
})

test('an update is sent with how many were seen', async () => {
  const { sent } = show({ [`POST ${path}/updates`]: clinics })
  fireEvent.change(await screen.findByLabelText('How it stands'), { target: { value: 'done' } })
  fireEvent.change(screen.getByLabelText('What there is to say'), { target: { value: 'All three take part.' } })
  fireEvent.change(screen.getByLabelText('Evidence'), { target: { value: 'https://example.org/minutes' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add the update' }))
  expect((await screen.findByRole('status')).textContent).toBe('The update is added.')
  expect(sent).toContainEqual({
    updates: 1,
    status: 'done',
    on: '2026-11-12',
    words: 'All three take part.',
    evidence: 'https://example.org/minutes',
  })
})

test('a change is sent with the version that was seen', async () => {
  const { sent } = show({ [`POST ${path}/change`]: clinics })
  fireEvent.change(await screen.findByLabelText('Owner'), { target: { value: 'Head of Intelligence' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save as a new version' }))
  await screen.findByRole('status')
  expect(sent).toContainEqual(
    expect.objectContaining({ owner: 'Head of Intelligence', version: 2, kpis: ['F1'], effectMonth: '2026-03' }),
  )
})

test('undoing says again what an earlier version said', async () => {
  const { sent } = show({ [`POST ${path}/return`]: clinics })
  fireEvent.click(await screen.findByRole('button', { name: 'Say again what version 1 said' }))
  await waitFor(() => expect(sent).toContainEqual({ version: 2, to: 1 }))
})

test('the disclosure officer may release it to partners', async () => {
  show({}, { ...disclosureOfficer, may: [...disclosureOfficer.may, { act: 'read', resource: 'actions' }] })
  expect(await screen.findByText(/Restricted: seen by the group only/)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Release version 2' })).toBeDefined()
})
