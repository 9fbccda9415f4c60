import type { Intake } from '@dashboard/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import DataPage from '../pages/data.tsx'
import { Shell } from '../shell/shell.tsx'
import { dataPage } from '../testing/data-page.ts'
import { loadedOctober, november, october, september } from '../testing/intakes.ts'
import { overview, standing } from '../testing/overview.ts'
import { showPage } from '../testing/show-page.tsx'

async function show(...intakes: Intake[]) {
  const answers: Record<string, unknown> = {
    '/api/data': dataPage,
    '/api/overview': overview,
    '/api/intakes': { intakes },
  }
  const { sent, asked } = showPage(
    <Shell>
      <DataPage />
    </Shell>,
    '/data',
    answers,
  )
  await screen.findByRole('region', { name: /Being loaded|Loading extracts/ })
  return { answers, sent, asked }
}
const item = async (name: string) =>
  (await screen.findByRole('heading', { level: 3, name })).closest('li') as HTMLElement
const upload = (file: File | null) => {
  fireEvent.change(screen.getByLabelText('The .zip of the extract'), { target: { files: file ? [file] : [] } })
  fireEvent.click(screen.getByText('Upload and load', { selector: 'button' }))
}

const announced = async () => within(await screen.findByRole('region', { name: 'Being loaded' })).getByRole('status')

test('whoever opens the page sees how far each has come, the first in the queue first', async () => {
  await show(november, october)
  const { textContent } = await item('october.zip')
  expect(textContent).toContain('3 November at 09:00, uploaded by Performance analyst')
  expect(textContent).toContain('Received12.4 MB of 12.4 MB')
  expect(textContent).toContain('Rows read5,500, from 2 files')
  expect(textContent).toContain('KPIs measured12 of 51')
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'october.zip',
    'november',
    'Longer ago: charts show it, figures of the latest twelve months do not hang on it',
  ])
})

test('one that came through the drop folder says so, and which it waits for', async () => {
  await show(november, october)
  const { textContent } = await item('november')
  expect(textContent).toContain('through the drop folder')
  expect(textContent).toContain('Waits for october.zip.')
  expect(textContent).not.toContain('Received')
})

test('rows are told by file while they are read', async () => {
  await show({ ...october, state: 'checking', kpis: { measured: 0, total: null } })
  const files = within(await item('october.zip')).getByRole('list', { name: 'Rows read by file' })
  expect(within(files).getAllByRole('listitem')).toHaveLength(2)
  expect(files.textContent).toContain('crimes.csv 3,000')
})

test('a refused extract says why and leads to its report', async () => {
  await show(september)
  const table = await screen.findByRole('region', { name: 'Table of recent loads' })
  expect(table.textContent).toContain('✕ Refused: crimes.csv is not as the manifest says.')
  expect(within(table).getByRole('link', { name: /^CSV/ }).getAttribute('href')).toBe(
    `/api/intakes/${september.id}/report/csv`,
  )
  expect(screen.getByText(/^Last:/).textContent).toContain('Refused: crimes.csv is not as the manifest says.')
})

test('a recent load says when, by whom, by which way in and how many rows', async () => {
  await show(loadedOctober)
  const row = await screen.findByRole('row', { name: /october\.zip/ })
  expect(within(row).getByRole('rowheader').textContent).toContain(
    '3 November at 09:00, uploaded by Performance analyst',
  )
  const cells = within(row).getAllByRole('cell')
  expect(cells.slice(0, 4).map(({ textContent }) => textContent)).toEqual(['✓ Loaded. ', '5,500', '5,485', '15'])
})

test('an upload sends the file under its name, and says that it was received', async () => {
  const { answers, sent } = await show()
  answers['POST /api/intakes?name=october.zip'] = october
  const file = new File(['PK'], 'october.zip')
  upload(file)
  await screen.findByText('Received: october.zip, 1 kB.')
  expect(sent).toEqual([file])
})

test('without a file the service says what is missing, and the field with it', async () => {
  const { answers } = await show()
  const message = 'Choose a .zip of an extract, with a name of at most 255 characters.'
  answers['POST /api/intakes?name='] = {
    status: 400,
    message,
    requestId: 'r1',
    faults: [{ field: 'name', message }],
  }
  upload(null)
  expect((await screen.findByRole('link', { name: message })).getAttribute('href')).toBe('#upload-name')
  expect(screen.getByLabelText('The .zip of the extract').getAttribute('aria-invalid')).toBe('true')
})

test('an upload that is cancelled on its way is no fault of the form', async () => {
  const { answers } = await show()
  const message = 'The upload was cancelled. Nothing was changed.'
  answers['POST /api/intakes?name=october.zip'] = { status: 409, message, requestId: 'r1' }
  upload(new File(['PK'], 'october.zip'))
  await screen.findByText(message)
  expect(screen.queryByText('There is a problem')).toBeNull()
})

test('a load is cancelled, and the keyboard is not lost with its button', async () => {
  const { answers, sent } = await show(october)
  answers[`POST /api/intakes/${october.id}/cancellation`] = { ...october, cancelAsked: true }
  answers['/api/intakes'] = { intakes: [{ ...october, cancelAsked: true }] }
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel the load of october.zip' }))
  await screen.findByText('It is being cancelled: it stops at the next rows or KPI.')
  expect(sent).toEqual([{}])
  const heading = screen.getByRole('heading', { name: 'Being loaded' })
  await waitFor(() => expect(document.activeElement).toBe(heading))
})

test('where it is too late to cancel it is said', async () => {
  const { answers } = await show(october)
  const message = 'It has ended or is being committed, and cannot be cancelled any more.'
  answers[`POST /api/intakes/${october.id}/cancellation`] = { status: 409, message, requestId: 'r1' }
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel the load of october.zip' }))
  expect((await screen.findByText(message)).getAttribute('role')).toBe('alert')
})

test('a load that ends is announced, and every figure on the page is asked for anew', async () => {
  const { answers } = await show(october)
  await item('october.zip')
  const told = await announced()
  expect(told.textContent).toBe('')
  answers['/api/intakes'] = { intakes: [loadedOctober] }
  answers['/api/data'] = { ...dataPage, title: 'Every figure can be trusted' }
  await waitFor(() => expect(told.textContent).toBe('october.zip: The extract was loaded.'))
  answers['/api/overview'] = { ...overview, standing: { ...standing, loadId: loadedOctober.loadId } }
  await screen.findByRole('heading', { level: 1, name: 'Every figure can be trusted' })
})

test('more rows of the same file are shown and not announced', async () => {
  const { answers } = await show(october)
  const told = await announced()
  answers['/api/intakes'] = { intakes: [{ ...october, kpis: { measured: 13, total: 51 } }] }
  await screen.findByText('13 of 51')
  expect(told.textContent).toBe('')
})

test('an extract can be uploaded before there are any figures', async () => {
  const none = { status: 503, message: 'Nothing has been loaded yet.', requestId: 'r1', empty: true }
  showPage(<DataPage />, '/data', { '/api/data': none, '/api/overview': none, '/api/intakes': { intakes: [] } })
  await screen.findByRole('heading', { level: 1, name: 'There are no figures yet' })
  expect(screen.getByRole('region', { name: 'Loading extracts' }).textContent).toContain('Upload an extract')
})
