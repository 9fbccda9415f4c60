import type { Agenda, Meeting, Problem, Role } from '@dashboard/contract'
import { beforeEach, expect, test } from 'vitest'
import { useLog } from './testing/use-log.ts'

const { service, recorded } = useLog()
const send = (who: Role, url: string, body: object) =>
  service.as(who, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })

const own = { version: 0, key: null, title: 'Budget 2027', sentence: 'Half of it is spent.' }
let path: string
let day = 0
beforeEach(async () => {
  day += 1
  const heldOn = `2026-11-${String(day).padStart(2, '0')}`
  const meeting = { kind: 'delivery-group', heldOn, lastMonth: '2026-10', attending: [], papers: [] }
  path = `/api/meetings/${(await send('chair', '/api/meetings', meeting)).json<Meeting>().id}/agenda`
})
const keys = (agenda: Agenda) => agenda.items.map(({ key }) => key)

test.each(['analyst', 'group-member', 'disclosure-officer', 'chair'] as const)(
  'the group reads it as it is now: %s',
  async (who) => {
    const answer = await service.as(who, path)
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(keys(answer.json<Agenda>())).toContain('improvement:charge-rate')
  },
)

test('what the chair changes is there for whoever reads next', async () => {
  const added = (await send('chair', `${path}/items`, own)).json<Agenda>()
  const key = added.items.at(-1)?.key ?? ''
  await send('chair', `${path}/order`, { version: 1, key, to: 'up' })
  await send('chair', `${path}/asked`, { version: 2, key, asked: 'Agree the second half?' })
  const answer = await send('chair', `${path}/hidden`, {
    version: 3,
    key: 'improvement:charge-rate',
    reason: 'Told at the last meeting.',
  })
  expect(answer.statusCode).toBe(201)
  const seen = (await service.as('analyst', path)).json<Agenda>()
  expect(seen).toEqual(answer.json())
  expect(seen.items.find((item) => item.key === key)).toMatchObject({
    title: 'Budget 2027',
    asked: 'Agree the second half?',
  })
  expect(seen.hidden.map((item) => [item.key, item.hidden.reason])).toEqual([
    ['improvement:charge-rate', 'Told at the last meeting.'],
  ])
  await send('chair', `${path}/shown`, { version: 4, key: 'improvement:charge-rate' })
  expect(keys((await service.as('analyst', path)).json<Agenda>())).toContain('improvement:charge-rate')
})

test('whoever changes what another changed is told, and nothing is changed', async () => {
  await send('chair', `${path}/items`, own)
  const answer = await send('chair', `${path}/items`, own)
  expect([answer.statusCode, answer.json<Problem>().message]).toEqual([
    409,
    expect.stringContaining('Somebody else changed this while you were writing (Chair of the delivery group, '),
  ])
  expect((await service.as('chair', path)).json<Agenda>().version).toBe(1)
})

test.each([
  ['items', { ...own, title: 'No' }, 'title', 'Say in 3 to 100 characters what it is about.'],
  ['items', { ...own, sentence: 'Ring 01332 555 0123.' }, 'sentence', 'Leave out what leads to a person'],
  ['hidden', { version: 0, key: 'own:1', reason: 'No.' }, 'reason', 'Say in 10 to 400 characters why'],
  ['asked', { version: 0, key: 'own:1', asked: 'Ask a.patel@force.example?' }, 'asked', 'Leave out what leads to'],
  ['order', { version: 0, key: 'own:1', to: 'top' }, 'to', 'Move it up or down.'],
])('what is wrong with %s is said of its field', async (act, body, field, message) => {
  const answer = await send('chair', `${path}/${act}`, body)
  expect([answer.statusCode, answer.json<Problem>().faults]).toEqual([
    400,
    [{ field, message: expect.stringContaining(message) }],
  ])
})

test('every change is in the audit log, in the words of the chair and without figures', async () => {
  await send('chair', `${path}/items`, own)
  await send('chair', `${path}/order`, { version: 1, key: 'improvement:charge-rate', to: 'down' })
  const reason = 'Told at the last meeting.'
  await send('chair', `${path}/hidden`, { version: 2, key: 'improvement:charge-rate', reason })
  await send('chair', `${path}/shown`, { version: 3, key: 'improvement:charge-rate' })
  await send('chair', `${path}/asked`, { version: 4, key: 'improvement:charge-rate', asked: 'Go on with it?' })
  const item = 'improvement:charge-rate'
  expect(
    (await recorded('agenda-changed')).map(({ roles, details }) => [
      roles,
      details['act'],
      details['item'],
      details['words'],
    ]),
  ).toEqual([
    [['chair'], 'added', 'Budget 2027', 'Half of it is spent.'],
    [['chair'], 'moved down', item, undefined],
    [['chair'], 'took off', item, reason],
    [['chair'], 'put back', item, undefined],
    [['chair'], 'asked under', item, 'Go on with it?'],
  ])
})

test('frozen with the figures, it is fixed', async () => {
  await send('chair', `${path}/items`, own)
  const before = (await service.as('chair', path)).json<Agenda>()
  expect((await send('chair', path.replace('agenda', 'freeze'), {})).statusCode).toBe(201)
  expect((await service.as('analyst', path)).json()).toEqual({ ...before, frozen: true })
  const answer = await send('chair', `${path}/items`, { ...own, version: 1 })
  expect([answer.statusCode, answer.json<Problem>().message]).toEqual([
    409,
    'The meeting is frozen, and its agenda with it.',
  ])
})

test('a meeting that there is not has no agenda', async () => {
  const answer = await service.as('analyst', '/api/meetings/11111111-1111-4111-8111-111111111111/agenda')
  expect([answer.statusCode, answer.json<Problem>().message]).toEqual([404, 'There is no such meeting.'])
})
