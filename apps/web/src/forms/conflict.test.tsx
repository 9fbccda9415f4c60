import { useQuery } from '@tanstack/react-query'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { record } from '../call.ts'
import { showPage } from '../testing/show-page.tsx'
import { Conflict, type Latest } from './conflict.tsx'
import { TextArea } from './field.tsx'
import { FoldedForm } from './folded-form.tsx'

const sentence =
  'Somebody else changed this while you were writing (Chair of the delivery group, 3 November 2026 at 14:03). Nothing you wrote is lost: compare the two and send yours again.'
const stale = { status: 409, message: sentence, requestId: 'r1' }
const thing = (version: number, why: string): Latest => ({
  version,
  by: 'Chair of the delivery group',
  at: '2026-11-03T14:03:00Z',
  fields: { why },
})

function Page() {
  const { data } = useQuery<Latest>({
    queryKey: ['thing'],
    queryFn: async () => (await fetch('/api/thing', {})).json() as Promise<Latest>,
  })
  if (!data) return null
  return (
    <FoldedForm
      name="thing"
      title="Write"
      action="Send"
      busyAction="Sending …"
      send={async ({ version, why }) => record('/api/thing', { version: Number(version), why })}
      onDone={async () => undefined}
    >
      {(field, form) => (
        <>
          <Conflict form={form} labels={{ why: 'Why' }} latest={data} />
          <TextArea {...field('why')} initial={field('why').initial ?? data.fields['why']} label="Why" />
        </>
      )}
    </FoldedForm>
  )
}

const type = (value: string) => {
  const field = screen.getByLabelText<HTMLTextAreaElement>('Why')
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Send' }))
afterEach(() => sessionStorage.clear())

test('what is sent carries the version that its writer saw', async () => {
  const { sent } = showPage(<Page />, '/', { '/api/thing': thing(1, 'The form moved.'), 'POST /api/thing': {} })
  await screen.findByText('Write')
  type('Staff could not find it.')
  send()
  await waitFor(() => expect(sent).toEqual([{ version: 1, why: 'Staff could not find it.' }]))
  expect(screen.queryByRole('region', { name: 'Both texts' })).toBeNull()
})

test('where somebody else was first, both texts stand side by side, nothing typed is lost, and sent again it follows theirs', async () => {
  const answers: Record<string, unknown> = { '/api/thing': thing(1, 'The form moved.'), 'POST /api/thing': stale }
  const { sent } = showPage(<Page />, '/', answers)
  await screen.findByText('Write')
  type('Staff could not find it.')
  answers['/api/thing'] = thing(2, 'The link was broken.')
  send()
  const both = await screen.findByRole('region', { name: 'Both texts' })
  expect(screen.getByRole('alert').textContent).toContain(sentence)
  expect(
    within(both)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['Staff could not find it.', 'The link was broken.'])
  expect(within(both).getByRole('rowheader').textContent).toBe('Why differs')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Why').value).toBe('Staff could not find it.')
  answers['POST /api/thing'] = {}
  send()
  await waitFor(() => expect(sent.at(-1)).toEqual({ version: 2, why: 'Staff could not find it.' }))
})

test('a draft that was begun upon an earlier version is shown beside the latest at once', async () => {
  sessionStorage.setItem('draft of Asha Patel: thing', JSON.stringify({ version: '1', why: 'Begun yesterday.' }))
  showPage(<Page />, '/', { '/api/thing': thing(2, 'The link was broken.') })
  const both = await screen.findByRole('region', { name: 'Both texts' })
  expect(within(both).getByText('Begun yesterday.')).toBeTruthy()
})

test('a refusal for another reason shows no second text', async () => {
  showPage(<Page />, '/', {
    '/api/thing': thing(1, 'The form moved.'),
    'POST /api/thing': { ...stale, message: 'No.' },
  })
  await screen.findByText('Write')
  send()
  expect((await screen.findByRole('alert')).textContent).toContain('No.')
  expect(screen.queryByRole('region', { name: 'Both texts' })).toBeNull()
})
