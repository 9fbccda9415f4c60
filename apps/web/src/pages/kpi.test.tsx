import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { referralUptake } from '../testing/referral-uptake.ts'
import { showPage } from '../testing/show-page.tsx'
import { panel } from '../testing/who.ts'
import { noStepChanges, stepChanges } from '../testing/step-changes.ts'
import KpiPage from './kpi.tsx'

const path = '/api/kpis/referral-uptake'
const steps = { [`${path}/step-changes`]: noStepChanges }
const page = <KpiPage id="referral-uptake" />
const title = 'Referral uptake: 30.0% in the latest 12 mature months'
const broken = { status: 400, message: 'These months cannot be had.', requestId: 'r1' }

test('a figure is a labelled image with its reading, notes, marking and figure id beside it', async () => {
  showPage(page, '/kpis/referral-uptake', { ...steps, [path]: referralUptake })
  const figure = await screen.findByRole('region', { name: /^25% in August 2026/ })
  expect(within(figure).getByRole('img', { name: 'Chart of By month.' })).toBeTruthy()
  for (const words of [
    'Reading of By month.',
    'Note of By month.',
    'OFFICIAL-SENSITIVE. Restricted view.',
    'F-TEST-months',
  ])
    expect(figure.textContent).toContain(words)
})

test('how it is counted names owner, version and SQL', async () => {
  showPage(page, '/kpis/referral-uptake', { ...steps, [path]: referralUptake })
  const definition = await screen.findByRole('region', { name: 'How is this counted?' })
  for (const words of ['Victim Services Manager', 'version 1-abcd', 'from   warehouse.episode_offer', '30 days late'])
    expect(definition.textContent).toContain(words)
})

test('the address opens a table; its percentages of fewer than 100 cases are whole, and a withheld one is a dash', async () => {
  showPage(page, '/kpis/referral-uptake?table=months', { ...steps, [path]: referralUptake })
  const table = await screen.findByRole('table', { name: /^25% in August 2026/ })
  expect([...table.querySelectorAll('tbody td')].map((cell) => cell.textContent)).toEqual(['–', '25%', '40%', '30.0%'])
})

test('other months are asked for and stand in the address, and the CSV is of the same months', async () => {
  const july = { ...referralUptake, period: { ...referralUptake.period, from: '2026-07', to: '2026-08' } }
  const { asked } = showPage(page, '/kpis/referral-uptake', {
    ...steps,
    [path]: referralUptake,
    [`${path}?from=2026-07&to=2026-08`]: july,
  })
  fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2026-07' } })
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-08' } })
  fireEvent.click(screen.getByRole('button', { name: 'Show months' }))
  await screen.findByText('Showing July to August 2026.')
  expect(location.search).toBe('?from=2026-07&to=2026-08')
  expect(asked.at(-1)).toBe(`${path}?from=2026-07&to=2026-08`)
  expect(screen.getByRole('link', { name: 'CSV of stages' }).getAttribute('href')).toBe(
    `${path}/figures/stages/csv?from=2026-07&to=2026-08`,
  )
})

test('a first month after the last is refused before anything is asked', async () => {
  const { asked } = showPage(page, '/kpis/referral-uptake', { ...steps, [path]: referralUptake })
  fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2026-09' } })
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-06' } })
  fireEvent.click(screen.getByRole('button', { name: 'Show months' }))
  expect(screen.getByRole('alert').textContent).toContain('The first month must not come after the last.')
  expect(asked.filter((each) => !each.endsWith('step-changes'))).toEqual([path])
})

test('months that cannot be had leave the old figures on screen, and that is said', async () => {
  showPage(page, '/kpis/referral-uptake', {
    ...steps,
    [path]: referralUptake,
    [`${path}?from=2026-07&to=2026-09`]: broken,
  })
  fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2026-07' } })
  fireEvent.click(screen.getByRole('button', { name: 'Show months' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('These months cannot be had.'))
  expect(screen.getByRole('alert').textContent).toContain('figures from before')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
})

test('an address with months that cannot be had offers the way out', async () => {
  showPage(page, '/kpis/referral-uptake?from=2030-01', {
    ...steps,
    [path]: referralUptake,
    [`${path}?from=2030-01`]: broken,
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Show the latest three years' }))
  await screen.findByRole('heading', { level: 1, name: title })
  expect(location.search).toBe('')
})

test('step changes stand under the chart by month, for those who may read them', async () => {
  const recorded = { [`${path}/step-changes`]: stepChanges }
  showPage(page, '/kpis/referral-uptake', { ...recorded, [path]: referralUptake })
  const section = await screen.findByRole('region', { name: 'Step changes' })
  expect(section.closest('.beside-chart')?.previousElementSibling?.id).toBe('months')
  cleanup()
  const { asked } = showPage(page, '/kpis/referral-uptake', { ...recorded, [path]: referralUptake }, panel)
  await screen.findByRole('region', { name: 'How is this counted?' })
  expect(screen.queryByRole('region', { name: 'Step changes' })).toBeNull()
  expect(screen.queryByRole('link', { name: /^Targets of/ })).toBeNull()
  expect(asked).toEqual([path])
})
