import { screen } from '@testing-library/react'
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
  await screen.findByRole('heading', { level: 1, name: '1 of 2 targets met' })
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
