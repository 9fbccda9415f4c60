import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { comparison, october } from '../testing/meetings.ts'
import { showPage } from '../testing/show-page.tsx'
import { meetingChair } from '../testing/who.ts'
import CompareMeetingsPage from './compare-meetings.tsx'

const path = '/api/meetings/comparison'
const show = (address: string, answer: unknown = comparison) =>
  showPage(<CompareMeetingsPage />, address, { [path]: answer }, meetingChair)
const rows = () => screen.getAllByRole('row').slice(1)

test('every KPI stands as frozen and now, with what became of the same months', async () => {
  show('/meetings/compare')
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('11 of 55 figures moved')
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'KPI',
    'Frozen, 8 October 2026',
    'Now',
    'The same months at both times',
  ])
  expect(rows().map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    [
      'F1 Charge rate',
      '8.0%April 2026',
      '8.0%April 2026',
      '8.0% for April 2026 at the October meeting, the same now. ',
    ],
    [
      'D3 Referral uptake',
      '41.0%May 2026',
      '43.1%June 2026',
      'Moved. 41.0% for May 2026 at the October meeting, now 44.0%: 12 more engaged within 28 days. Definition changed: version 1-abcd, now 2-efgh.',
    ],
  ])
  const [, second] = rows()
  expect(
    within(second as HTMLElement)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([`/meetings/${october.id}/kpis/referral-uptake`, '/kpis/referral-uptake'])
})

test.each([
  ['?show=moved', ['D3 Referral uptake']],
  ['?theme=outcomes', ['F1 Charge rate']],
  ['?owner=Victim+Services+Manager', ['D3 Referral uptake']],
  ['?show=changed', ['D3 Referral uptake']],
])('the address %s leaves %o', async (search, names) => {
  show(`/meetings/compare${search}`)
  await screen.findByRole('heading', { level: 1 })
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(names)
})

test('a choice goes into the address', async () => {
  show('/meetings/compare')
  fireEvent.change(await screen.findByLabelText('Shown'), { target: { value: 'moved' } })
  expect(location.search).toBe('?show=moved')
})

test('while nothing is frozen the page says what will stand here', async () => {
  show('/meetings/compare', { ...comparison, frozen: [], from: null, movements: [] })
  expect(await screen.findByText(/^No meeting has frozen figures yet\./)).toBeTruthy()
})
