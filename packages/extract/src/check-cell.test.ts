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
  [column(uuid), 'c000000000004000800000000000000a', { rule: 'uuid' }],
  [column(uuid), '{c0000000-0000-4000-8000-00000000000a}', { rule: 'uuid' }],
  [column(uuid), 'c0000000-0000-1000-c000-00000000000a', { value: 'c0000000-0000-1000-c000-00000000000a' }],
  [column(uuid), '12345678-1234-1234-1234-123456789012', { value: '12345678-1234-1234-1234-123456789012' }],
  [column(day), '2026-10-31', { value: '2026-10-31' }],
  [column(day), '2026-11-01', { rule: 'future' }],
  [column(futureDay), '2031-11-01', { value: '2031-11-01' }],
  [column(day), '31/10/2026', { rule: 'day' }],
  [column(day), '2026-02-30', { rule: 'day' }],
  [column(day), 'today', { rule: 'day' }],
  [column(day), ' 2026-10-01', { rule: 'day' }],
  [column(day), '1899-12-31', { rule: 'day' }],
  [column(day), '2026-10-31T09:00', { rule: 'day' }],
  [column(day), 'infinity', { rule: 'day' }],
  [column(futureDay), '2031-02-29', { rule: 'day' }],
  [column(instant), '2026-11-01T00:00', { rule: 'future' }],
  [column(instant), '2026-11-01T00:59+01:00', { value: '2026-10-31T23:59:00Z', instant: expect.anything() }],
  [column(instant), '2026-11-01T01:00+01:00', { rule: 'future' }],
  [column(instant), '2026-10-31', { rule: 'instant' }],
  [column(instant), 'now', { rule: 'instant' }],
  [column(boolean), 'true', { value: 'true' }],
  [column(boolean), 'TRUE', { rule: 'boolean' }],
  [column(integer), '12', { value: '12' }],
  [column(boolean), 'yes', { rule: 'boolean' }],
  [column(boolean), 'true ', { rule: 'boolean' }],
  [column(integer), '1e3', { rule: 'integer' }],
  [column(integer), '0', { rule: 'integer' }],
  [column(integer), '-1', { rule: 'integer' }],
  [column(integer), '1.0', { rule: 'integer' }],
  [column(codes('open closed')), 'open', { value: 'open' }],
  [column(codes('open closed')), 'opened', { rule: 'code' }],
  [column(codes('open closed')), 'Open', { rule: 'code' }],
  [column(codes('open closed')), 'open closed', { rule: 'code' }],
  [column(reference('offence')), '195/12', { value: '195/12' }],
  [column(reference('area')), 'E06000015', { value: 'E06000015' }],
  [column(reference('offence')), '8/99', { rule: 'reference' }],
  [column(codes('open closed')), 'DE1 2QY', { rule: 'personal-data' }],
  [column(codes('open closed')), 'de12qy', { rule: 'personal-data' }],
  [column(day), 'SW1A 1AA', { rule: 'personal-data' }],
  [column(codes('open closed')), '+44 (0)1332 123 456', { rule: 'personal-data' }],
  [column(codes('open closed')), 'ring 01332-123456', { rule: 'personal-data' }],
  [column(codes('open closed')), 'AB-12-34-56-C', { rule: 'personal-data' }],
  [column(uuid), 'someone@example.org', { rule: 'personal-data' }],
  [column(codes('open closed')), '07700 900123', { rule: 'personal-data' }],
  [column(codes('open closed')), 'QQ 12 34 56 C', { rule: 'code' }],
  [column(codes('open closed')), 'AB 12 34 56 C', { rule: 'personal-data' }],
])('%o: %s', (kind, text, outcome) => {
  expect(checkCell(text, kind, context)).toEqual(outcome)
})
