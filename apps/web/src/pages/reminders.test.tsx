import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { actionWriter, reminders } from '../testing/actions.ts'
import { showPage } from '../testing/show-page.tsx'
import RemindersPage from './reminders.tsx'

afterEach(() => sessionStorage.clear())

const show = (answers: Record<string, unknown>) =>
  showPage(<RemindersPage />, '/reminders', { '/api/reminders': reminders, ...answers }, actionWriter)

test('each owner has a text to be copied', async () => {
  show({})
  expect(await screen.findByText('Stalking Delivery Group: what is due of Head of Crime')).toBeDefined()
  expect(screen.getByText(/Action 12, due 31 October 2026/)).toBeDefined()
  expect(screen.getByRole('button', { name: /Copy the text/ })).toBeDefined()
})

test('a new calendar address is shown once, whole', async () => {
  const made = {
    id: 'c1',
    owner: 'Head of Crime',
    address: '/api/reminders/calendar.ics?key=secret',
    endsAt: '2027-11-12T12:00:00Z',
  }
  const { sent } = show({ 'POST /api/reminders/calendars': made })
  fireEvent.change(await screen.findByLabelText('Whose due dates'), { target: { value: 'Head of Crime' } })
  fireEvent.click(screen.getByRole('button', { name: 'Make the address' }))
  expect(await screen.findByText(`${location.origin}/api/reminders/calendar.ics?key=secret`)).toBeDefined()
  expect(sent).toContainEqual({ owner: 'Head of Crime' })
})

test('an address can be withdrawn', async () => {
  const { sent } = show({
    [`POST /api/reminders/calendars/${reminders.calendars[0]?.id}/withdrawal`]: { id: 'c1', owner: 'Head of Crime' },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Withdraw the address' }))
  expect(await screen.findByText(/answers no more/)).toBeDefined()
  expect(sent).toContainEqual({})
})
