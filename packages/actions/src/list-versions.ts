import type { ActionPage, ActionSource, Direction } from '@dashboard/contract'
import { dayName, monthName, monthOf } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import type { Kysely, Selectable } from 'kysely'
import { sourceWords } from './action-words.ts'
import { kpiName } from './describe-action.ts'

type Row = Selectable<DB['dashboard.action_version']>

/** What an action said each time, the latest first, each by what it changed. */
export async function listVersions(db: Kysely<DB>, id: string): Promise<ActionPage['versions']> {
  const rows = await db
    .selectFrom('dashboard.action_version')
    .selectAll()
    .where('action_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row, index) => ({
    version: row.version,
    by: row.written_by,
    at: row.written_at,
    changes: changesOf(rows[index + 1], row),
  }))
}

function changesOf(before: Row | undefined, now: Row): string[] {
  if (!before) return ['Added.']
  const was = partsOf(before)
  const changes = partsOf(now).flatMap(([name, words], at) => {
    const earlier = was[at]?.[1] ?? ''
    return earlier === words ? [] : `${name}: ${words || 'none'}; before ${earlier || 'none'}.`
  })
  return changes.length > 0 ? changes : ['Nothing.']
}

function partsOf(row: Row): [name: string, words: string][] {
  return [
    ['Title', row.title],
    ['What is to be done', row.what],
    ['Owner', row.owner],
    ['Begins', row.starts_on ? dayName(row.starts_on) : ''],
    ['Due', dayName(row.due_on)],
    ['Asked for by', sourceWords[row.source as ActionSource]],
    ['KPIs', row.kpi_ids.map((id) => kpiName(id).code).join(', ')],
    ['Line of the plan', row.plan_line_id ?? ''],
    ['Meeting', row.meeting_id ?? ''],
    ['Expected effect', effectOf(row)],
  ]
}

function effectOf({ effect_kpi_id: kpi, effect_direction: direction, effect_month: month }: Row): string {
  if (kpi === null || month === null) return ''
  return `${kpiName(kpi).code} ${direction as Direction} by ${monthName(monthOf(month))}`
}
