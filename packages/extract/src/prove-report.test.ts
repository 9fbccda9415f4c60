import type { FileReport, LoadReport } from '@dashboard/contract'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { proveReport } from './prove-report.ts'
import { beginReport } from './begin-report.ts'
import { useLoading } from './testing/loading.ts'

const { db } = useLoading()

const crimes: FileReport = {
  feed: 'crimes',
  file: 'crimes.csv',
  sha256: null,
  read: 5,
  accepted: 3,
  rejected: 2,
  repeated: 1,
  absentColumns: [],
  rules: [
    { rule: 'code', column: 'status', sentence: 'status is not one of the listed codes', rows: 2, lines: [2, 3] },
  ],
}

const reportOf = (file: Partial<FileReport>, added = 2): LoadReport => ({
  ...beginReport(),
  files: [{ ...crimes, ...file }],
  changes: [{ feed: 'crimes', added, changed: 0, removed: 0, unchanged: 0 }],
})

describe('a report', () => {
  test('accounts for every row', () => {
    expect(() => proveReport(reportOf({}))).not.toThrow()
  })

  test.each<[what: string, report: LoadReport, sentence: string]>([
    ['loses a row', reportOf({ read: 6 }), 'The rows of crimes.csv do not add up.'],
    ['rejects a row by no rule', reportOf({ read: 6, rejected: 3 }), 'The rows of crimes.csv do not add up.'],
    [
      'accepts a row that does not come into the warehouse',
      reportOf({}, 1),
      'The rows of crimes.csv are not those that came into the warehouse.',
    ],
  ])('that %s is a failure of the load', (_what, report, sentence) => {
    expect(() => proveReport(report)).toThrow(sentence)
  })

  test.each([
    ['loses a row', { files: [{ ...crimes, read: 6 }] }],
    ['does not say what was read', { files: [{ accepted: 1, rejected: 0 }] }],
  ])('that %s cannot be kept', async (_what, report) => {
    const keeping = sql`
      insert into kpi.load (load_id, outcome, report) values (gen_random_uuid(), 'refused', ${JSON.stringify(report)})
    `.execute(db())
    await expect(keeping).rejects.toThrow('every_row_is_accounted_for')
  })
})
