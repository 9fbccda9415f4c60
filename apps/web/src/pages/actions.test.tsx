import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { actionReader, actions, actionWriter, noActions } from '../testing/actions.ts'
import { showPage } from '../testing/show-page.tsx'
import ActionsPage from './actions.tsx'

afterEach(() => sessionStorage.clear())

const path = '/api/actions'
const noneReleased = { ...noActions, standing: { ...noActions.standing, audience: 'partner' } }

test('each action says how it stands, by when, which date was moved, and what the figures say', async () => {
  showPage(<ActionsPage />, '/actions', { [path]: actions }, actionReader)
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('2 actions are open, 1 of them overdue')
  const row = within(screen.getByRole('row', { name: /Charge clinics begin/ }))
  expect(row.getByText('Overdue')).toBeDefined()
  expect(row.getByText('At risk, 8 September 2026')).toBeDefined()
  expect(row.getByText('30 June 2026', { exact: false }).tagName).toBe('S')
  expect(row.getByText('31 October 2026').tagName).toBe('STRONG')
  expect(row.getByText('No evidence of a change yet: 4 of the 7 mature months needed.')).toBeDefined()
  expect(row.getByRole('link', { name: /F1/ }).getAttribute('href')).toBe('/kpis/charge-rate')
})

test('a filter is kept in the address, asked for, and goes into the CSV', async () => {
  const { asked } = showPage(
    <ActionsPage />,
    '/actions?page=2',
    { [`${path}?page=2`]: actions, [`${path}?owner=Head+of+Crime`]: actions },
    actionReader,
  )
  fireEvent.change(await screen.findByLabelText('Owner'), { target: { value: 'Head of Crime' } })
  await waitFor(() => expect(asked).toContain(`${path}?owner=Head+of+Crime`))
  expect(location.search).toBe('?owner=Head+of+Crime')
  expect(screen.getByRole('link', { name: 'Download CSV' }).getAttribute('href')).toBe(
    '/api/actions/csv?owner=Head+of+Crime',
  )
})

test.each([
  ['', actionWriter, noActions, 'There are no actions yet. Add the first one below.'],
  ['?status=done', actionWriter, noActions, 'No action is like that. Choose something else above.'],
  [
    '',
    actionReader,
    noActions,
    'There are no actions yet. The group adds them; people outside it see those that are released.',
  ],
  ['', actionReader, noneReleased, 'No action has been released to you yet.'],
])('where there is none at /actions%s it says what to do', async (search, who, answer, words) => {
  showPage(<ActionsPage />, `/actions${search}`, { [`${path}${search}`]: answer }, who)
  expect(await screen.findByText(words)).toBeDefined()
})

test('added, what was typed is sent: codes one by one, and what is empty as nothing', async () => {
  const { sent } = showPage(
    <ActionsPage />,
    '/actions',
    { [path]: noActions, [`POST ${path}`]: actions.actions[0] },
    actionWriter,
  )
  await screen.findByText('Add an action')
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
  type('Title', 'Charge clinics begin')
  type('What is to be done', 'Go through every case.')
  type('Due', '2026-12-18')
  type('KPIs', 'F1, D3')
  fireEvent.change(screen.getByLabelText('Owner', { selector: 'input' }), { target: { value: 'Head of Crime' } })
  fireEvent.click(screen.getByText('Add the action'))
  expect(await screen.findByText('The action is added.')).toBeDefined()
  expect(sent.find((each) => typeof each === 'object' && each !== null && 'title' in each)).toEqual({
    title: 'Charge clinics begin',
    what: 'Go through every case.',
    owner: 'Head of Crime',
    dueOn: '2026-12-18',
    source: 'delivery-group',
    kpis: ['F1', 'D3'],
    startsOn: null,
    effectKpi: null,
    effectDirection: null,
    effectMonth: null,
    planLine: null,
    meeting: null,
  })
})

test('whoever may only read is offered neither to add nor reminders', async () => {
  showPage(<ActionsPage />, '/actions', { [path]: actions }, actionReader)
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByText('Add an action')).toBeNull()
  expect(screen.queryByRole('link', { name: 'Reminders' })).toBeNull()
})
