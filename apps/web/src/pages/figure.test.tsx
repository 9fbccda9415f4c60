import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { figureRecord, madePaper } from '../testing/papers.ts'
import { showPage } from '../testing/show-page.tsx'
import { paperWriter } from '../testing/who.ts'
import FigurePage from './figure.tsx'

const path = '/api/figures/F-7K3Q-C4TR'
const show = (record: unknown = figureRecord) =>
  showPage(<FigurePage figure="F-7K3Q-C4TR" />, '/figures/F-7K3Q-C4TR', { [path]: record }, paperWriter)

test('a figure is found with its definition, load, audience and SQL', async () => {
  show()
  await screen.findByRole('heading', { level: 1, name: 'F-7K3Q-C4TR: 25% in August 2026, the latest mature month' })
  const origin = screen.getByRole('region', { name: 'Where it comes from' })
  expect(origin.textContent).toContain('D3 Victims offered support who engaged with it within 28 days')
  expect(origin.textContent).toContain('Version 1-abcd')
  expect(origin.textContent).toContain('As at 31 October 2026, loaded 3 November 2026 at 06:12')
  expect(origin.textContent).toContain('Restricted: within the force, real counts')
  expect(origin.textContent).toContain('None: of the figures as they stood')
  expect(origin.querySelector('details pre')?.textContent).toContain('select episode_id')
})

test('who took it, when and as what is listed, a paper with the way to it', async () => {
  show()
  const taken = await screen.findByRole('region', { name: 'It left 2 times' })
  const rows = within(taken).getAllByRole('row')
  expect(rows[1]?.textContent).toContain('3 November 2026, 14:03Performance analystdocx')
  expect(within(taken).getByRole('link', { name: 'pdf, in a paper' }).getAttribute('href')).toBe(
    `/papers/${madePaper.id}/print`,
  )
})

test('whether it would say something else today is said first', async () => {
  show()
  const today = await screen.findByRole('region', { name: 'It would say something else today' })
  expect(today.textContent).toContain('Today August 2026 is 26%, not 25%.')
})

test('a figure that says the same and never left', async () => {
  show({ ...figureRecord, exports: [], today: { same: true, sentence: 'No load has changed it.', figure: null } })
  expect(await screen.findByRole('heading', { name: 'It says the same today' })).toBeTruthy()
  expect(screen.getByText('Nobody has taken it yet: it is on the dashboard.')).toBeTruthy()
})

test('an id that no figure has is said to be so, with the way to try another', async () => {
  show({ status: 404, message: 'There is no figure F-7K3Q-C4TR that you may see.', requestId: 'r1' })
  expect((await screen.findByRole('alert')).textContent).toContain('There is no figure F-7K3Q-C4TR that you may see.')
  expect(screen.getByLabelText('Figure id')).toBeTruthy()
})
