import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { referralUptake } from '../testing/referral-uptake.ts'
import { showPage } from '../testing/show-page.tsx'
import { Downloads } from './downloads.tsx'
import { figureAddresses, frozenFigureAddresses } from './figure-addresses.ts'

const figure = referralUptake.figures[0]!
const months = { from: '2026-06', to: null, population: null, by: 'district' }
const live = figureAddresses('referral-uptake', 'months', months)
const pictures = 'POST /api/kpis/referral-uptake/figures/months/pictures?from=2026-06&by=district'
const show = (answers: Record<string, unknown>, addresses = live) =>
  showPage(<Downloads figure={figure} addresses={addresses} />, '/', answers)
const hrefOf = (name: string) => screen.getByRole('link', { name: `${name} of by month` }).getAttribute('href')
/** Where the browser puts what it saves. */
const saved = () => {
  const addresses: string[] = []
  URL.createObjectURL = () => 'blob:picture'
  URL.revokeObjectURL = () => undefined
  HTMLCanvasElement.prototype.getContext = () => null
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    addresses.push(this.download)
  })
  return addresses
}

test('a figure is had in each format of an office, as it is asked for', () => {
  show({})
  const of = '/api/kpis/referral-uptake/figures/months'
  expect(hrefOf('CSV')).toBe(`${of}/csv?from=2026-06&by=district`)
  expect(hrefOf('Excel')).toBe(`${of}/files/xlsx?from=2026-06&by=district`)
  expect(hrefOf('ODS')).toBe(`${of}/files/ods?from=2026-06&by=district`)
  expect(hrefOf('Word')).toBe(`${of}/files/docx?from=2026-06&by=district`)
  expect(hrefOf('PowerPoint')).toBe(`${of}/files/pptx?from=2026-06&by=district`)
})

test('a frozen figure is had as it was frozen', () => {
  show({}, frozenFigureAddresses('m1', 'referral-uptake', 'months'))
  expect(hrefOf('Word')).toBe('/api/meetings/m1/kpis/referral-uptake/figures/months/files/docx')
  expect(hrefOf('CSV')).toBe('/api/meetings/m1/kpis/referral-uptake/figures/months/csv')
})

test('a picture leaves once that is recorded, by what it is', async () => {
  const files = saved()
  const { asked, sent } = show({ [pictures]: { figureId: figure.figureId } })
  fireEvent.click(screen.getByRole('button', { name: 'SVG of by month' }))
  await screen.findByText('The picture is saved.')
  expect(asked).toEqual([pictures])
  expect(sent).toEqual([{ format: 'svg', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  expect(files).toEqual(['referral-uptake_months.svg'])
})

test('where it cannot be recorded no picture leaves, which is said', async () => {
  const files = saved()
  show({ [pictures]: { status: 503, message: 'The database does not answer just now.', requestId: 'r1' } })
  fireEvent.click(screen.getByRole('button', { name: 'SVG of by month' }))
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe(
      'No picture left, since that could not be recorded. The database does not answer just now.',
    ),
  )
  expect(files).toEqual([])
})
