import { CsvFile } from './csv-file.ts'
import type { Seen } from './seen.ts'

const columns = {
  crimes:
    'crime_id reported_at recorded_at first_incident_on last_incident_on offence_code initial_offence_code included_stalking area_code domestic_abuse online relationship source_channel victim_id suspect_named_on status closed_on cancelled_on cancel_reason',
  victims: 'victim_id sex age_band ethnicity disability vulnerable',
  suspects: 'suspect_id sex age_band ethnicity',
  crime_suspects: 'crime_id suspect_id named_on',
  outcomes: 'crime_id outcome_code assigned_on is_current sequence withdrawal_reason suspect_id',
  protective_measures:
    'measure_id suspect_id kind route considered_on decision decision_reason applied_on first_hearing_on contested interim_made_on made_on served_on refused_on withdrawn_on expires_on indefinite ended_on renewal_decided_on victim_supports',
  measure_crimes: 'measure_id crime_id',
  support_referrals:
    'referral_id crime_id provider offered_on offer_result declined_reason accepted_on sent_on received_on first_contact_on engaged_on closed_on',
} as const

type Feed = keyof typeof columns

/** The files of an extract, by feed. */
export class Files {
  private readonly all: Record<Feed, CsvFile>

  /** `seen`: the files as an extract of that earlier day held them; null: as they are. */
  constructor(folder: string, seen: Seen | null = null) {
    const made = Object.entries(columns).map(
      ([feed, names]) => [feed, new CsvFile(folder, feed, names.split(' '), seen)] as const,
    )
    this.all = Object.fromEntries(made) as Record<Feed, CsvFile>
  }

  of(feed: Feed): CsvFile {
    return this.all[feed]
  }

  async drain(): Promise<void> {
    for (const file of Object.values(this.all)) await file.drain()
  }

  async close(): Promise<Record<string, { file: string; rows: number; sha256: string }>> {
    const closed: Record<string, { file: string; rows: number; sha256: string }> = {}
    for (const [feed, file] of Object.entries(this.all)) closed[feed] = await file.close()
    return closed
  }
}
