import type pg from 'pg'
import type { FaultReport } from './report.ts'

const faults: readonly [fault: string, sentence: string, from: string][] = [
  [
    'charge-before-recording',
    'Charges dated before the crime was recorded: the answer is unknown',
    `warehouse.outcome join warehouse.crime using (crime_id) where outcome_code in ('1', '1A') and is_current and assigned_on < recorded_on`,
  ],
  [
    'engaged-before-offer',
    'Victims engaged before support was offered: the answer is unknown',
    `warehouse.support_referral where engaged_on < offered_on`,
  ],
  [
    'recorded-before-report',
    'Crimes recorded before they were reported',
    `warehouse.crime where recorded_at < reported_at`,
  ],
  [
    'order-before-report',
    'Orders made before the crime was reported: left out of waiting times',
    `warehouse.spo join warehouse.spo_stalking_crime crime using (order_id) where least(interim_made_on, made_on) < crime.reported_on`,
  ],
  [
    'order-without-crime',
    'Protective measures linked to no crime',
    `warehouse.protective_measure measure where not exists (select from warehouse.measure_crime link where link.measure_id = measure.measure_id)`,
  ],
  [
    'repeated-order',
    'Rows that repeat a Stalking Protection Order: counted once',
    `warehouse.spo_row where measure_id <> order_id`,
  ],
  [
    'closed-without-day',
    'Closed crimes without the day they were closed',
    `warehouse.crime where status = 'closed' and closed_on is null`,
  ],
  [
    'open-with-closing-day',
    'Open crimes with a closing day: taken as open',
    `warehouse.crime where status = 'open' and closed_on is not null`,
  ],
  [
    'silent-provider',
    'Months in which a support provider sent nothing back: its accepted offers are unknown',
    `warehouse.silent_provider`,
  ],
]

/** Counts what is kept although it cannot be right. */
export async function findFaults(client: pg.Client, midnights: number, clockChanges: number): Promise<FaultReport[]> {
  const counted: FaultReport[] = [
    { fault: 'midnight', sentence: 'Times of exactly 00:00: the day is known, the time is not', rows: midnights },
    { fault: 'clock-change', sentence: 'Times in the hour that clocks skip or repeat', rows: clockChanges },
  ]
  for (const [fault, sentence, from] of faults) {
    const { rows } = await client.query<{ rows: number }>(`select count(*)::integer as rows from ${from}`)
    counted.push({ fault, sentence, rows: rows[0]?.rows ?? 0 })
  }
  return counted.filter(({ rows }) => rows > 0)
}
