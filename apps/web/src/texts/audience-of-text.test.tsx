import type { Me, TextReleased } from '@dashboard/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showPage } from '../testing/show-page.tsx'
import { chair, disclosureOfficer, panel } from '../testing/who.ts'
import { AudienceOfText } from './audience-of-text.tsx'

const id = '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'
const second: TextReleased = { version: 2, by: 'Disclosure officer', at: '2026-11-03T09:00:00Z', before: null }

function show(who: Me, version: number, released: TextReleased | null, refusal: string | null = null) {
  const said: string[] = []
  const text = { subject: 'comment' as const, id, version, of: 'F1, October 2026', refusal }
  const { sent, asked } = showPage(
    <AudienceOfText text={text} released={released} onDone={async (words) => void said.push(words)} />,
    '/',
    { [`POST /api/texts/comment/${id}/release`]: {}, [`POST /api/texts/comment/${id}/release/withdrawal`]: {} },
    who,
  )
  return { sent, asked, said }
}

test('what is not released is seen by the group only', () => {
  show(chair, 2, null)
  expect(screen.getByText('Restricted: seen by the group only.')).toBeTruthy()
  expect(screen.queryByText('Release to partners')).toBeNull()
})

test('a version after the released one is for the group alone', () => {
  show(chair, 3, second)
  expect(
    screen.getByText('Released to partners, version 2, 3 November 2026. Version 3 is seen by the group only.'),
  ).toBeTruthy()
})

test('the disclosure officer releases the latest version', async () => {
  const { sent, said } = show(disclosureOfficer, 3, second)
  fireEvent.click(screen.getByRole('button', { name: 'Release version 3' }))
  await waitFor(() => expect(said).toEqual(['Released to partners: F1, October 2026, version 3.']))
  expect(sent).toEqual([{ version: 3 }])
})

test('the disclosure officer takes it back with a reason, and is told what partners read then', async () => {
  const { sent, said } = show(disclosureOfficer, 2, second)
  expect(screen.getByText('Partners then read nothing of it.')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Why it is withdrawn'), { target: { value: 'It names a small place.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw version 2' }))
  await waitFor(() => expect(said).toEqual(['Withdrawn from partners: F1, October 2026, version 2.']))
  expect(sent).toEqual([{ version: 2, reason: 'It names a small place.' }])
})

test('what may not leave the group yet says why, in place of the way to release it', () => {
  show(disclosureOfficer, 1, null, 'It can be released once the chair has approved it.')
  expect(screen.getByText('It can be released once the chair has approved it.')).toBeTruthy()
  expect(screen.queryByText('Release to partners')).toBeNull()
})

test('partners are told which version they read, and offered nothing', () => {
  show(panel, 3, second)
  expect(screen.getByText('Released to partners, version 2, 3 November 2026')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
