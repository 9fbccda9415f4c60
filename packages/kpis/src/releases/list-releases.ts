import type { ReleaseEntry } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import { findMeasure } from '../catalogue.ts'
import { breakdownLabel, type Breakdown } from '../dimensions.ts'
import { populationWords, type Population } from '../population.ts'

const mostListed = 40

/** The latest releases for those outside the force, the newest first. */
export async function listReleases(db: Kysely<DB>, only: string | null = null): Promise<ReleaseEntry[]> {
  const { rows } = await sql<ReleaseEntry>`
    with listed as (
      select release_id, audience, release_number, load_number, made_at, as_at
      from   kpi.release join kpi.load using (load_id)
      where  audience <> 'restricted'
    ), readable as (
      select distinct on (audience) release_id
      from   listed join dashboard.release_approval using (release_id)
      where  withdrawn_at is null
      order  by audience, load_number desc, release_number desc
    )
    select listed.release_id as id, audience, (as_at at time zone 'Europe/London')::date as "asAt", made_at as "madeAt",
           case when withdrawn_at is not null then 'withdrawn' when approved_at is not null then 'approved'
                when clean then 'checked' when not clean then 'withheld' else 'made' end as state,
           listed.release_id in (select release_id from readable) as read,
           (select count(*)::integer from kpi.release_series as each where each.release_id = listed.release_id) as tables,
           case when checked_at is not null then jsonb_build_object(
             'at', checked_at, 'protected', tally->'protected', 'fewest', tally->'fewest', 'tables', tally->'tables') end as checked,
           case when approved_at is not null then jsonb_build_object(
             'by', approved_by, 'at', approved_at, 'byItself', by_itself) end as approved,
           case when withdrawn_at is not null then jsonb_build_object(
             'by', withdrawn_by, 'at', withdrawn_at, 'reason', withdrawn_reason) end as withdrawn
    from   listed
    left   join kpi.release_check using (release_id)
    left   join dashboard.release_approval using (release_id)
    where  ${only}::uuid is null or listed.release_id = ${only}::uuid
    order  by load_number desc, release_number desc, audience
    limit  ${mostListed}
  `.execute(db)
  return rows.map(({ checked, ...release }) => ({
    ...release,
    checked: checked && { ...checked, tables: checked.tables.map(tableInWords) },
  }))
}

/** 'F1 Charge rate, by district, 8Q stalking', of a table that the attacker names by ids. */
function tableInWords(table: string): string {
  const [measureId = '', population = '', breakdown = ''] = table.split(' ')
  const found = findMeasure(measureId)
  const by = breakdown === 'all' ? 'whole force' : `by ${breakdownLabel(breakdown as Breakdown)}`
  return `${found ? `${found.measure.code} ${found.kpi.shortTitle}` : measureId}, ${by}, ${populationWords[population as Population].short}`
}
