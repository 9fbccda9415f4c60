import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showPage } from '../testing/show-page.tsx'
import { targets } from '../testing/targets.ts'
import TargetsPage from './targets.tsx'

test('each KPI has its target now, marked while nobody has confirmed it, and the one that follows', async () => {
  showPage(<TargetsPage />, '/targets', { '/api/targets': targets })
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('One target is a placeholder')
  const [row] = screen.getAllByRole('row').slice(1)
  expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    'F1 Stalking crimes charged within 180 days',
    '10% [P]then 12%, from April 2027 on',
    'Higher is better',
    'April 2014 to March 2027',
    'Placeholder until the delivery group confirms one',
    'Stalking Delivery Group',
  ])
  expect(screen.getByRole('link', { name: /^F1/ }).getAttribute('href')).toBe('/targets/charge-rate')
})
