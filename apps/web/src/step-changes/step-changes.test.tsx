import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { noStepChanges, stepChanges } from '../testing/step-changes.ts'
import { chair } from '../testing/who.ts'
import { showPage } from '../testing/show-page.tsx'
import { StepChanges } from './step-changes.tsx'

const path = '/api/kpis/charge-rate/step-changes'
const show = (answers: Record<string, unknown>) =>
  showPage(<StepChanges kpi="charge-rate" />, '/kpis/charge-rate', answers)
const type = (label: string, value: string) => {
  const field = screen.getByLabelText<HTMLInputElement>(label)
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}
afterEach(() => sessionStorage.clear())

test('those in force and those withdrawn are told apart, with who, when by the clock in London, and why', async () => {
  show({ [path]: stepChanges })
  const [first, second] = await screen.findAllByRole('listitem')
  expect(first?.textContent).toContain('Charge clinics, from May 2025')
  expect(first?.textContent).toContain('Recorded by Performance analyst on 3 November 2026.')
  expect(second?.textContent).toContain('Withdrawn: New team, from March 2024')
  expect(second?.textContent).toContain('Recorded by Performance analyst on 1 July 2026.')
  expect(second?.textContent).toContain('Withdrawn by Head of Crime on 2 November 2026: The team was merged again.')
})

test('a KPI whose chart has no limits has no such section', async () => {
  const { asked } = show({ [path]: noStepChanges })
  await waitFor(() => expect(asked).toEqual([path]))
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull())
})

test('refused, every field says why, what was typed stays, and the keyboard is taken to the summary', async () => {
  const faults = [
    { field: 'month', message: 'Choose another month.' },
    { field: 'reason', message: 'Give the cause.' },
  ]
  show({ [path]: stepChanges, [`POST ${path}`]: { status: 400, message: 'Both.', requestId: 'r1', faults } })
  await screen.findByText('Record a step change')
  type('What changed', 'Clinics')
  fireEvent.click(screen.getByRole('button', { name: 'Record the step change' }))
  const problem = await screen.findByText('There is a problem')
  await waitFor(() => expect(document.activeElement?.contains(problem)).toBe(true))
  const links = within(problem.parentElement!).getAllByRole('link')
  expect(links.map(({ textContent }) => textContent)).toEqual(['Choose another month.', 'Give the cause.'])
  const reason = screen.getByLabelText('The cause, and why it will last')
  expect(reason.getAttribute('aria-invalid')).toBe('true')
  expect(
    document.getElementById(String(reason.getAttribute('aria-describedby')).split(' ')[1] ?? '')?.textContent,
  ).toBe('Error: Give the cause.')
  expect(screen.getByLabelText<HTMLInputElement>('What changed').value).toBe('Clinics')
  Element.prototype.scrollIntoView = () => undefined
  fireEvent.click(links[1]!)
  expect(document.activeElement).toBe(reason)
})

test('what was typed and not sent is there again when one comes back', async () => {
  show({ [path]: stepChanges })
  await screen.findByText('Record a step change')
  type('The cause, and why it will last', 'Weekly clinics')
  cleanup()
  show({ [path]: stepChanges })
  expect((await screen.findByLabelText<HTMLTextAreaElement>('The cause, and why it will last')).value).toBe(
    'Weekly clinics',
  )
})

test('recorded, it is said, the list is asked for anew, and the form is empty again', async () => {
  const [made] = stepChanges.stepChanges
  const { asked, sent } = show({ [path]: { ...stepChanges, stepChanges: [] }, [`POST ${path}`]: made })
  await screen.findByText('None is recorded.')
  type('Month from which it shows', '2025-06')
  type('What changed', 'Charge clinics')
  type('The cause, and why it will last', 'Weekly clinics.')
  fireEvent.click(screen.getByRole('button', { name: 'Record the step change' }))
  const said = await screen.findByRole('status')
  expect(said.textContent).toBe('Recorded: Charge clinics, from May 2025. Average and limits begin anew there.')
  await waitFor(() => expect(document.activeElement).toBe(said))
  expect(sent).toEqual([
    {
      month: '2025-06',
      label: 'Charge clinics',
      reason: 'Weekly clinics.',
    },
  ])
  expect(asked).toEqual([path, `POST ${path}`, path])
  expect(screen.getByLabelText<HTMLInputElement>('What changed').value).toBe('')
})

test('withdrawn, it is said', async () => {
  const [made] = stepChanges.stepChanges
  const withdrawal = `${path}/${made?.id}/withdrawal`
  const { sent } = show({ [path]: { ...stepChanges, from: [] }, [`POST ${withdrawal}`]: made })
  await screen.findByText('Why it no longer holds')
  type('Why it no longer holds', 'The clinics ended.')
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw the step change' }))
  expect((await screen.findByRole('status')).textContent).toBe(
    'Withdrawn: Charge clinics, from May 2025. Limits run through again.',
  )
  expect(sent).toEqual([{ reason: 'The clinics ended.' }])
})

test('a service that does not answer is said in the form, and nothing is lost', async () => {
  show({
    [path]: stepChanges,
    [`POST ${path}`]: { status: 500, message: 'Something went wrong here.', requestId: 'r1' },
  })
  await screen.findByText('Record a step change')
  type('What changed', 'Clinics')
  fireEvent.click(screen.getByRole('button', { name: 'Record the step change' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong here.')
  expect(screen.getByLabelText<HTMLInputElement>('What changed').value).toBe('Clinics')
})

test('whoever may only read them is offered neither to record nor to withdraw', async () => {
  showPage(<StepChanges kpi="charge-rate" />, '/kpis/charge-rate', { [path]: stepChanges }, chair)
  await screen.findAllByRole('listitem')
  expect(screen.queryByText('Record a step change')).toBeNull()
  expect(screen.queryByText('Withdraw')).toBeNull()
})

test('a session that has ended meanwhile is said in the form, with the way back', async () => {
  show({
    [path]: stepChanges,
    [`POST ${path}`]: { status: 401, message: 'Your session has ended.', requestId: 'r1' },
  })
  await screen.findByText('Record a step change')
  type('What changed', 'Clinics')
  fireEvent.click(screen.getByRole('button', { name: 'Record the step change' }))
  const way = await screen.findByRole('link', { name: 'Sign in again' })
  expect(way.getAttribute('href')).toBe('/api/sign-in?to=%2Fkpis%2Fcharge-rate')
  expect(screen.getByLabelText<HTMLInputElement>('What changed').value).toBe('Clinics')
})

test('a list that cannot be had says so', async () => {
  show({})
  expect((await screen.findByRole('alert')).textContent).toContain('They cannot be shown.')
})
