import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { plan } from '../testing/plan.ts'
import { showPage } from '../testing/show-page.tsx'
import { analyst, panel } from '../testing/who.ts'
import PlanPage from './plan.tsx'

const reader = { ...panel, may: [...panel.may, { act: 'read', resource: 'plan' } as const] }
const writer = { ...analyst, may: [...analyst.may, { act: 'write', resource: 'plan' } as const] }

test('each line has its status with the reason, its dates with those that were moved, and its KPIs as they stand', async () => {
  showPage(<PlanPage />, '/plan', { '/api/plan': plan })
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('0 of 2 plan lines complete or on track')
  const [first, second] = screen.getAllByRole('row').slice(1)
  expect([...(first?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    '7',
    'Change recording systemsHead of Crime Recording · Wording verified',
    'OverdueSupplier release moved to March 2027',
    'Earlier date: 27 March 2025Earlier date: 30 September 202531 October 2026Moved twice',
    'A6Too few months, No target set',
    '1 of 3',
    'Supplier letter, 2 September 2026',
  ])
  expect([...(second?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    '12',
    'Risk is identifiedStalking Delivery Group · Wording not yet verified',
    'No status given yet',
    'No date known',
    'None',
    'None',
    'None yet',
  ])
  const summary = screen.getByRole('region', { name: 'All lines by status' })
  expect(
    within(summary)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['1 overdue', '1 no status given yet'])
})

test('what is chosen is in the address, is asked for, and is what is taken along', async () => {
  const { asked } = showPage(<PlanPage />, '/plan?page=2', {
    '/api/plan?page=2': plan,
    '/api/plan?owner=Head+of+Crime+Recording': { ...plan, found: 1, lines: plan.lines.slice(0, 1) },
  })
  fireEvent.change(await screen.findByLabelText('Owner'), { target: { value: 'Head of Crime Recording' } })
  await screen.findByText('1 of 2 lines')
  expect(location.search).toBe('?owner=Head+of+Crime+Recording')
  expect(asked).toContain('/api/plan?owner=Head+of+Crime+Recording')
  expect(screen.getByRole('link', { name: 'Download CSV' }).getAttribute('href')).toBe(
    '/api/plan/csv?owner=Head+of+Crime+Recording',
  )
})

test('where nothing fits, and where there is nothing at all, it says what to do', async () => {
  const empty = { ...plan, found: 0, lines: [] }
  showPage(<PlanPage />, '/plan?status=complete', { '/api/plan?status=complete': empty })
  expect(await screen.findByText('No line fits what is chosen. Choose something else above.')).toBeTruthy()
})

test('a plan without a line says how it gets one', async () => {
  showPage(<PlanPage />, '/plan', { '/api/plan': { ...plan, all: 0, found: 0, lines: [] } })
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('No line in the plan yet')
  expect(screen.getByText('Add a line above, or load an extract with a file of recommendations.')).toBeTruthy()
})

test('what is made up says so', async () => {
  const words = /are made up: not for decisions\.$/
  showPage(<PlanPage />, '/plan', { '/api/plan': plan })
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByText(words)).toBeNull()
  cleanup()
  const lines = plan.lines.map((line) => ({ ...line, madeUp: true }))
  showPage(<PlanPage />, '/plan', { '/api/plan': { ...plan, lines } })
  expect(await screen.findByText(words)).toBeTruthy()
})

test('the return is of the day that is chosen', async () => {
  showPage(<PlanPage />, '/plan', { '/api/plan': plan })
  fireEvent.change(await screen.findByLabelText('As at'), { target: { value: '2026-10-31' } })
  expect(screen.getByText('Word document').getAttribute('href')).toBe('/api/plan/return?on=2026-10-31')
  expect(screen.getByText('CSV').getAttribute('href')).toBe('/api/plan/return/csv?on=2026-10-31')
})

test('readers are offered no line to add', async () => {
  showPage(<PlanPage />, '/plan', { '/api/plan': plan }, reader)
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByText('Add a line')).toBeNull()
})

test('the analyst adds a line; what is left empty is sent as nothing', async () => {
  const { sent } = showPage(<PlanPage />, '/plan', { '/api/plan': plan, 'POST /api/plan/lines': {} }, writer)
  fireEvent.change(await screen.findByLabelText('Number'), { target: { value: 'L3' } })
  fireEvent.change(screen.getByLabelText('Short name'), { target: { value: 'One form' } })
  fireEvent.change(screen.getByLabelText('KPIs'), { target: { value: 'D2, D3 d4' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add the line' }))
  await screen.findByText('Added to the plan: L3, One form.')
  expect(sent.at(-1)).toMatchObject({
    number: 'L3',
    title: 'One form',
    status: null,
    reason: null,
    dueOn: null,
    wording: null,
    kpis: ['D2', 'D3', 'd4'],
  })
})
