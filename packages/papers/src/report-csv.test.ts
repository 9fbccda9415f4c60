import type { LoadReport } from '@dashboard/contract'
import { describe, expect, test } from 'vitest'
import { reportCsv } from './report-csv.ts'

const report: LoadReport = {
  outcome: 'accepted',
  loadId: 'b0000000-0000-4000-8000-000000000001',
  extractId: 'e0000000-0000-4000-8000-000000000001',
  asAt: '2026-10-31T23:59:00Z',
  mode: 'full',
  restores: null,
  by: '=cmd()',
  wayIn: 'command',
  receivedAt: '2026-11-02T09:00:00.000Z',
  finishedAt: '2026-11-02T09:01:00.000Z',
  sentence: 'The extract was loaded.',
  files: [
    {
      feed: 'crimes',
      file: '-crimes.csv',
      sha256: 'ab12',
      read: 1203,
      accepted: 1,
      rejected: 1202,
      repeated: 0,
      absentColumns: ['online'],
      rules: [
        { rule: 'code', column: 'status', sentence: 'status is wrong, as said', rows: 1201, lines: [3, 4] },
        { rule: 'cells', column: null, sentence: 'cells', rows: 1, lines: [2] },
      ],
    },
  ],
  changes: [{ feed: 'crimes', added: 1, changed: 0, removed: 7, unchanged: 0 }],
  faults: [{ fault: 'midnight', sentence: 'Times of exactly 00:00', rows: 1 }],
}

describe('a report as CSV', () => {
  test('says one thing a line, and no cell is a formula', () => {
    expect(reportCsv(report).split('\r\n')).toEqual([
      '\uFEFFabout,feed,file,rule,column,line,rows,says',
      'outcome,,,,,,,accepted',
      'sentence,,,,,,,The extract was loaded.',
      'load_id,,,,,,,b0000000-0000-4000-8000-000000000001',
      'restores,,,,,,,',
      'extract_id,,,,,,,e0000000-0000-4000-8000-000000000001',
      'as_at,,,,,,,2026-10-31T23:59:00Z',
      'mode,,,,,,,full',
      "by,,,,,,,'=cmd()",
      'way_in,,,,,,,command',
      'received_at,,,,,,,2026-11-02T09:00:00.000Z',
      'finished_at,,,,,,,2026-11-02T09:01:00.000Z',
      "sha256,crimes,'-crimes.csv,,,,,ab12",
      "read,crimes,'-crimes.csv,,,,1203,",
      "accepted,crimes,'-crimes.csv,,,,1,",
      "rejected,crimes,'-crimes.csv,,,,1202,",
      "repeated,crimes,'-crimes.csv,,,,0,",
      "absent_column,crimes,'-crimes.csv,,online,,,",
      `rejected_row,crimes,'-crimes.csv,code,status,3,1,"status is wrong, as said"`,
      `rejected_row,crimes,'-crimes.csv,code,status,4,1,"status is wrong, as said"`,
      `rejected_row,crimes,'-crimes.csv,code,status,,1199,"status is wrong, as said"`,
      "rejected_row,crimes,'-crimes.csv,cells,,2,1,cells",
      'added,crimes,,,,,1,',
      'changed,crimes,,,,,0,',
      'removed,crimes,,,,,7,',
      'unchanged,crimes,,,,,0,',
      'kept_fault,,,midnight,,,1,Times of exactly 00:00',
      '',
    ])
  })
})
