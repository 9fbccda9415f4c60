import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Shell } from '../shell/shell.tsx'
import { overview } from '../testing/overview.ts'
import { showPage } from '../testing/show-page.tsx'
import { OverviewPage } from './overview.tsx'

const page = (
  <Shell>
    <OverviewPage />
  </Shell>
)

test('every KPI stands under its theme, with its target in words', async () => {
  showPage(page, '/', { '/api/overview': overview })
  await screen.findByRole('heading', { level: 1, name: 'One thing needs the group’s attention' })
  expect(screen.getByRole('region', { name: 'Outcomes and criminal justice' }).textContent).toContain(
    'Met in April 2026',
  )
  expect(screen.getByRole('region', { name: 'Identification and recording' }).textContent).toContain('No target set')
})

test('the page says that data are made up, which view this is, as at when and of which load', async () => {
  showPage(page, '/', { '/api/overview': overview })
  const strip = await screen.findByRole('region', { name: 'Which data this is' })
  expect(strip.textContent).toContain('Demonstration data.')
  expect(strip.textContent).toContain('restricted view')
  expect(strip.textContent).toContain('As at 31 October 2026')
  expect(screen.getByRole('contentinfo').textContent).toContain('Loaded 3 November at 06:12 · load 38739905')
})

test('true data are not called a demonstration', async () => {
  const real = { ...overview, standing: { ...overview.standing, synthetic: false } }
  showPage(page, '/', { '/api/overview': real })
  expect((await screen.findByRole('region', { name: 'Which data this is' })).textContent).not.toContain('Demonstration')
})

test('what stands out comes first, and what has changed for the better in a line', async () => {
  showPage(page, '/', { '/api/overview': overview })
  const first = await screen.findByRole('region', { name: 'What stands out' })
  expect(within(first).getByRole('link', { name: 'Recorded rests on incomplete records' }).getAttribute('href')).toBe(
    '/kpis/recorded',
  )
  expect(first.textContent).toContain('Changed for the better: charge rate.')
})

test('those for one group are asked for by the address', async () => {
  const group = { ...overview, pack: 'delivery-group' }
  const { asked } = showPage(page, '/', { '/api/overview': overview, '/api/overview?for=delivery-group': group })
  fireEvent.click(await screen.findByRole('radio', { name: 'Delivery group' }))
  expect(location.search).toBe('?for=delivery-group')
  expect(asked).toContain('/api/overview?for=delivery-group')
})
