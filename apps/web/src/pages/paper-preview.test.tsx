import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { overview } from '../testing/overview.ts'
import { paper, papersPage } from '../testing/papers.ts'
import { showPage } from '../testing/show-page.tsx'
import { paperReader, paperWriter } from '../testing/who.ts'
import PaperPreviewPage from './paper-preview.tsx'

const path = '/api/paper-templates/pcc-assurance/preview'
const october = '6f1c2f4e-0000-4000-8000-0000000000aa'
const faults = [
  { block: 'done', sentence: 'These words are to be reviewed.' },
  { block: null, sentence: 'It has no author.' },
]
const answers = { '/api/papers': papersPage, '/api/overview': overview, [path]: { paper, faults } }
const show = (given: Record<string, unknown> = {}, who = paperWriter, search = '') =>
  showPage(
    <PaperPreviewPage template="pcc-assurance" />,
    `/papers/templates/pcc-assurance/preview${search}`,
    { ...answers, ...given },
    who,
  )

test('a preview is the paper, and what would hold it, each with the way to its part', async () => {
  show()
  expect(await screen.findByRole('heading', { name: '2 things keep it from leaving' })).toBeTruthy()
  expect(screen.getByText('It has no author.').tagName).toBe('LI')
  fireEvent.click(screen.getByRole('link', { name: 'These words are to be reviewed.' }))
  expect(document.activeElement?.id).toBe('part-done')
  expect(screen.getByRole('article').textContent).toContain('The form moved in September.')
})

test('it is of the figures that the address names', async () => {
  const { asked } = show({ [`${path}?meeting=${october}`]: { paper, faults: [] } }, paperWriter, `?meeting=${october}`)
  await screen.findByRole('article')
  expect(asked).toContain(`${path}?meeting=${october}`)
  expect(screen.queryByText(/keep it from leaving/)).toBeNull()
  expect(screen.getByRole('link', { name: 'Make the paper' }).getAttribute('href')).toBe(
    `/papers?template=pcc-assurance&meeting=${october}`,
  )
})

test('whoever may only read is not led to change it', async () => {
  show({}, paperReader)
  await screen.findByRole('article')
  expect(screen.queryByRole('link', { name: 'Make the paper' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Change it' })).toBeNull()
})

test('a preview that cannot be written is said to be so', async () => {
  show({ [path]: { status: 404, message: 'There is no such template.', requestId: 'r1' } })
  expect((await screen.findByRole('alert')).textContent).toContain('There is no such template.')
})
