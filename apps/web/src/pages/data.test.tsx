import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dataPage } from '../testing/data-page.ts'
import { showPage } from '../testing/show-page.tsx'
import DataPage from './data.tsx'

const show = async () => {
  showPage(<DataPage />, '/data', { '/api/data': dataPage })
  await screen.findByRole('heading', { level: 1, name: 'One of two figures needs care' })
}
const cells = (table: string, row: string) =>
  within(within(screen.getByRole('region', { name: table })).getByRole('row', { name: new RegExp(row) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

test('what is unusual leads to the KPIs that it touches, and what is long past stands apart', async () => {
  await show()
  expect(screen.getByText(/Word back is blank for Derby, May 2026\./, { selector: 'li' }).textContent).toContain('D3')
  expect(screen.getByRole('heading', { level: 3 }).textContent).toContain('Longer ago')
})

test('a late feed says so in a word, and one never supplied is no nought', async () => {
  await show()
  expect(cells('Table of feeds', 'Outcomes')[0]).toBe('as at 31 July 2026 Late')
  expect(cells('Table of feeds', 'Training')).toEqual(['Never', 'every month', '', ''])
  expect(cells('Table of feeds', 'Crimes').at(-1)).toBe('402')
})

test('each KPI says whether it can be trusted, and why not', async () => {
  await show()
  expect(cells('Table of KPIs', 'D3')).toEqual(['! With care', 'Word back is blank for Derby, May 2026.'])
  expect(cells('Table of KPIs', 'F1')[0]).toBe('✓ Yes')
})

test('the line of a field has words for those who do not see it', async () => {
  await show()
  expect(screen.getByRole('img', { name: 'Word back from the provider: 71.0% filled' })).toBeTruthy()
})

test('who may not see volumes and fields is told so, and is told of nothing as if it were whole', async () => {
  const withheld = 'How many rows each feed brought is told in the restricted view alone.'
  showPage(<DataPage />, '/data', { '/api/data': { ...dataPage, withheld, troubles: [], fields: [] } })
  expect(await screen.findByText(withheld)).toBeTruthy()
  expect(screen.getByText('No feed is late.')).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'Table of fields' })).toBeNull()
  expect(cells('Table of feeds', 'Crimes')).toEqual(['as at 31 October 2026', 'every month'])
})
