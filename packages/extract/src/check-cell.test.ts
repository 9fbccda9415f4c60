import { expect, test } from 'vitest'
import { checkCell } from './check-cell.ts'
import { boolean, codes, day, futureDay, instant, integer, optional, reference, uuid, type Column } from './feed.ts'

const context = {
  references: { offence: new Set(['195/12']), area: new Set(['E06000015']), provider: new Set(['victim_service']) },
  asAtUtc: '2026-10-31T23:59:00Z',
  asOn: '2026-10-31',
}
const column = (kind: Parameters<typeof optional>[1]): Column => optional('x', kind)

test.each<[kind: Column, text: string, outcome: object]>([
  [column(uuid), 'C0000000-0000-4000-8000-00000000000A', { value: 'c0000000-0000-4000-8000-00000000000a' }],
  [column(uuid), '00000000-0000-0000-0000-000000000000', { rule: 'uuid' }],
  [column(uuid), '12345', { rule: 'uuid' }],
  [column(day), '2026-10-31', { value: '2026-10-31' }],
  [column(day), '2026-11-01', { rule: 'future' }],
  [column(futureDay), '2031-11-01', { value: '2031-11-01' }],
  [column(day), '31/10/2026', { rule: 'day' }],
  [column(day), '2026-02-30', { rule: 'day' }],
  [column(day), 'today', { rule: 'day' }],
  [column(day), ' 2026-10-01', { rule: 'day' }],
  [column(instant), '2026-11-01T00:00', { rule: 'future' }],
  [column(boolean), 'true', { value: 'true' }],
  [column(boolean), 'TRUE', { rule: 'boolean' }],
  [column(integer), '12', { value: '12' }],
  [column(integer), '1e3', { rule: 'integer' }],
  [column(codes('open closed')), 'open', { value: 'open' }],
  [column(codes('open closed')), 'opened', { rule: 'code' }],
  [column(reference('offence')), '8/99', { rule: 'reference' }],
  [column(codes('open closed')), 'DE1 2QY', { rule: 'personal-data' }],
  [column(uuid), 'someone@example.org', { rule: 'personal-data' }],
  [column(codes('open closed')), '07700 900123', { rule: 'personal-data' }],
  [column(codes('open closed')), 'QQ 12 34 56 C', { rule: 'code' }],
  [column(codes('open closed')), 'AB 12 34 56 C', { rule: 'personal-data' }],
])('%o: %s', (kind, text, outcome) => {
  expect(checkCell(text, kind, context)).toEqual(outcome)
})
