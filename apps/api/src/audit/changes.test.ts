import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useLog } from '../testing/use-log.ts'

const { service, recorded } = useLog()
const headers = { 'content-type': 'application/json' }
const post = (url: string, body: object) =>
  service.as('analyst', url, { method: 'POST', headers, payload: JSON.stringify(body) })

const set = {
  measure: 'charge-rate',
  value: 0.2,
  withinDays: null,
  from: '2026-04',
  status: 'placeholder',
  source: 'Delivery group, 12 March 2026',
  owner: 'Delivery group',
  reason: 'Agreed for the year to come.',
}
const targets = async () => (await sql`select target_id from reference.target order by 1`.execute(service.db)).rows

test('a target that cannot be recorded in the log is not set', async () => {
  const before = await targets()
  await sql`revoke execute on function audit.record(jsonb) from stalking_kpis_api`.execute(service.database.db)
  const answer = await post('/api/kpis/F1/targets', set)
  await sql`grant execute on function audit.record(jsonb) to stalking_kpis_api`.execute(service.database.db)
  expect([answer.statusCode, await targets()]).toEqual([500, before])
})

test('targets, step changes and the forces compared with', async () => {
  const target = (await post('/api/kpis/F1/targets', set)).json<{ id: string }>()
  const reason = 'Decided by the group in March.'
  const confirmed = (
    await post(`/api/kpis/F1/targets/${target.id}/confirmation`, { source: set.source, reason })
  ).json<{ id: string }>()
  await post(`/api/kpis/F1/targets/${confirmed.id}/withdrawal`, { reason })
  const change = { month: '2025-05', label: 'A charging clinic', reason }
  const step = (await post('/api/kpis/F1/step-changes', change)).json<{ id: string }>()
  await post(`/api/kpis/F1/step-changes/${step.id}/withdrawal`, { reason })
  const force = { force: 'Nowhere', official: false, source: 'A source of it', reason }
  const member = (await post('/api/comparators/group', force)).json<{ id: string }>()
  await post(`/api/comparators/group/${member.id}/removal`, { reason })
  const entries = await recorded()
  expect(entries.filter(({ who }) => who !== 'made-up-people analyst')).toEqual([])
  expect(entries.map(({ action, subject, details }) => [action, subject, details['reason']])).toEqual([
    ['target-set', 'F1', set.reason],
    ['target-confirmed', 'F1', reason],
    ['target-withdrawn', 'F1', reason],
    ['step-change-recorded', 'F1', reason],
    ['step-change-withdrawn', 'F1', reason],
    ['comparator-added', 'Nowhere', reason],
    ['comparator-removed', 'Nowhere', reason],
  ])
  expect(entries[0]?.details).toMatchObject({ kpi: 'charge-rate', target: target.id, words: '20%', from: '2026-04' })
})
