import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { showPage } from '../testing/show-page.tsx'
import { kpiTargets } from '../testing/targets.ts'
import KpiTargetsPage from './kpi-targets.tsx'

const path = '/api/kpis/charge-rate/targets'
const show = (answers: Record<string, unknown> = {}) =>
  showPage(<KpiTargetsPage id="charge-rate" />, '/targets/charge-rate', { [path]: kpiTargets, ...answers })
const form = (name: string) => screen.findByRole('form', { name, hidden: true })
const fill = (inside: HTMLElement, label: string, value: string) =>
  fireEvent.change(within(inside).getByLabelText(label), { target: { value } })
afterEach(() => sessionStorage.clear())

test('targets in force come with who set them and why; those withdrawn are kept with who did so', async () => {
  show()
  const text = await screen.findByText(/Agreed in March/)
  expect(text.textContent).toBe(
    'Source: Delivery group, 12 March 2026. Owner: Stalking Delivery Group. Set by Performance analyst on 1 April 2026: Agreed in March.',
  )
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    '12% from April 2026 on, in force now',
    '10% [P] placeholder April 2014 to March 2026',
    '21% from April 2026 on',
  ])
  expect(screen.getByText(/Withdrawn by Head of Crime on 2 April 2026: Figures swapped/)).toBeTruthy()
})

test('what is not judged says so, and has no form', async () => {
  show()
  expect(await screen.findByText(/it is watched, not judged/)).toBeTruthy()
  expect(screen.queryByRole('form', { name: 'Set a new target for F1-watched', hidden: true })).toBeNull()
})

test('a percentage typed is sent as a share, with all that was filled in', async () => {
  const { sent, asked } = show({ [`POST ${path}`]: kpiTargets.measures[0]?.targets[0] })
  const filled = await form('Set a new target for F1')
  fill(filled, 'Target, in percent', '12.5')
  fill(filled, 'From the beginning of', '2026-09')
  fill(filled, 'Has the delivery group confirmed it?', 'confirmed')
  fill(filled, 'Source', 'Delivery group')
  fill(filled, 'Why it is set', 'Agreed in August.')
  fireEvent.submit(filled)
  const notice = await screen.findByText('The target is set.')
  expect(notice.getAttribute('role')).toBe('status')
  await waitFor(() => expect(document.activeElement).toBe(notice))
  expect(sent).toEqual([
    {
      measure: 'charge-rate',
      value: 0.125,
      withinDays: null,
      from: '2026-09',
      status: 'confirmed',
      source: 'Delivery group',
      owner: 'Stalking Delivery Group',
      reason: 'Agreed in August.',
    },
  ])
  expect(asked).toEqual([path, `POST ${path}`, path])
})

test('a waiting time asks for by when, and sends days', async () => {
  const { sent } = show({ [`POST ${path}`]: kpiTargets.measures[0]?.targets[0] })
  const filled = await form('Set a new target for F1-wait')
  fill(filled, 'Share to be reached in time, in percent', '50 %')
  fill(filled, 'Within', '0.5')
  fireEvent.submit(filled)
  await screen.findByText('The target is set.')
  expect(sent).toMatchObject([{ measure: 'wait', value: 0.5, withinDays: 0.5 }])
})

test('what is wrong is said above the form and beside each field, and nothing typed is lost', async () => {
  const faults = [
    { field: 'value', message: 'A share lies between 0% and 100%.' },
    { field: 'from', message: 'Choose the month from which it holds.' },
  ]
  show({ [`POST ${path}`]: { status: 400, message: 'Both.', requestId: 'r1', faults } })
  const filled = await form('Set a new target for F1')
  fill(filled, 'Target, in percent', '125')
  fireEvent.submit(filled)
  const problem = await within(filled).findByText('There is a problem')
  await waitFor(() => expect(document.activeElement?.contains(problem)).toBe(true))
  const field = within(filled).getByLabelText<HTMLInputElement>('Target, in percent')
  expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['125', 'true'])
  const described = field.getAttribute('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(
    'Error: A share lies between 0% and 100%.',
  )
})

test('a placeholder is confirmed, and a target withdrawn, at their own addresses', async () => {
  const [set, placeholder] = kpiTargets.measures[0]?.targets ?? []
  const confirmation = `POST ${path}/${placeholder?.id}/confirmation`
  const withdrawal = `POST ${path}/${set?.id}/withdrawal`
  const { asked, sent } = show({ [confirmation]: set, [withdrawal]: set })
  const confirm = await form('Confirm 10%, April 2014 to March 2026')
  fill(confirm, 'What was decided', 'It stays.')
  fireEvent.submit(confirm)
  await screen.findByText('Confirmed: 10%, April 2014 to March 2026.')
  fireEvent.submit(await form('Withdraw 12%, from April 2026 on'))
  await screen.findByText('Withdrawn: 12%, from April 2026 on.')
  expect(asked.filter((each) => each.startsWith('POST'))).toEqual([confirmation, withdrawal])
  expect(sent).toEqual([{ source: '', reason: 'It stays.' }, { reason: '' }])
})
