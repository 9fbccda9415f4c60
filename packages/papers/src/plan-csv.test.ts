import { expect, test } from 'vitest'
import { planCsv, planReturnCsv } from './plan-csv.ts'
import { planReturn } from './testing/plan-return.ts'

test('a line is one row, with every date that was moved', () => {
  const [header, row] = planCsv(planReturn.lines).replace('\uFEFF', '').split('\r\n')
  expect(header).toBe(
    'number,addressed_to,theme,title,wording_status,owner,status,reason,completed_on,first_due_on,due_on,due_status,times_moved,earlier_due_on,kpis,actions_done,actions,latest_evidence',
  )
  expect(row).toBe(
    '7,Chief constables,Identification and recording,Change recording systems,verified,Head of Crime Recording,Overdue,"\'=Supplier, late",,2025-03-27,2026-10-31,verified,2,2025-03-27 2025-09-30,A6,1,3,"Supplier letter, 2026-09-02: https://intranet.example/letter"',
  )
})

test('the return says of which force and day it is, and holds wording and all evidence', () => {
  const [header, first, second] = planReturnCsv(planReturn).replace('\uFEFF', '').split('\r\n')
  expect(header).toMatch(/^force,as_at,made_up,number,.*,kpis,wording,wording_source,evidence$/)
  expect(first).toMatch(/^derbyshire,2026-11-27,true,7,/)
  expect(first).toMatch(
    /,Seek changes to crime recording systems\.,The report,"Supplier letter, 2026-09-02: https:\/\/intranet\.example\/letter; Change request, 2025-01-10: Change board, item 31"$/,
  )
  expect(second).toMatch(/,No status given yet,,,,,,0,,,,The report,$/)
})
