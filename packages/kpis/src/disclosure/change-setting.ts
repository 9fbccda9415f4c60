import type { SettingDraft } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import type { OutsideAudience } from '../disclosure-settings.ts'
import { Unanswerable } from '../pages/unanswerable.ts'

const weakest: Record<OutsideAudience, number> = { partner: 5, public: 8 }
const strongest = 20
const bases = [5, 10, 20]

/**
 * Sets what an audience may see from now on, and has the worker make the releases of the load in force anew from its cells;
 * until those are approved, readers have the ones before.
 */
export async function changeSetting(db: Transaction<DB>, draft: SettingDraft, setBy: string): Promise<void> {
  const { audience, smallest, roundTo, breakdowns, approvesItself, reason } = draft
  refuseWeaker(draft)
  await sql`
    insert into reference.disclosure_setting (audience, smallest, round_to, breakdowns, approves_itself, set_by, reason)
    values (${audience}, ${smallest}, ${roundTo}, ${breakdowns}, ${approvesItself}, ${setBy}, ${reason})
  `.execute(db)
  await sql`select reference.ask_for_releases()`.execute(db)
}

function refuseWeaker({ audience, smallest, roundTo, breakdowns }: SettingDraft): void {
  const least = weakest[audience]
  if (!Number.isInteger(smallest) || smallest < least || smallest > strongest)
    throw new Unanswerable(
      `Counts under ${least} at least must be protected for ${audience}: give a whole number from ${least} to ${strongest}.`,
      { field: 'smallest' },
    )
  if (!bases.includes(roundTo)) throw new Unanswerable('Round to 5, 10 or 20.', { field: 'roundTo' })
  if (audience === 'public' && breakdowns === 'one')
    throw new Unanswerable('The public may see divisions at the most.', { field: 'breakdowns' })
}
