import type { ActionsPage, ActionSource, ActionStatus, Audience } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { findKpi, kpis, standingOf, themes, type Release } from '@dashboard/kpis'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { namedAll } from './action-words.ts'
import { describeAction } from './describe-action.ts'
import { ledger, readLedger, type KeptAction } from './ledger.ts'
import { optionsFor } from './options.ts'

export type ActionFilter = {
  owner?: string | undefined
  theme?: string | undefined
  kpi?: string | undefined
  /** `overdue` and `unfinished` are none that is written: the one hangs on the day, the other takes in several. */
  status?: ActionStatus | 'overdue' | 'unfinished' | undefined
  source?: ActionSource | undefined
}

const onePage = 20

/** A page of the actions that a filter finds: the unfinished first, what is due first before the rest, so that overdue ones rise. */
export async function actionsPage(
  db: Kysely<DB>,
  release: Release,
  { page = 1, ...filter }: ActionFilter & { page?: number | undefined },
  today: string,
): Promise<ActionsPage> {
  const { audience } = release
  const [counts, found] = await Promise.all([
    countOf(db, audience, sql`true`, today),
    countOf(db, audience, conditionOf(filter, today), today),
  ])
  const pages = Math.max(1, Math.ceil(found.all / onePage))
  const shown = Math.min(page, pages)
  const rows = await readLedger(db, audience, {
    where: conditionOf(filter, today),
    orderBy: inOrder,
    limit: onePage,
    offset: (shown - 1) * onePage,
  })
  return {
    standing: standingOf(release),
    today,
    open: counts.open,
    overdue: audience === 'restricted' ? counts.overdue : 0,
    found: found.all,
    page: shown,
    pages,
    actions: rows.map((row) => describeAction(release, row, today)),
    themes: namedAll(themes),
    options: await optionsFor(db, audience),
  }
}

/** All that a filter finds, in the same order. */
export async function listActions(
  db: Kysely<DB>,
  audience: Audience,
  filter: ActionFilter,
  today: string,
): Promise<KeptAction[]> {
  return readLedger(db, audience, { where: conditionOf(filter, today), orderBy: inOrder })
}

const finished = sql`status in ('done', 'withdrawn')`
const inOrder = sql`${finished}, case when ${finished} then null else "dueOn" end, "dueOn" desc, number desc`

function conditionOf({ owner, theme, kpi, status, source }: ActionFilter, today: string): RawBuilder<unknown> {
  const ofTheme = kpis.filter((each) => each.theme === theme).map(({ id }) => id)
  const conditions = [
    owner !== undefined && sql`owner = ${owner}`,
    theme !== undefined && sql`"kpiIds" && ${ofTheme}::text[]`,
    kpi !== undefined && sql`"kpiIds" @> array[${findKpi(kpi)?.id ?? kpi}]`,
    source !== undefined && sql`source = ${source}`,
    status !== undefined && ofStatus(status, today),
  ].filter((each) => each !== false)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function ofStatus(status: NonNullable<ActionFilter['status']>, today: string): RawBuilder<unknown> {
  if (status === 'unfinished') return sql`not ${finished}`
  return status === 'overdue' ? sql`not ${finished} and "dueOn" < ${today}` : sql`status = ${status}`
}

async function countOf(db: Kysely<DB>, audience: Audience, where: RawBuilder<unknown>, today: string) {
  const { rows } = await sql<{ all: number; open: number; overdue: number }>`
    select count(*)::integer as "all", (count(*) filter (where not ${finished}))::integer as open,
           (count(*) filter (where ${ofStatus('overdue', today)}))::integer as overdue
    from   ${ledger(audience)}
    where  ${where}
  `.execute(db)
  return rows[0] ?? { all: 0, open: 0, overdue: 0 }
}
