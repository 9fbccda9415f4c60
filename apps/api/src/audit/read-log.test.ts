import { createHash } from 'node:crypto'
import type { AuditPage } from '@dashboard/contract'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useLog } from '../testing/use-log.ts'

const { service, recorded } = useLog()

const read = async (query = '') => (await service.as('disclosure-officer', `/api/audit${query}`)).json<AuditPage>()

test('newest first, in plain words, page by page', async () => {
  await service.as('chair', '/api/kpis/F1?by=district&from=2026-01&to=2026-06')
  const page = await read('?action=breakdown-viewed')
  expect(page.entries[0]).toMatchObject({
    who: 'made-up-people chair',
    titles: ['Chair of the delivery group'],
    title: 'Saw a breakdown',
    sentence: 'F1 Charge rate, by district, 8Q stalking, January to June 2026.',
  })
  await sql`
    select audit.record(jsonb_agg(jsonb_build_object('action', 'load', 'subject', 'x' || n))) from generate_series(1, 60) as n
  `.execute(service.db)
  const first = await read('?action=load')
  const second = await read(`?action=load&before=${first.older}`)
  expect([first.entries.length, second.entries.length, second.older, second.found]).toEqual([50, 11, null, 61])
  expect(second.entries[0]?.number).toBe((first.entries.at(-1)?.number ?? 0) - 1)
})

test.each([
  ['?who=chair', 'made-up-people chair'],
  ['?who=made-up-people%20CHAIR', 'made-up-people chair'],
  ['?action=breakdown-viewed&who=pcc-office', undefined],
  ['?kpi=charge-rate&action=breakdown-viewed&who=chair&from=2026-01-01', 'made-up-people chair'],
  ['?kpi=referral-uptake&action=breakdown-viewed', undefined],
  ['?to=2020-01-01', undefined],
  ['?from=2099-01-01', undefined],
])('%s finds what it says', async (query, who) => {
  await service.as('chair', '/api/kpis/F1?by=district')
  expect((await read(query)).entries[0]?.who).toBe(who)
})

test('what the filter cannot be is refused', async () => {
  expect((await service.as('administrator', '/api/audit?from=yesterday')).statusCode).toBe(400)
  expect((await service.as('administrator', '/api/audit?action=all')).statusCode).toBe(400)
})

test('taking it along is recorded, with the filter and the hash of the file', async () => {
  const answer = await service.as('administrator', '/api/audit/csv?action=breakdown-viewed&kpi=charge-rate')
  expect(answer.headers['content-disposition']).toBe('attachment; filename="audit-log.csv"')
  expect(answer.body.split('\r\n')[0]).toBe(
    '\uFEFFnumber,at,who,roles,session,action,subject,in_words,details,previous_hash,hash',
  )
  expect(await recorded('exported')).toMatchObject([
    {
      subject: 'Audit log',
      who: 'made-up-people administrator',
      details: {
        action: 'breakdown-viewed',
        ofKpi: 'charge-rate',
        sha256: createHash('sha256').update(answer.rawPayload).digest('hex'),
      },
    },
  ])
})
