import type { Draft } from '@dashboard/contract'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { record } from '../call.ts'
import { showPage } from '../testing/show-page.tsx'
import { analyst, writer } from '../testing/who.ts'
import { TextArea } from './field.tsx'
import { FoldedForm } from './folded-form.tsx'

const kept: Draft = { form: 'thing', fields: { why: 'Begun on Tuesday' }, savedAt: '2026-11-03T14:03:00Z' }
const away = { status: 503, message: 'The database does not answer just now.', requestId: 'r1' }

function show(answers: Record<string, unknown>, who = writer) {
  const done: string[] = []
  const { asked, sent } = showPage(
    <FoldedForm
      name="thing"
      title="Write"
      action="Send"
      busyAction="Sending …"
      send={async ({ why }) => record('/api/thing', { why })}
      onDone={async () => void done.push('done')}
    >
      {(field) => <TextArea {...field('why')} label="Why" />}
    </FoldedForm>,
    '/',
    answers,
    who,
  )
  return { asked, sent, done }
}

const why = () => screen.findByLabelText<HTMLTextAreaElement>('Why')
const type = async (value: string) => fireEvent.change(await why(), { target: { value } })
afterEach(() => sessionStorage.clear())

test('what is typed is kept at the service when the field is left, and told when', async () => {
  const { sent } = show({ '/api/drafts': { drafts: [] }, 'POST /api/drafts': kept })
  await type('Begun on Tuesday')
  fireEvent.blur(await why())
  expect(await screen.findByText('Draft kept 14:03')).toBeTruthy()
  expect(sent).toEqual([{ form: 'thing', fields: { why: 'Begun on Tuesday' } }])
  expect(sessionStorage).toHaveLength(0)
})

test('what is typed is kept without leaving the field, too', async () => {
  const { sent } = show({ '/api/drafts': { drafts: [] }, 'POST /api/drafts': kept })
  await type('Begun')
  await type('Begun on Tuesday')
  await screen.findByText('Draft kept 14:03')
  expect(sent).toEqual([{ form: 'thing', fields: { why: 'Begun on Tuesday' } }])
})

test('a page that is closed in the midst of a sentence has sent it before it goes', async () => {
  const { sent } = show({ '/api/drafts': { drafts: [] }, 'POST /api/drafts': kept })
  await type('Begun on')
  fireEvent(window, new Event('pagehide'))
  expect(sent).toEqual([{ form: 'thing', fields: { why: 'Begun on' } }])
})

test('in another browser the draft is there again, and said to be one before the form is opened', async () => {
  show({ '/api/drafts': { drafts: [kept] } })
  expect((await why()).value).toBe('Begun on Tuesday')
  expect(screen.getByText('Draft not sent')).toBeTruthy()
  expect(screen.getByText('From your draft of 3 November 2026, 14:03, not sent yet.')).toBeTruthy()
})

test('while the service is away the tab keeps it, which is said, and sends it when the form is opened next', async () => {
  const answers: Record<string, unknown> = { '/api/drafts': { drafts: [] }, 'POST /api/drafts': away }
  show(answers)
  await type('Begun on Tuesday')
  fireEvent.blur(await why())
  await screen.findByText('Draft kept in this tab only. The database does not answer just now.')
  cleanup()
  const { sent } = show({ ...answers, 'POST /api/drafts': kept })
  expect((await why()).value).toBe('Begun on Tuesday')
  await screen.findByText('Draft kept 14:03')
  expect(sent).toEqual([{ form: 'thing', fields: { why: 'Begun on Tuesday' } }])
})

test('once sent it is forgotten, before the page goes on', async () => {
  const { asked, done } = show({
    '/api/drafts': { drafts: [kept] },
    'POST /api/thing': {},
    'POST /api/drafts/removal': { drafts: [] },
  })
  await why()
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(done).toEqual(['done']))
  expect(asked).toEqual(['/api/drafts', 'POST /api/thing', 'POST /api/drafts/removal'])
  expect(screen.queryByText('Draft not sent')).toBeNull()
})

test('a draft that is still on its way when the form is sent is not there again', async () => {
  const answers = {
    '/api/drafts': { drafts: [] },
    'POST /api/drafts': kept,
    'POST /api/thing': {},
    'POST /api/drafts/removal': { drafts: [] },
  }
  const { asked, done } = show(answers)
  await type('Begun on Tuesday')
  fireEvent.blur(await why())
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(done).toEqual(['done']))
  expect(asked.at(-1)).toBe('POST /api/drafts/removal')
  expect(screen.queryByText('Draft not sent')).toBeNull()
})

test('a form that was sent while its draft could not be forgotten forgets it when it is opened next', async () => {
  const answers: Record<string, unknown> = {
    '/api/drafts': { drafts: [kept] },
    'POST /api/thing': {},
    'POST /api/drafts/removal': away,
  }
  const { done } = show(answers)
  await why()
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(done).toEqual(['done']))
  cleanup()
  const { asked } = show({ ...answers, 'POST /api/drafts/removal': { drafts: [] } })
  expect((await why()).value).toBe('')
  await waitFor(() => expect(asked).toContain('POST /api/drafts/removal'))
})

test('a draft that is thrown away leaves the form as it was', async () => {
  show({ '/api/drafts': { drafts: [kept] }, 'POST /api/drafts/removal': { drafts: [] } })
  await why()
  fireEvent.click(screen.getByRole('button', { name: 'Throw the draft away' }))
  await waitFor(async () => expect((await why()).value).toBe(''))
  expect(screen.queryByText('Draft not sent')).toBeNull()
})

test('another who signs in in the same tab does not find it', async () => {
  show({}, analyst)
  await type('Begun on Tuesday')
  cleanup()
  show({}, { ...analyst, name: 'Ben Hargreaves' })
  expect((await why()).value).toBe('')
})

test('for whom the service keeps no drafts, the tab does', async () => {
  const { asked } = show({}, analyst)
  await type('Begun on Tuesday')
  expect(screen.getByText('Draft kept in this tab.')).toBeTruthy()
  cleanup()
  show({}, analyst)
  expect((await why()).value).toBe('Begun on Tuesday')
  expect(asked).toEqual([])
})
