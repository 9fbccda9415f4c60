import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { agenda } from '../testing/agenda.ts'
import { besideNow, november as meeting, october, sinceOctober } from '../testing/meetings.ts'
import { overview } from '../testing/overview.ts'
import { referralUptake } from '../testing/referral-uptake.ts'
import { showPage } from '../testing/show-page.tsx'
import { chair } from '../testing/who.ts'
import PresentPage from './present.tsx'

const answers = {
  [`/api/meetings/${meeting.id}`]: meeting,
  [`/api/meetings/${meeting.id}/agenda`]: agenda,
  '/api/kpis/referral-uptake': referralUptake,
  [`/api/meetings/${meeting.id}/since-last`]: sinceOctober,
  [`/api/meetings/${october.id}/kpis/referral-uptake/since`]: besideNow,
  '/api/overview': overview,
}
const address = `/meetings/${meeting.id}/present`
const show = (at = address, more: Record<string, unknown> = {}) =>
  showPage(<PresentPage id={meeting.id} />, at, { ...answers, ...more }, chair)
const title = async () => (await screen.findByRole('heading', { level: 1 })).textContent
const press = (key: string) => fireEvent.keyDown(window, { key })
const item = () => new URLSearchParams(location.search).get('item')

test('one item is seen at a time, with its place, its kind and its theme', async () => {
  show()
  expect(await title()).toBe('Referral uptake: unusually low in August 2026')
  expect(screen.getByText('1 of 3 · New signal · Victim support')).toBeTruthy()
  expect(await screen.findByRole('img', { name: 'Chart of By month.' })).toBeTruthy()
})

test('the strip says whether figures are made up or frozen, as at when, and how they are marked', async () => {
  show()
  const strip = await screen.findByRole('region', { name: 'Which data this is' })
  await waitFor(() => expect(strip.textContent).toContain('Demonstration data.'))
  expect(strip.textContent).toContain(
    'Figures of now · Delivery group, 12 November 2026 · as at 31 October 2026 · OFFICIAL-SENSITIVE',
  )
})

test('frozen, it says so and gives the day of the frozen figures', async () => {
  const frozen = { by: 'Chair of the delivery group', at: '2026-11-12T09:00:00Z', asAt: '2026-09-30' }
  show(address, {
    [`/api/meetings/${meeting.id}`]: { ...meeting, state: 'frozen', frozen },
    [`/api/meetings/${meeting.id}/agenda`]: { ...agenda, frozen: true },
  })
  expect((await screen.findByRole('region', { name: 'Which data this is' })).textContent).toContain(
    'Frozen figures · Delivery group, 12 November 2026 · as at 30 September 2026',
  )
})

test.each([
  ['ArrowRight', '?item=1', '2'],
  ['PageDown', '?item=1', '2'],
  ['ArrowLeft', '?item=3', '2'],
  ['PageUp', '?item=3', '2'],
  ['Home', '?item=3', '1'],
  ['End', '?item=1', '3'],
  ['ArrowRight', '?item=3', '3'],
  ['ArrowLeft', '?item=1', '1'],
])('%s from %s leads to item %s', async (key, from, to) => {
  show(address + from)
  await title()
  press(key)
  await waitFor(() => expect(item()).toBe(to))
})

test.each([
  ['', '1 of 3. New signal. Referral uptake: unusually low in August 2026'],
  ['?item=2', '2 of 3. Overdue action. Legal capacity for orders: 31 days late'],
  ['?item=99', '3 of 3. Added by the chair. Budget 2027'],
  ['?item=nothing', '1 of 3. New signal. Referral uptake: unusually low in August 2026'],
])('at %s the item is announced', async (search, words) => {
  show(address + search)
  await title()
  expect(screen.getByText(words).getAttribute('role')).toBe('status')
})

test('the buttons lead on and back, name what comes next, and stay where they can go no further', async () => {
  show(`${address}?item=2`)
  const bar = await screen.findByRole('navigation', { name: 'Items' })
  expect(bar.textContent).toContain('Next: Budget 2027')
  fireEvent.click(within(bar).getByRole('button', { name: 'Next' }))
  await waitFor(() => expect(item()).toBe('3'))
  expect(bar.textContent).toContain('The last item.')
  expect(within(bar).getByRole('button', { name: 'Next' }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(within(bar).getByRole('button', { name: 'Previous' }))
  await waitFor(() => expect(item()).toBe('2'))
})

test.each([
  ['Escape', () => press('Escape')],
  ['the button', () => fireEvent.click(screen.getByRole('button', { name: 'Leave' }))],
])('%s leads back to the meeting', async (_way, leave) => {
  show()
  await title()
  leave()
  expect(location.pathname).toBe(`/meetings/${meeting.id}`)
})

test('keys held with others are left to the browser', async () => {
  show()
  await title()
  fireEvent.keyDown(window, { key: 'ArrowRight', altKey: true })
  expect(item()).toBeNull()
})

test('what is asked of the group stands on its item', async () => {
  show(`${address}?item=3`)
  expect(await title()).toBe('Budget 2027')
  expect(screen.getByText('Agree the second half?')).toBeTruthy()
})

test('every item is there for paper, the others hidden from those who look or listen', async () => {
  show()
  await title()
  const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
  expect(slides.map(({ hidden }) => hidden)).toEqual([false, true, true])
})

test('what was frozen in October stands beside what is told now', async () => {
  show()
  const fact = (await screen.findByText('Frozen in October, and now')).closest('div')
  expect(fact?.textContent).toContain('41.0% then, 43.1% now')
  expect(fact?.textContent).toContain('12 more engaged within 28 days.')
})

test('a chart that cannot be had says so, and the item stands all the same', async () => {
  show(address, { '/api/kpis/referral-uptake': { status: 400, message: 'Not now.', requestId: 'r1' } })
  expect((await screen.findByRole('alert')).textContent).toContain('The chart cannot be shown. Not now.')
  expect(await title()).toBe('Referral uptake: unusually low in August 2026')
})

test('an agenda without items says that nothing stands out', async () => {
  show(address, { [`/api/meetings/${meeting.id}/agenda`]: { ...agenda, items: [] } })
  expect(await title()).toBe('Nothing stands out')
})

test('a meeting that there is not says so', async () => {
  show(address, {
    [`/api/meetings/${meeting.id}`]: { status: 404, message: 'There is no such meeting.', requestId: 'r' },
  })
  expect(await screen.findByText('There is no such meeting.')).toBeTruthy()
})
