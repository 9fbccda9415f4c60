import type { FaultReport } from '@dashboard/contract'
import type pg from 'pg'
import { faults } from './faults.ts'
import type { Staged } from './stage-all.ts'

/** Counts what is kept although it cannot be right, or should be known by who reads the figures. */
export async function findFaults(client: pg.Client, staged: Staged, asOn: string): Promise<FaultReport[]> {
  const counted: FaultReport[] = [
    {
      fault: 'midnight',
      sentence: 'Times of exactly 00:00: the day is known, the time is not',
      rows: staged.midnights,
    },
    {
      fault: 'clock-change',
      sentence: 'Times in the hour that clocks skip or repeat',
      rows: staged.clockChanges,
    },
    {
      fault: 'removed-absent',
      sentence: 'Rows that removed.csv names and that were not there: nothing to remove',
      rows: staged.removedAbsent,
    },
  ]
  for (const { fault, sentence, from } of faults) {
    const { rows } = await client.query<{ rows: number }>(
      `with as_at as (select $1::date as as_on) select count(*)::integer as rows from ${from}`,
      [asOn],
    )
    counted.push({ fault, sentence, rows: rows[0]?.rows ?? 0 })
  }
  return counted.filter(({ rows }) => rows > 0)
}
