import { role } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { beforeAll, beforeEach } from 'vitest'
import { useService } from './use-service.ts'

type Row = { action: string; subject: string; who: string | null; roles: string[]; details: Record<string, unknown> }

/** The service over crimes in two districts, and what its audit log has recorded since the test began. */
export function useLog() {
  const { crimes = [], outcomes = [] } = shiftedCharges()
  const everySecond = (index: number) => (index % 2 ? { area_code: 'E07000032' } : {})
  const service = useService({ crimes: crimes.map((crime, index) => ({ ...crime, ...everySecond(index) })), outcomes })
  // So that nobody signs in to ask while a test goes on.
  beforeAll(() => Promise.all(role.options.map((each) => service.as(each, '/api/me'))))
  const began = { after: 0 }
  beforeEach(async () => {
    const { rows } = await sql<{ last: number }>`
      select coalesce(max(number), 0) as last from audit.entry
    `.execute(service.db)
    Object.assign(began, { after: rows[0]?.last })
  })
  const recorded = async (action = '%') =>
    (
      await sql<Row>`
        select action, subject, who, roles, details from audit.entry
        where  number > ${began.after} and action like ${action}
        order  by number
      `.execute(service.db)
    ).rows
  return { service, recorded }
}
