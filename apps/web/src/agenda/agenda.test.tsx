import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { agenda } from '../testing/agenda.ts'
import { besideNow, november as meeting, october, sinceOctober } from '../testing/meetings.ts'
import { referralUptake } from '../testing/referral-uptake.ts'
import { showPage } from '../testing/show-page.tsx'
import { chair } from '../testing/who.ts'
import { Agenda } from './agenda.tsx'
import { Overdue } from './overdue.tsx'

const path = `/api/meetings/${meeting.id}/agenda`
const kpi = '/api/kpis/referral-uptake'
const since = `/api/meetings/${meeting.id}/since-last`
const figures = {
  [kpi]: referralUptake,
  [since]: sinceOctober,
  [`/api/meetings/${october.id}/kpis/referral-uptake/since`]: besideNow,
}
const mayChange = { ...chair, may: [...chair.may, { act: 'write', resource: 'agenda' } as const] }
const page = <Agenda meeting={meeting} />
const show = (answers: Record<string, unknown>, who = mayChange, address = `/meetings/${meeting.id}`) =>
  showPage(page, address, { ...figures, [path]: agenda, ...answers }, who)
const titles = async () => (await screen.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent)
const type = (label: string, value: string) => {
  const field = screen.getByLabelText<HTMLInputElement>(label)
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}
afterEach(() => sessionStorage.clear())

test('items stand in their order under how many there are, the first with its chart', async () => {
  show({})
  expect(await screen.findByText('3 items, of which 2 need a decision.')).toBeTruthy()
  expect(await titles()).toEqual([
    'Referral uptake: unusually low in August 2026',
    'Legal capacity for orders: 31 days late',
    'Budget 2027',
    'The ethnicity of the victim is filled in 71% of rows',
  ])
  expect(await screen.findByRole('img', { name: 'Chart of By month.' })).toBeTruthy()
})

test('beside the chart stands what was frozen in October, what it is now, and why it moved', async () => {
  show({})
  const table = await screen.findByRole('region', { name: 'Table of figures of D3 that moved' })
  expect(within(table).getByRole('row', { name: /^May 2026/ }).textContent).toBe(
    'May 202641.0%44.0%12 more engaged within 28 days',
  )
})

test('of a frozen agenda the chart is the one that was frozen, beside what it is now', async () => {
  const { asked } = show({
    [path]: { ...agenda, frozen: true },
    [`/api/meetings/${meeting.id}/kpis/referral-uptake`]: referralUptake,
    [`/api/meetings/${meeting.id}/kpis/referral-uptake/since`]: besideNow,
  })
  await screen.findByRole('region', { name: 'Table of figures of D3 that moved' })
  expect(asked).not.toContain(kpi)
  expect(asked).toContain(`/api/meetings/${meeting.id}/kpis/referral-uptake`)
  expect(screen.getByRole('link', { name: 'All about D3 Referral uptake' }).getAttribute('href')).toBe(
    `/meetings/${meeting.id}/kpis/referral-uptake`,
  )
})

test('what is asked of the group stands with its item', async () => {
  show({})
  const own = (await screen.findByRole('heading', { name: 'Budget 2027' })).closest('li')
  expect(own?.textContent).toContain('Asked of the group: Agree the second half?')
})

test('what the chair has hidden is listed with by whom, when and why', async () => {
  show({})
  const hidden = (await screen.findByText('1 hidden by the chair, with reason')).closest('details')
  expect(hidden?.textContent).toContain('Known, and in hand since May.')
  expect(hidden?.textContent).toContain('Hidden by Chair of the delivery group on 3 November 2026.')
})

test('an item opens and folds, and the address keeps it', async () => {
  show({})
  const button = await screen.findByRole('button', { name: 'Open Legal capacity for orders: 31 days late' })
  fireEvent.click(button)
  expect(await screen.findByText('What to know of action:a1.')).toBeTruthy()
  expect(new URLSearchParams(location.search).get('open')).toBe('signal:referral-uptake,action:a1')
  fireEvent.click(screen.getByRole('button', { name: 'Fold Referral uptake: unusually low in August 2026' }))
  expect(screen.queryByText('What to know of signal:referral-uptake.')).toBeNull()
})

test('of many items the first six are shown, and the others when asked for', async () => {
  const items = Array.from({ length: 9 }, (_, index) => ({ ...agenda.items[1]!, key: `action:${index}` }))
  show({ [path]: { ...agenda, items, hidden: [] } })
  fireEvent.click(await screen.findByRole('button', { name: '3 more items' }))
  expect(await titles()).toHaveLength(9)
})

