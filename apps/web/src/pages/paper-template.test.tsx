import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { overview } from '../testing/overview.ts'
import { papersPage, templatePage } from '../testing/papers.ts'
import { showPage } from '../testing/show-page.tsx'
import { paperReader, paperWriter } from '../testing/who.ts'
import PaperTemplatePage from './paper-template.tsx'

const id = '6f1c2f4e-0000-4000-8000-0000000000cc'
const { template, choices } = templatePage
const own = { ...template, id, ready: null, version: 2, written: { by: 'Analyst', at: '2026-11-01T09:00:00Z' } }
const answers = {
  '/api/papers': papersPage,
  '/api/overview': overview,
  '/api/paper-templates/pcc-assurance': templatePage,
  [`/api/paper-templates/${id}`]: { template: own, choices },
}
const show = (given: Record<string, unknown> = {}, of = id, who = paperWriter) =>
  showPage(<PaperTemplatePage template={of} />, `/papers/templates/${of}`, { ...answers, ...given }, who)
const kinds = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const save = `POST /api/paper-templates/${id}/versions`
const stale = { status: 409, message: 'Somebody else changed this.', requestId: 'r1' }
afterEach(() => sessionStorage.clear())

test('the parts stand in their order, each in a line', async () => {
  show()
  await screen.findByRole('heading', { level: 1, name: 'Stalking: assurance report' })
  expect(kinds()).toEqual([
    'HeadingSupport for victims',
    'WordsThe form moved in September.',
    'Figure of a KPID3 Victims offered support who engaged with it within 28 days',
    'Definitions',
  ])
})

test('a part moves by its button and by Alt with an arrow, is said, and keeps the keyboard', async () => {
  show()
  await click('Move down 1, Heading: Support for victims')
  expect(screen.getByText('Moved down: Heading: Support for victims. It is part 2 of 4.')).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('Move down 2, Heading: Support for victims')
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown', altKey: true })
  expect(kinds()[2]).toBe('HeadingSupport for victims')
  await click('Remove 3, Heading: Support for victims')
  expect(kinds()).toHaveLength(3)
})

test('a part is added where it belongs and opened at its first field', async () => {
  show()
  fireEvent.change(await screen.findByLabelText('Kind of part'), { target: { value: 'figure' } })
  fireEvent.change(screen.getByLabelText('Where'), { target: { value: 'victims' } })
  await click('Add')
  expect(kinds()[1]).toContain('Figure of a KPI')
  expect(document.activeElement?.id).toBe('figure-1-kpi')
})

test('what was changed is kept as a draft, saved as the next version, and then forgotten', async () => {
  const saved = { ...own, version: 3, title: 'Our pages' }
  const { sent } = show({ [save]: saved })
  fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'Our pages' } })
  expect(sessionStorage.getItem(`draft of Asha Patel: paper-template-${id}`)).toContain('Our pages')
  await click('Save')
  await screen.findByText('Saved: Our pages, version 3.')
  expect(sent).toMatchObject([{ version: 2, content: { title: 'Our pages', audience: 'public' } }])
  expect(sessionStorage).toHaveLength(0)
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
})

test('a draft of before is there again, and can be thrown away', async () => {
  const { blocks, title: _, audience, marking, cover } = own
  const content = JSON.stringify({ title: 'Begun yesterday', audience, marking, cover, blocks })
  sessionStorage.setItem(
    `draft of Asha Patel: paper-template-${id}`,
    JSON.stringify({ version: '2', content0: content }),
  )
  show()
  await screen.findByRole('heading', { level: 1, name: 'Begun yesterday' })
  await click('Throw the changes away')
  await screen.findByRole('heading', { level: 1, name: 'Stalking: assurance report' })
})

