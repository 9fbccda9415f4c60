import type { Comment, CommentsPage, KpiComments, Role } from '@dashboard/contract'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useLog } from './testing/use-log.ts'

const { service, recorded } = useLog()
beforeEach(() =>
  sql`truncate dashboard.comment, dashboard.comment_version, dashboard.text_release`.execute(service.database.db),
)

const path = '/api/kpis/F1/comments/2026-10'
const draft = {
  version: 0,
  state: 'submitted',
  whatHappened: 'The charge rate has fallen.',
  why: 'Weekly charge clinics with prosecutors since May.',
  whatNext: 'Clinics start in Chesterfield in January 2027.',
}
const post = (who: Role, url: string, body: object) =>
  service.as(who, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
const write = (part: object = {}, who: Role = 'group-member') => post(who, path, { ...draft, ...part })
const released = async () => {
  const { id } = (await write()).json<Comment>()
  await post('chair', `${path}/approval`, { version: 1 })
  await post('disclosure-officer', `/api/texts/comment/${id}/release`, { version: 2 })
  return id
}
const read = async (who: Role) => (await service.as(who, '/api/kpis/F1/comments')).json<KpiComments>()

test('a comment is written, approved and released, each by a role of its own', async () => {
  await released()
  const { comments, due } = await read('pcc-office')
  expect([due, comments[0]?.now]).toMatchObject([
    '2026-10',
    { version: 2, state: 'approved', why: draft.why, by: 'Chair of the delivery group' },
  ])
})

test('the log says who wrote, approved and released which version, and none of the words', async () => {
  await released()
  const entries = await recorded()
  expect(entries.map(({ action, subject, who }) => [action, subject, who])).toEqual([
    ['comment-written', 'F1', 'made-up-people group-member'],
    ['comment-approved', 'F1', 'made-up-people chair'],
    ['text-released', 'Comment on F1, October 2026', 'made-up-people disclosure-officer'],
  ])
  expect(JSON.stringify(entries)).not.toContain('clinics')
})

test('a claim that the chart does not bear out is warned of, and taken all the same', async () => {
  const answer = await write()
  expect([answer.statusCode, answer.json()]).toMatchObject([
    201,
    { warning: 'The comment says “has fallen”. The chart finds an improvement, higher than usual.' },
  ])
})

test('outside the group there is neither a warning nor an earlier version', async () => {
  await released()
  const [comment] = (await read('scrutiny-panel')).comments
  expect(comment).toMatchObject({ warning: null, earlier: [] })
})

test('the second of two writers is told, and finds both', async () => {
  await write()
  await write({ version: 1, why: 'Nobody knows why that is so.' }, 'chair')
  const answer = await write({ version: 1, why: 'It is the clinics, as we think.' })
  expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([
    409,
    expect.stringContaining('Somebody else changed this while you were writing (Chair of the delivery group, '),
  ])
  expect((await read('group-member')).comments[0]?.now).toMatchObject({
    version: 2,
    why: 'Nobody knows why that is so.',
  })
})

test('withdrawn by the disclosure officer, partners read nothing of it', async () => {
  const id = await released()
  const withdrawal = { version: 2, reason: 'It names a small place.' }
  const answer = await post('disclosure-officer', `/api/texts/comment/${id}/release/withdrawal`, withdrawal)
  expect([answer.statusCode, answer.json()]).toEqual([201, { of: 'Comment on F1, October 2026', released: null }])
  expect((await read('pcc-office')).comments).toEqual([])
})

test('what the chair has not approved is not released', async () => {
  const { id } = (await write()).json<Comment>()
  const answer = await post('disclosure-officer', `/api/texts/comment/${id}/release`, { version: 1 })
  expect([answer.statusCode, answer.json()]).toMatchObject([
    409,
    { message: 'Only what the chair has approved can be released. Wait for that.' },
  ])
})

describe('refused in a sentence, and nothing is recorded', () => {
  test.each([
    ['a part that is missing', { why: '' }, 'why', 'Say in 10 to 400 characters why.'],
    ['a part that is too short', { whatNext: 'Soon.' }, 'whatNext', 'Say in 10 to 400 characters what comes next.'],
    ['a part that is too long', { why: 'x'.repeat(401) }, 'why', 'Say in 10 to 400 characters why.'],
    [
      'what leads to a person',
      { whatHappened: 'Ask somebody@example.org about it.' },
      'whatHappened',
      'Leave out what leads to a person: this looks like an e-mail address, a telephone number, a postcode or a National Insurance number.',
    ],
    ['an approval that is no approval', { state: 'approved' }, 'state', 'Say whether it is ready for the chair.'],
    ['no version', { version: null }, 'version', 'Send the version that you saw.'],
  ])('%s', async (_fact, part, field, message) => {
    const answer = await write(part)
    expect([answer.statusCode, answer.json<{ faults: object[] }>().faults]).toEqual([400, [{ field, message }]])
    expect((await read('chair')).comments).toEqual([])
  })

  test('a draft may leave parts out', async () => {
    expect((await write({ state: 'draft', why: '', whatNext: '' })).statusCode).toBe(201)
  })
})

test('the page of a month lists its comments, and for the group what is lacking', async () => {
  await released()
  const page = async (who: Role) => (await service.as(who, '/api/comments?theme=outcomes')).json<CommentsPage>()
  expect(await page('chair')).toMatchObject({ month: '2026-10', found: 1, pack: { kpis: 3, lacking: [{}, {}] } })
  expect(await page('pcc-office')).toMatchObject({ found: 1, pack: null })
})
