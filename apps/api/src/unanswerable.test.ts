import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { expect, test } from 'vitest'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges())

test.each([
  ['/api/kpis/nothing', 404, 'There is no such KPI. Choose one from the overview.'],
  ['/api/kpis/F1/figures/nothing/csv', 404, 'This KPI has no such figure. Choose one from its page.'],
  ['/api/kpis/__proto__', 404, 'There is no such KPI. Choose one from the overview.'],
  ['/api/kpis/%00', 400, 'kpi: There is a character in it that nothing here holds. Leave it out.'],
  ['/api/kpis/..%2F..%2Fetc', 404, 'There is no such KPI. Choose one from the overview.'],
  ['/api/kpis/F1/figures/constructor/csv', 404, 'This KPI has no such figure. Choose one from its page.'],
  ['/api/kpis/%E0%A4%A', 400, 'The request cannot be read. Check what it asks for and try again.'],
  [`/api/kpis/${'x'.repeat(61)}`, 400, 'kpi: Too big: expected string to have <=60 characters'],
  ['/api/intakes/nothing', 400, 'intake: There is no such load.'],
  ['/api/nothing', 404, 'There is nothing at this address. Start from the overview.'],
  ['/api/kpis/F1?from=2026-13', 400, 'from: Write a month as 2026-04.'],
  ['/api/kpis/F1?from=2026-03&from=2026-04', 400, 'Give from once.'],
  ['/api/kpis/F1?colour=blue', 400, 'The address asks for something unknown: "colour". Leave it out.'],
  ['/api/kpis/F1?audience=public', 400, 'The address asks for something unknown: "audience". Leave it out.'],
  [
    '/api/kpis/F1?from=2026-05&to=2026-04',
    400,
    'The first month must not come after the last. Choose the months again.',
  ],
  ['/api/kpis/F1?to=1999-01', 400, 'There are no figures as far back as these months. Choose later ones.'],
])('%s is %d', async (url, status, message) => {
  const answer = await service.as('analyst', url)
  expect(answer.json()).toEqual({ status, message, requestId: answer.headers['x-request-id'] })
})

test('a filter of the audit log with a character that PostgreSQL cannot hold is refused', async () => {
  const answer = await service.as('administrator', '/api/audit/csv?kpi=F1%00')
  expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([
    400,
    'kpi: There is a character in it that nothing here holds. Leave it out.',
  ])
})
