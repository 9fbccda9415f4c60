import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { actionReader, actionWriter, kpiActions } from '../testing/actions.ts'
import { showPage } from '../testing/show-page.tsx'
import { KpiActions } from './kpi-actions.tsx'

afterEach(() => sessionStorage.clear())

const path = '/api/kpis/charge-rate/actions'
const show = (answers: Record<string, unknown>, who = actionReader) =>
  showPage(<KpiActions kpi={{ id: 'charge-rate', code: 'F1' }} />, '/kpis/charge-rate', answers, who)

test('each has the number by which the charts mark it, and what the figures say', async () => {
  show({ [path]: kpiActions })
  const [action, event] = await screen.findAllByRole('listitem')
  expect(action?.textContent).toMatch(/^Marked 1Charge clinics begin/)
  expect(action?.textContent).toContain('No evidence of a change yet: 4 of the 7 mature months needed.')
  expect(event?.textContent).toMatch(/^Marked 2New team in the east, January 2026/)
})

test('an event is sent with the KPIs that mark it', async () => {
  const { sent } = show({ [path]: kpiActions, 'POST /api/events': kpiActions.events[0]?.event }, actionWriter)
  fireEvent.change(await screen.findByLabelText('When'), { target: { value: '2026-01' } })
  fireEvent.change(screen.getByLabelText('What it is called on charts'), { target: { value: 'New team' } })
  fireEvent.change(screen.getByLabelText('What happened'), { target: { value: 'A team took over.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add the event' }))
  await screen.findByRole('status')
  expect(sent).toContainEqual({ on: '2026-01', label: 'New team', words: 'A team took over.', kpis: ['F1'] })
})

test('where there is none it says what to do', async () => {
  show({ [path]: { ...kpiActions, actions: [], events: [] } }, actionWriter)
  expect(await screen.findByText(/^None yet\. Add what is to be done/)).toBeDefined()
})

test('a list that cannot be had says so', async () => {
  show({})
  expect((await screen.findByRole('alert')).textContent).toContain('They cannot be shown.')
})
