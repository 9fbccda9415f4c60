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
