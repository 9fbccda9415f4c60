import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { agenda } from '../testing/agenda.ts'
import { november, october, sinceOctober } from '../testing/meetings.ts'
import { overview } from '../testing/overview.ts'
import { showPage } from '../testing/show-page.tsx'
import { groupMember, meetingChair } from '../testing/who.ts'
import MeetingPage from './meeting.tsx'

const path = `/api/meetings/${november.id}`
const answers = { [path]: november, [`${path}/since-last`]: sinceOctober, '/api/overview': overview }
const show = (given: Record<string, unknown> = {}, who = meetingChair) =>
  showPage(<MeetingPage id={november.id} />, `/meetings/${november.id}`, { ...answers, ...given }, who)
const fill = (inside: HTMLElement, label: string, value: string) =>
  fireEvent.change(within(inside).getByLabelText(label), { target: { value } })
afterEach(() => sessionStorage.clear())

test('the state is one of three, and beside it stand who attends, the papers, and what moved since', async () => {
  show()
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Delivery group, 12 November 2026')
  const steps = screen.getAllByRole('listitem').filter((item) => /^[123] /.test(item.textContent))
  expect(steps.map((step) => [step.textContent, step.getAttribute('aria-current')])).toEqual([
    ['1 DraftFigures still follow each load', 'step'],
    ['2 FrozenFigures fixed for every audience', null],
    ['3 ClosedDecisions and notes kept', null],
  ])
  const since = await screen.findByRole('region', { name: 'Since the October meeting' })
  expect([...since.querySelectorAll('dl > div')].map(({ textContent }) => textContent)).toEqual([
    'New loads1',
    'Figures that moved11 of 55',
    'Moved by over 1 point2',
    'Definitions changed1',
    'Targets changed0',
    'Comments approved9 of 12',
  ])
  expect(within(since).getByRole('link').getAttribute('href')).toBe(`/meetings/compare?from=${october.id}`)
  expect(screen.getByRole('region', { name: 'Attending' }).textContent).toContain('Chair, Head of Crime')
})

test('frozen, it says by whom and as at when, and has the agenda that was fixed with the figures', async () => {
  show({ [path]: { ...october, id: november.id }, [`${path}/agenda`]: { ...agenda, frozen: true } })
  await screen.findByText(
    'Figures to 30 September 2026. Frozen by Chair of the delivery group on 8 October 2026, as at 30 September 2026.',
  )
  const fixed = await screen.findByRole('region', { name: 'Agenda' })
  await within(fixed).findByText(/^3 items.* It is as it stood when the figures were frozen\.$/)
})

test('the chair freezes the figures', async () => {
  const { sent, asked } = show({ [`POST ${path}/freeze`]: { ...november, state: 'frozen' } })
  const form = await screen.findByRole('form', { name: `Freeze the figures of ${november.title}`, hidden: true })
  expect(form.textContent).toContain('It cannot be undone.')
  fireEvent.submit(form)
  await screen.findByText('The figures are frozen: this meeting shows them as they are now, for good.')
  expect([sent, asked]).toEqual([[{}], expect.arrayContaining([`POST ${path}/freeze`])])
})

test('a refusal says what to do', async () => {
  const message = 'The figures of the latest load are not approved yet for partners. Ask the disclosure officer.'
  show({ [`POST ${path}/freeze`]: { status: 409, message, requestId: 'r1' } })
  fireEvent.submit(await screen.findByRole('form', { name: /^Freeze/, hidden: true }))
  expect(await screen.findByText(message)).toBeTruthy()
})

test('a frozen meeting is closed with its decisions, one to a line', async () => {
  const { sent } = show({ [path]: { ...october, id: november.id }, [`POST ${path}/close`]: october })
  const form = await screen.findByRole('form', { name: `Close the meeting ${october.title}`, hidden: true })
  fill(form, 'Decisions', 'Two more clinics.\nReview in March.')
  fireEvent.submit(form)
  await screen.findByText('The meeting is closed: its decisions and notes are kept as they are.')
  expect(sent).toEqual([{ version: 2, decisions: ['Two more clinics.', 'Review in March.'], notes: 'Agreed by all.' }])
})

test('details are changed with the version that was seen', async () => {
  const { sent } = show({ [`POST ${path}/versions`]: november })
  const form = await screen.findByRole('form', { name: `Change the details ${november.title}`, hidden: true })
  fill(form, 'Attending', 'Chair')
  fireEvent.submit(form)
  await screen.findByText('The details are saved.')
  expect(sent).toEqual([
    {
      kind: 'delivery-group',
      heldOn: '2026-11-12',
      lastMonth: '2026-10',
      attending: ['Chair'],
      papers: ['Delivery group report'],
      decisions: [],
      notes: '',
      version: 1,
    },
  ])
})

test('members read and change nothing', async () => {
  show({ [path]: { ...october, id: november.id } }, groupMember)
  expect((await screen.findByRole('region', { name: 'Decisions' })).textContent).toContain('Two more clinics.')
  expect(screen.queryAllByRole('form', { hidden: true })).toEqual([])
})
