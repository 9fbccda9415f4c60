import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { audit } from '../testing/audit.ts'
import { showPage } from '../testing/show-page.tsx'
import { administrator } from '../testing/who.ts'
import AuditPage from './audit.tsx'

const show = (address = '/audit', answers: Record<string, unknown> = { '/api/audit': audit }) =>
  showPage(<AuditPage />, address, answers, administrator)

const row = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

test('each entry says when, who and what, by the clock in London', async () => {
  show()
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('1,204 entries in the audit log')
  expect(row(/breakdown/)).toEqual([
    '27 Nov 2026, 20:41:12',
    'Chair of the delivery groupderbyshire 4f2a',
    'Saw a breakdownF1 Charge rate, by district, 8Q stalking, January to June 2026.',
    '1,204',
  ])
  expect(row(/refused/)[1]).toBe('Nobody signed in')
  expect(screen.getByText('f'.repeat(64))).toBeTruthy()
})

test('what is chosen is in the address, in what is asked for and in the file that can be taken', async () => {
  const query = 'who=chair&action=breakdown-viewed&kpi=charge-rate&from=2026-11-01'
  const { asked } = show('/audit?before=1000', {
    '/api/audit?before=1000': audit,
    [`/api/audit?${query}`]: { ...audit, found: 2, older: null },
  })
  const form = await screen.findByRole('form', { name: 'Entries shown' })
  fireEvent.change(within(form).getByLabelText('Who'), { target: { value: ' chair ' } })
  fireEvent.change(within(form).getByLabelText('What'), { target: { value: 'breakdown-viewed' } })
  fireEvent.change(within(form).getByLabelText('KPI'), { target: { value: 'charge-rate' } })
  fireEvent.change(within(form).getByLabelText('From'), { target: { value: '2026-11-01' } })
  fireEvent.submit(form)
  expect(await screen.findByRole('heading', { name: '2 of 1,204 entries of the audit log' })).toBeTruthy()
  expect(asked).toEqual(['/api/audit?before=1000', `/api/audit?${query}`])
  expect(new URLSearchParams(location.search).toString()).toBe(query)
  expect(screen.getByRole('link', { name: 'Take these 2 entries as CSV' }).getAttribute('href')).toBe(
    `/api/audit/csv?${query}`,
  )
})

test('older entries are asked for before the last that is shown', async () => {
  const { asked } = show('/audit', { '/api/audit': audit, '/api/audit?before=1203': { ...audit, older: null } })
  fireEvent.click(await screen.findByRole('button', { name: 'Older entries' }))
  expect(await screen.findByRole('button', { name: 'Newest entries' })).toBeTruthy()
  expect(asked).toEqual(['/api/audit', '/api/audit?before=1203'])
})

test('days the wrong way round are said, and nothing is asked for', async () => {
  const { asked } = show()
  const form = await screen.findByRole('form', { name: 'Entries shown' })
  fireEvent.change(within(form).getByLabelText('From'), { target: { value: '2026-11-02' } })
  fireEvent.change(within(form).getByLabelText('To'), { target: { value: '2026-11-01' } })
  fireEvent.submit(form)
  expect(screen.getByRole('alert').textContent).toContain('The first day must not come after the last.')
  expect(asked).toEqual(['/api/audit'])
})

test('where nothing fits it says so, and offers no file', async () => {
  show('/audit?who=nobody', { '/api/audit?who=nobody': { ...audit, found: 0, entries: [], older: null } })
  expect(await screen.findByText('Nothing was recorded that fits. Choose something else above.')).toBeTruthy()
  expect(screen.queryByRole('link')).toBe(null)
})
