import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { showPage } from '../testing/show-page.tsx'
import { comparators } from '../testing/targets.ts'
import ComparatorsPage from './comparators.tsx'

const show = (answers: Record<string, unknown> = {}) =>
  showPage(<ComparatorsPage />, '/comparators', { '/api/comparators': comparators, ...answers })

afterEach(() => sessionStorage.clear())

test('the group is called what it is, and a figure that is not comparable says why', async () => {
  show()
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('1 published figure, 0 comparable')
  expect(
    screen.getByRole('heading', { name: 'Regional comparators, not the official most similar group' }),
  ).toBeTruthy()
  expect(screen.getByText('No: It divides by outcomes.')).toBeTruthy()
  expect(screen.getByText('As at: not said; not checked against the source yet')).toBeTruthy()
})

test('a force is added with what the official list says of it, and removed with a reason', async () => {
  const removal = '/api/comparators/group/c0000000-0000-4000-8000-000000000001/removal'
  const { sent } = show({
    'POST /api/comparators/group': comparators.members[0],
    [`POST ${removal}`]: comparators.members[0],
  })
  const add = await screen.findByRole('form', { name: 'Add a force', hidden: true })
  fireEvent.change(within(add).getByLabelText('Force'), { target: { value: 'Cheshire' } })
  fireEvent.change(within(add).getByLabelText('Does the official list of most similar forces name it?'), {
    target: { value: 'yes' },
  })
  fireEvent.submit(add)
  await screen.findByText('The force is added to the group.')
  const remove = screen.getByRole('form', { name: 'Remove Lincolnshire', hidden: true })
  fireEvent.change(within(remove).getByLabelText('Why it is removed'), { target: { value: 'Left the list.' } })
  fireEvent.submit(remove)
  await screen.findByText('Lincolnshire is removed from the group.')
  expect(sent).toEqual([{ force: 'Cheshire', official: true, source: '', reason: '' }, { reason: 'Left the list.' }])
})