test('where somebody else was first both texts stand side by side, and what is sent then follows theirs', async () => {
  const given: Record<string, unknown> = { ...answers, [save]: stale }
  const { sent } = showPage(<PaperTemplatePage template={id} />, `/papers/templates/${id}`, given, paperWriter)
  fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'Mine' } })
  given[`/api/paper-templates/${id}`] = { template: { ...own, version: 3, title: 'Theirs' }, choices }
  await click('Save')
  const both = await screen.findByRole('region', { name: 'Both texts' })
  expect(screen.getByRole('alert').textContent).toContain('Somebody else changed this.')
  expect(within(both).getByText('Mine')).toBeTruthy()
  expect(within(both).getByText('Theirs')).toBeTruthy()
  given[save] = { ...own, version: 4, title: 'Mine' }
  await click('Save')
  await screen.findByText('Saved: Mine, version 4.')
  expect(sent).toMatchObject([{ version: 2 }, { version: 3, content: { title: 'Mine' } }])
})

test('changes of a ready paper become a template of its own', async () => {
  const made = { ...own, title: 'Ours', version: 1 }
  show({ 'POST /api/paper-templates/pcc-assurance/versions': made }, 'pcc-assurance')
  fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'Ours' } })
  await click('Save as template')
  await waitFor(() => expect(location.pathname).toBe(`/papers/templates/${id}`))
  expect(history.state).toBe('Saved: Ours, version 1.')
})

test('words for earlier figures are to be reviewed, until somebody says that they are still true', async () => {
  const { sent } = show({ [save]: { ...own, version: 3 } })
  expect(await screen.findByRole('heading', { name: '4 parts, 1 to be reviewed' })).toBeTruthy()
  await click('These words are still true 2, Words: The form moved in September.')
  expect(screen.getByRole('heading', { name: '4 parts' })).toBeTruthy()
  await click('Save')
  await screen.findByText(/^Saved/)
  expect(sent).toMatchObject([{ content: { blocks: [{}, { id: 'done', trueFor: '2026-10-31' }, {}, {}] } }])
})

test('a figure is chosen by KPI, figure, crimes, breakdown and what is shown of it', async () => {
  const { sent } = show({ [save]: { ...own, version: 3 } })
  await click('Change 3, Figure of a KPI: D3 Victims offered support who engaged with it within 28 days')
  fireEvent.change(screen.getByLabelText('Figure'), { target: { value: 'stages' } })
  fireEvent.change(screen.getByLabelText('Crimes'), { target: { value: 'stalking-related' } })
  fireEvent.change(screen.getByLabelText('Broken down by'), { target: { value: 'district' } })
  fireEvent.click(screen.getByLabelText('The table'))
  fireEvent.click(screen.getByLabelText('The sentence'))
  await click('Save')
  await screen.findByText(/^Saved/)
  expect(sent).toMatchObject([
    {
      content: {
        blocks: [
          {},
          {},
          { figure: 'stages', population: 'stalking-related', by: 'district', parts: ['chart', 'table'] },
          {},
        ],
      },
    },
  ])
})

test('a fault leads to the part that it is about', async () => {
  const faults = [{ field: 'content.blocks.0.text', message: 'Write a heading of 2 to 120 characters.' }]
  show({ [save]: { status: 400, message: 'Mend it.', requestId: 'r1', faults } })
  fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'Ours' } })
  await click('Save')
  const fault = await screen.findByRole('link', { name: 'Write a heading of 2 to 120 characters.' })
  expect(fault.getAttribute('href')).toBe('#part-victims')
  fireEvent.click(fault)
  expect(document.activeElement?.id).toBe('part-victims')
})

test('to make it or to look at it, what is changed is saved first', async () => {
  const { sent } = show({ [save]: { ...own, version: 3 } })
  fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'Ours' } })
  await click('Save and make the paper')
  await waitFor(() => expect(location.pathname + location.search).toBe(`/papers?template=${id}&meeting=now`))
  expect(sent).toHaveLength(1)
})

test('whoever may only read changes nothing', async () => {
  show({}, id, paperReader)
  await screen.findByRole('heading', { level: 1 })
  expect(screen.getByLabelText<HTMLInputElement>('Title').matches(':disabled')).toBe(true)
  expect(screen.queryByRole('region', { name: 'Save, look at it, make it' })).toBeNull()
})
