import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { paper } from '../testing/papers.ts'
import { showPage } from '../testing/show-page.tsx'
import PaperPrintPage from './paper-print.tsx'

const path = '/api/papers/p1/content'
const show = (content: unknown = paper) =>
  showPage(<PaperPrintPage paper="p1" />, '/papers/p1/print', { [path]: content }, null)

test('a paper asks for its content alone and says everything that stands in it', async () => {
  const { asked } = show()
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Stalking: assurance report')
  expect(asked).toEqual([path])
  expect(document.title).toBe('Stalking: assurance report')
  const text = screen.getByRole('article').textContent
  expect(text).toContain('OFFICIAL')
  expect(text).toContain('Demonstration data: every figure is made up')
  expect(text).toContain('Head of Crime')
  expect(text).toContain('For assurance')
  expect(text).toContain('The form moved in September.')
  expect(text).toContain('These words were written for figures as at 30 September 2026.')
  expect(text).toContain('A quarter took up support.')
  expect(text).toContain('Audit log when this was made: entry 1,204, ab12.')
})

test('a figure has its number, its chart in words, its table and its source', async () => {
  show()
  await screen.findByText('Figure 1: D3 Referral uptake. 25% in August 2026, the latest mature month')
  expect(screen.getByRole('img', { name: 'Chart of By month.' })).toBeTruthy()
  expect(screen.getByRole('region', { name: /^Table: 25% in August/ })).toBeTruthy()
  expect(
    screen.getByText('Source: made-up records. OFFICIAL-SENSITIVE. Restricted view. Figure F-TEST-months.'),
  ).toBeTruthy()
})

test('what a template leaves out of a figure is not there', async () => {
  const [heading, , , figure] = paper.blocks
  show({ ...paper, blocks: [heading, { ...figure, parts: ['sentence'] }] })
  await screen.findByText('Reading of By month.')
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.queryByText('Note of By month.')).toBeNull()
})

test('values of a table are written as everywhere, and none is a dash', async () => {
  show()
  const table = await screen.findByRole('region', { name: 'Table 1: Headlines' })
  expect(
    within(table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['25.0%', '–', '[c]'])
  expect(screen.getByText('Source: made-up records. OFFICIAL. Figure F-7K3Q-C4TR.')).toBeTruthy()
})

test('the edge of each printed page has the marking and the figures, while the paper is shown', async () => {
  show()
  await screen.findByRole('article')
  const { style } = document.documentElement
  expect(style.getPropertyValue('--paper-marking')).toBe('"OFFICIAL"')
  expect(style.getPropertyValue('--paper-figures')).toBe('"F-TEST-months · F-7K3Q-C4TR"')
})

test('a button prints', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  show()
  ;(await screen.findByRole('button', { name: 'Print or save as PDF' })).click()
  expect(print).toHaveBeenCalledOnce()
})

test('a paper that is not there is said to be so', async () => {
  show({ status: 404, message: 'There is no such paper.', requestId: 'r1' })
  expect((await screen.findByRole('alert')).textContent).toContain('There is no such paper.')
})
