import { expect, test } from 'vitest'
import { loadReport, type KeptReport } from './load-report.ts'

test('a report from before columns, changes and names were told can still be read', () => {
  const old: KeptReport = {
    outcome: 'accepted',
    loadId: 'b0000000-0000-4000-8000-000000000001',
    extractId: 'e0000000-0000-4000-8000-000000000001',
    asAt: '2026-09-30T22:59:00Z',
    sentence: 'The extract was loaded.',
    files: [
      {
        feed: 'crimes',
        file: 'crimes.csv',
        read: 2,
        accepted: 1,
        rejected: 1,
        repeated: 0,
        absentColumns: [],
        rules: [{ rule: 'code', sentence: 'status is not one of the listed codes', rows: 1, lines: [3] }],
      },
    ],
    faults: [],
  }
  expect(loadReport.parse(old)).toMatchObject({
    sentence: 'The extract was loaded.',
    mode: null,
    by: null,
    wayIn: null,
    receivedAt: null,
    changes: [],
    files: [{ read: 2, sha256: null, rules: [{ rule: 'code', column: null, lines: [3] }] }],
  })
})

test('of an upload that broke off only the outcome is told', () => {
  expect(loadReport.parse({ outcome: 'failed', sentence: 'The upload broke off.' })).toMatchObject({
    outcome: 'failed',
    loadId: null,
    files: [],
    changes: [],
    faults: [],
  })
})
