import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import { settingsWith, type Adjustable, type DisclosureSettings, type OutsideAudience } from '../disclosure-settings.ts'

/** What the disclosure officer has set for an audience, and who, when and why. */
export type KeptSetting = Adjustable & {
  audience: OutsideAudience
  approvesItself: boolean
  setBy: string
  setAt: string
  reason: string
}

/** The settings in force. */
export async function loadDisclosureSettings(db: Kysely<DB>): Promise<DisclosureSettings> {
  const kept = await listInForce(db)
  return settingsWith(
    Object.fromEntries(
      kept.map(({ audience, smallest, roundTo, breakdowns }) => [audience, { smallest, roundTo, breakdowns }]),
    ),
  )
}

export async function listInForce(db: Kysely<DB>): Promise<KeptSetting[]> {
  const { rows } = await sql<KeptSetting>`
    select audience, smallest, round_to as "roundTo", breakdowns, approves_itself as "approvesItself", set_by as "setBy",
           set_at as "setAt", reason
    from   reference.disclosure_setting_in_force
    order  by audience
  `.execute(db)
  return rows
}

/** Every setting that ever held, the newest first. */
export async function listSettings(db: Kysely<DB>): Promise<KeptSetting[]> {
  const { rows } = await sql<KeptSetting>`
    select audience, smallest, round_to as "roundTo", breakdowns, approves_itself as "approvesItself", set_by as "setBy",
           set_at as "setAt", reason
    from   reference.disclosure_setting
    order  by setting_number desc
  `.execute(db)
  return rows
}
