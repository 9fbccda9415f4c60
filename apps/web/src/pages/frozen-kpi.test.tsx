import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { besideNow, october } from '../testing/meetings.ts'
import { referralUptake } from '../testing/referral-uptake.ts'
import { showPage } from '../testing/show-page.tsx'
import { meetingChair, panel } from '../testing/who.ts'
import FrozenKpiPage from './frozen-kpi.tsx'

const path = `/api/meetings/${october.id}/kpis/referral-uptake`
const show = (given: Record<string, unknown> = {}, who = meetingChair) =>
  showPage(
    <FrozenKpiPage meeting={october.id} kpi="referral-uptake" />,
    `/meetings/${october.id}/kpis/referral-uptake`,
    { [path]: referralUptake, [`${path}/since`]: besideNow, ...given },
    who,
  )

test('the page says at which meeting it was frozen, and its files are those of the frozen figure', async () => {
  show()
  expect(
    await screen.findByText(/^Frozen at the meeting of 8 October 2026, figures as at 31 October 2026\.$/),
  ).toBeTruthy()
  const figure = screen.getByRole('region', { name: /^25% in August 2026/ })
  const csv = within(figure).getByRole('link', { name: /CSV/ })
  expect(csv.getAttribute('href')).toBe(`${path}/figures/months/csv`)
})

test('frozen stands beside now, with why each month moved', async () => {
  show()
  const since = await screen.findByRole('region', { name: besideNow.movement.sentence })
  expect(
    [...since.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
  ).toEqual([
    ['June 2026', 'not yet shown', '43.1%', 'first shown'],
    ['May 2026', '41.0%', '44.0%', '12 more engaged within 28 days'],
  ])
  expect(since.textContent).toContain('Definition changed: version 1-abcd, now 2-efgh.')
  expect(since.textContent).toContain('Frozen as at 30 September 2026, now as at 31 October 2026.')
})

test('what cannot be compared leaves what was frozen to be read', async () => {
  show({ [`${path}/since`]: { status: 404, message: 'There is no such KPI any more.', requestId: 'r1' } })
  expect(await screen.findByText(/What has moved since cannot be told: There is no such KPI any more\./)).toBeTruthy()
  expect(screen.getByRole('region', { name: /^25% in August 2026/ })).toBeTruthy()
})

test('partners go back to what they may read', async () => {
  show({}, panel)
  expect((await screen.findByRole('link', { name: '8 October 2026' })).getAttribute('href')).toBe(
    `/meetings/compare?from=${october.id}`,
  )
})