describe('the chair', () => {
  const [first, second, third] = agenda.items
  const moved = { ...agenda, version: 4, items: [second!, first!, third!] }

  test('moves an item by the keyboard, hears where it is, and stays on the button', async () => {
    const { sent } = show({ [`POST ${path}/order`]: moved })
    const button = await screen.findByRole('button', { name: 'Move up Legal capacity for orders: 31 days late' })
    button.focus()
    fireEvent.click(button)
    await waitFor(async () => expect((await titles())[0]).toBe('Legal capacity for orders: 31 days late'))
    expect(sent).toEqual([{ version: 3, key: 'action:a1', to: 'up' }])
    expect(screen.getByText(/^Moved up: Legal capacity/).textContent).toBe(
      'Moved up: Legal capacity for orders: 31 days late. It is item 1 of 3.',
    )
    const moving = screen.getByRole('button', { name: 'Move up Legal capacity for orders: 31 days late' })
    await waitFor(() => expect(document.activeElement).toBe(moving))
  })

  test('cannot move the first item up, and the button stays to be found', async () => {
    const { sent } = show({})
    const button = await screen.findByRole('button', {
      name: 'Move up Referral uptake: unusually low in August 2026',
    })
    fireEvent.click(button)
    expect([button.getAttribute('aria-disabled'), sent]).toEqual(['true', []])
  })

  test('is told where somebody else was first, and sees the agenda as it is now', async () => {
    const message = 'Somebody else changed this while you were writing.'
    const { asked } = show({ [`POST ${path}/order`]: { status: 409, message, requestId: 'r1' } })
    fireEvent.click(await screen.findByRole('button', { name: 'Move up Budget 2027' }))
    expect((await screen.findByRole('alert')).textContent).toContain(message)
    await waitFor(() => expect(asked.filter((question) => question === path)).toHaveLength(2))
  })

  test('hides an item with a reason', async () => {
    const { sent } = show({ [`POST ${path}/hidden`]: { ...agenda, version: 4 } })
    await screen.findByText('Show as table')
    type('Why the group need not take it', 'Settled between the meetings.')
    fireEvent.click(screen.getByRole('button', { name: 'Hide the item' }))
    const said = await screen.findByText(/^Hidden: Referral uptake/)
    await waitFor(() => expect(document.activeElement).toBe(said))
    expect(sent).toEqual([{ version: 3, key: 'signal:referral-uptake', reason: 'Settled between the meetings.' }])
  })

  test('puts a hidden item back', async () => {
    const { sent } = show({ [`POST ${path}/shown`]: { ...agenda, version: 4, hidden: [] } })
    fireEvent.click(await screen.findByRole('button', { name: /^Show again/ }))
    expect((await screen.findByText(/^Back on the agenda/)).textContent).toContain('The ethnicity of the victim')
    expect(sent).toEqual([{ version: 3, key: 'data:victims.ethnicity' }])
  })

  test('asks something of the group', async () => {
    const { sent } = show({ [`POST ${path}/asked`]: { ...agenda, version: 4 } })
    await screen.findByText('Show as table')
    type('Asked of the group', 'Extend charge clinics to Bolsover?')
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^Saved: what is asked of the group/)
    expect(sent).toEqual([{ version: 3, key: 'signal:referral-uptake', asked: 'Extend charge clinics to Bolsover?' }])
  })

  test('adds an item of their own', async () => {
    const { sent } = show({ [`POST ${path}/items`]: { ...agenda, version: 4 } })
    await screen.findByText('Add an item')
    type('Title', 'Budget 2028')
    type('What the group should know', 'Half of it is spent.')
    fireEvent.click(screen.getByRole('button', { name: 'Add the item' }))
    await screen.findByText('Added as the last item: move it where it belongs.')
    expect(sent).toEqual([{ version: 3, key: null, title: 'Budget 2028', sentence: 'Half of it is spent.' }])
  })

  test('changes nothing once the agenda is fixed', async () => {
    show({ [path]: { ...agenda, frozen: true } })
    expect((await screen.findByText(/^3 items/)).textContent).toContain('as it stood when the figures were frozen')
    expect(screen.queryByRole('button', { name: /^Move up/ })).toBeNull()
    expect(screen.queryByText('Add an item')).toBeNull()
  })
})

test('whoever may only read is offered nothing to change', async () => {
  show({}, chair)
  await screen.findByText(/^3 items/)
  expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Show again/ })).toBeNull()
})

test('where nothing stands out it says so, and there is nothing to present', async () => {
  show({ [path]: { ...agenda, items: [], hidden: [] } })
  expect((await screen.findByText(/^Nothing stands out/)).textContent).toContain('nothing overdue')
  expect(screen.queryByRole('link', { name: 'Present' })).toBeNull()
})

test('an agenda that cannot be had says so, and is asked for again', async () => {
  const answers: Record<string, unknown> = {
    ...figures,
    [path]: { status: 400, message: 'It cannot be read.', requestId: 'r1' },
  }
  showPage(page, '/', answers, chair)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('The agenda cannot be shown. It cannot be read.')
  answers[path] = agenda
  fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/^3 items/)).toBeTruthy()
})

test('overdue actions stand beside the agenda', async () => {
  showPage(<Overdue meetingId={meeting.id} />, '/', { [path]: agenda }, chair)
  const overdue = await screen.findByRole('region', { name: 'Overdue actions' })
  expect(within(overdue).getByRole('listitem').textContent).toContain('Legal capacity for orders: 31 days late')
})
