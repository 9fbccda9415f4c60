import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { loadReport } from '../testing/load-report.ts'
import { showPage } from '../testing/show-page.tsx'
import LoadPage from './load.tsx'

test('the load report adds up its files and names the first refused lines', async () => {
  showPage(<LoadPage />, '/load', { '/api/load': loadReport })
  await screen.findByRole('heading', { level: 1, name: '5,500 rows read, 15 refused' })
  expect(screen.getByRole('region', { name: 'Table of rows refused' }).textContent).toContain(
    '11, 12, 13, 14, 15, 16, 17, 18, 19, 20 and 5 more',
  )
  expect(screen.getByRole('region', { name: 'Table of rows kept with faults' }).textContent).toContain('304')
})

test('it says what was loaded, when, by whom and by which way in, and where the whole report is', async () => {
  showPage(<LoadPage />, '/load', { '/api/load': loadReport })
  await screen.findByText(
    'The whole extract, as at 31 October 2026; made up for demonstration. Loaded 3 November at 06:12, uploaded by Performance analyst.',
  )
  expect(screen.getByRole('link', { name: /^CSV/ }).getAttribute('href')).toBe('/api/load/report/csv')
  expect(screen.getByRole('link', { name: /^JSON/ }).getAttribute('href')).toBe('/api/load/report')
})

test('it says what changed by feed, and the sum by which each file can be told', async () => {
  showPage(<LoadPage />, '/load', { '/api/load': loadReport })
  const changes = await screen.findByRole('row', { name: 'crimes 120 48 3 2,817' })
  const files = screen.getByRole('region', { name: 'Table of files' })
  expect(changes).toBeTruthy()
  expect(files.textContent).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')
  expect(files.textContent).toContain('not said')
})

test('a load that puts an earlier one back says which', async () => {
  showPage(<LoadPage />, '/load', {
    '/api/load': { ...loadReport, restores: 'c0ffee00-0000-4000-8000-000000000001', wayIn: 'command', by: 'analyst' },
  })
  await screen.findByText(/^Load c0ffee00 put back, .* at the command line by analyst\.$/)
})
