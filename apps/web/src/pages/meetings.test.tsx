import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { meetings, november, october } from '../testing/meetings.ts'
import { overview } from '../testing/overview.ts'
import { showPage } from '../testing/show-page.tsx'
import { meetingAnalyst, groupMember } from '../testing/who.ts'
import MeetingsPage from './meetings.tsx'

const path = '/api/meetings'
const answers = { [path]: meetings, '/api/overview': overview }
const show = (given: Record<string, unknown> = {}, who = meetingAnalyst, address = '/meetings') =>
  showPage(<MeetingsPage />, address, { ...answers, ...given }, who)
const fill = (inside: HTMLElement, label: string, value: string) =>
  fireEvent.change(within(inside).getByLabelText(label), { target: { value } })
afterEach(() => sessionStorage.clear())

test('meetings are listed with their state and the figures they discuss', async () => {
  show()
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('2 meetings')
  const items = within(screen.getByRole('region', { name: 'Meetings' })).getAllByRole('listitem')
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Delivery group, 12 November 2026Draft. Figures to October 2026. 1 paper.',
    'Delivery group, 8 October 2026Frozen. Figures to September 2026, frozen as at 30 September 2026. 1 paper.',
  ])
  expect(screen.getByRole('link', { name: november.title }).getAttribute('href')).toBe(`/meetings/${november.id}`)
})

test('a meeting is added with roles and papers one to a line', async () => {
  const { sent } = show({ [`POST ${path}`]: november })
  const form = await screen.findByRole('form', { name: 'Add a meeting', hidden: true })
  fill(form, 'Which group meets', 'delivery-group')
  fill(form, 'Day of the meeting', '2026-12-10')
  fill(form, 'Last month discussed', '2026-11')
  fill(form, 'Attending', 'Head of Crime\n\n PCC’s office ')
  fill(form, 'Papers', 'Delivery group report')
  fireEvent.submit(form)
  expect((await screen.findByRole('status')).textContent).toBe('The meeting is on the list, as a draft.')
  expect(sent).toEqual([
    {
      kind: 'delivery-group',
      heldOn: '2026-12-10',
      lastMonth: '2026-11',
      attending: ['Head of Crime', 'PCC’s office'],
      papers: ['Delivery group report'],
    },
  ])
})

test('the address says whose meetings are shown, and a choice goes into it', async () => {
  const { asked } = show(
    { [`${path}?kind=scrutiny-panel&state=frozen`]: { ...meetings, meetings: [], found: 0 } },
    meetingAnalyst,
    '/meetings?kind=scrutiny-panel&state=frozen',
  )
  expect(await screen.findByText('No meeting is like that. Choose another group or state above.')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Group'), { target: { value: 'delivery-group' } })
  expect(location.search).toBe('?kind=delivery-group&state=frozen')
  expect(asked).toContain(`${path}?kind=scrutiny-panel&state=frozen`)
})

test('who may not write is told who adds meetings', async () => {
  show({ [path]: { meetings: [], found: 0, page: 1, pages: 1 } }, groupMember)
  expect(
    await screen.findByText('No meeting has been added yet. The chair and the analyst add them here.'),
  ).toBeTruthy()
  expect(screen.queryByRole('form', { name: 'Add a meeting', hidden: true })).toBeNull()
})

test('a long list is turned page by page', async () => {
  show({ [path]: { meetings: [october], found: 21, page: 1, pages: 2 } })
  fireEvent.click(await screen.findByRole('link', { name: 'Next' }))
  expect(location.search).toBe('?page=2')
})
