import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { madePaper, officeTemplate, papersPage, paperUnderWay } from '../testing/papers.ts'
import { showPage } from '../testing/show-page.tsx'
import { paperReader, paperWriter } from '../testing/who.ts'
import PapersPage from './papers.tsx'

const path = '/api/papers'
const show = (given: Record<string, unknown> = {}, who = paperWriter, address = '/papers') =>
  showPage(<PapersPage />, address, { [path]: papersPage, ...given }, who)
const regionOf = (name: string) => screen.findByRole('region', { name })
afterEach(() => sessionStorage.clear())

test('ready papers stand first, then templates saved here, each with its audience and marking', async () => {
  show()
  const items = within(await regionOf('Ready papers and templates')).getAllByRole('listitem')
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Stalking: assurance reportReady paper. 4 parts. OFFICIAL. Public: counts rounded, may be published.',
    'Delivery group reportReady paper. 9 parts. OFFICIAL. Public: counts rounded, may be published.',
    'Our monthly pagesTemplate, version 2, by Performance analyst on 3 November 2026. 1 part. OFFICIAL. Public: counts rounded, may be published.',
  ])
})

test('a made paper has its files; a held one has none, and each fault leads to its part', async () => {
  show()
  const made = await regionOf('Papers made')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 papers')
  expect(within(made).getByRole('link', { name: 'Word of Stalking: assurance report' }).getAttribute('href')).toBe(
    `/api/papers/${madePaper.id}/files/docx`,
  )
  expect(
    within(made).getByRole('link', { name: 'Nothing is written under “What is being done”.' }).getAttribute('href'),
  ).toBe('/papers/templates/delivery-group?meeting=6f1c2f4e-0000-4000-8000-0000000000aa#part-done')
  expect(within(made).getByRole('link', { name: 'The paper has no author.' })).toBeTruthy()
  expect(within(made).queryByRole('link', { name: 'Word of Delivery group report' })).toBeNull()
})

test('how far a paper is is shown, and asked again until it is made', async () => {
  const answers: Record<string, unknown> = { [path]: { ...papersPage, papers: [paperUnderWay], found: 1 } }
  const { asked } = show(answers)
  await screen.findByRole('progressbar', { name: 'How far Scrutiny Panel pack is' })
  expect(screen.getByText(/1 of 3\. Making the Word document\./)).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('One paper, 1 being made')
  await waitFor(() => expect(asked).toEqual([path, path]), { timeout: 4_000 })
})

test('a paper is asked for of the latest frozen meeting, as Word and PDF, unless something else is chosen', async () => {
  const { sent } = show({ [`POST ${path}`]: madePaper })
  const form = await screen.findByRole('form', { name: 'Make a paper', hidden: true })
  fireEvent.change(within(form).getByLabelText('From which template'), { target: { value: 'pcc-assurance' } })
  fireEvent.click(within(form).getByLabelText('PowerPoint'))
  fireEvent.submit(form)
  expect((await screen.findByText(/^The paper is being made/)).getAttribute('role')).toBe('status')
  expect(sent).toEqual([
    {
      template: 'pcc-assurance',
      version: 0,
      meeting: '6f1c2f4e-0000-4000-8000-0000000000aa',
      formats: ['docx', 'pptx', 'pdf'],
      office: null,
    },
  ])
})

test('the address names the template and the figures that the form begins with', async () => {
  const { sent } = show(
    { [`POST ${path}`]: madePaper },
    paperWriter,
    '/papers?template=6f1c2f4e-0000-4000-8000-0000000000cc&meeting=now',
  )
  const form = await screen.findByRole('form', { name: 'Make a paper' })
  fireEvent.submit(form)
  await screen.findByText(/^The paper is being made/)
  expect(sent).toMatchObject([{ template: '6f1c2f4e-0000-4000-8000-0000000000cc', version: 2, meeting: null }])
})

test('no format chosen is said at the formats', async () => {
  show({
    [`POST ${path}`]: {
      status: 400,
      message: 'Choose.',
      requestId: 'r1',
      faults: [{ field: 'formats', message: 'Choose at least one format.' }],
    },
  })
  const form = await screen.findByRole('form', { name: 'Make a paper', hidden: true })
  fireEvent.submit(form)
  expect(
    (await screen.findByRole('link', { name: 'Choose at least one format.', hidden: true })).getAttribute('href'),
  ).toBe('#paper-formats')
})

test('places of a Word template that nothing fills are listed, and it is not offered', async () => {
  show()
  const office = await regionOf('The office’s own Word templates')
  expect(office.textContent).toContain('Not to be used yet. Mend this in the document and add it again:')
  expect(office.textContent).toContain('kpi:uptake:table There is no KPI called uptake.')
  expect(screen.queryByLabelText('Word document')).toBeNull()
})

test('a Word template without unknown places is offered and sent', async () => {
  const { sent } = show({
    [path]: { ...papersPage, office: [{ ...officeTemplate, unknown: [] }] },
    [`POST ${path}`]: madePaper,
  })
  const form = await screen.findByRole('form', { name: 'Make a paper', hidden: true })
  fireEvent.change(within(form).getByLabelText('Word document'), { target: { value: officeTemplate.id } })
  fireEvent.submit(form)
  await screen.findByText(/^The paper is being made/)
  expect(sent).toMatchObject([{ office: officeTemplate.id }])
})

test('a Word template is handed in as a file of its name', async () => {
  const { sent, asked } = show({ 'POST /api/office-templates?name=board.docx': officeTemplate })
  const form = await screen.findByRole('form', { name: 'Add a Word template', hidden: true })
  const file = new File(['PK'], 'board.docx')
  fireEvent.change(within(form).getByLabelText('The .docx'), { target: { files: [file] } })
  fireEvent.submit(form)
  await screen.findByText('Added: board-report.docx. It is not to be used yet; what to mend is listed with it.')
  expect(asked).toContain('POST /api/office-templates?name=board.docx')
  expect(sent).toEqual([file])
})

test('whoever may only read makes nothing, and looks at templates', async () => {
  show({ [path]: { ...papersPage, papers: [], found: 0 } }, paperReader)
  expect(await screen.findByRole('heading', { level: 1, name: 'No papers made yet' })).toBeTruthy()
  expect(screen.queryByRole('form', { name: 'Make a paper', hidden: true })).toBeNull()
  expect(screen.getByRole('link', { name: 'Our monthly pages' }).getAttribute('href')).toBe(
    '/papers/templates/6f1c2f4e-0000-4000-8000-0000000000cc/preview',
  )
})

test('a figure is found by its id', async () => {
  show()
  fireEvent.change(await screen.findByLabelText('Figure id'), { target: { value: ' F-7K3Q-C4TR ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Find the figure' }))
  await waitFor(() => expect(location.pathname).toBe('/figures/F-7K3Q-C4TR'))
})

test('papers of one state are chosen in the address', async () => {
  const { asked } = show({ [`${path}?state=held`]: { ...papersPage, papers: [], found: 0 } })
  fireEvent.change(await screen.findByLabelText('State'), { target: { value: 'held' } })
  await screen.findByText('No paper is in that state. Choose another above.')
  expect(location.search).toBe('?state=held')
  expect(asked).toContain(`${path}?state=held`)
})

test('a page of older papers is in the address', async () => {
  const { asked } = show({ [`${path}?page=2`]: { ...papersPage, page: 2, pages: 3 } }, paperWriter, '/papers?page=2')
  expect((await screen.findByRole('link', { name: 'Page 2' })).getAttribute('aria-current')).toBe('page')
  expect(asked).toEqual([`${path}?page=2`])
})
