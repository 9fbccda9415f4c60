import type { Audience, SeriesBreak, TargetStep } from '@dashboard/contract'
import { monthOf, type Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import { loadComparators, type Comparators } from './comparators/load-comparators.ts'
import type { Kpi } from './define-kpi.ts'
import type { Series } from './disclosed-series.ts'
import type { Feed } from './feeds.ts'
import { loadMarkers, type KeptMarker } from './markers/load-markers.ts'
import { loadSupply, type Supply } from './trust/load-supply.ts'
import { unpackSeries, type PackedSeries, type SeriesKey } from './packed-series.ts'
import { loadTargets, type MeasureTarget } from './targets/load-targets.ts'

/** Everything one audience may read of one load, held in memory. */
export type Release = {
  releaseId: string
  audience: Audience
  loadId: string
  force: string
  asAt: string
  /** The London day of the cut-off. */
  asOn: string
  loadedAt: string
  synthetic: boolean
  definitions: Record<string, string>
  /** By measure, population and breakdown; read with `seriesOf`. */
  series: ReadonlyMap<string, StoredSeries>
  /** Every feed ever supplied, with the day of the extract that last brought it. */
  feeds: Partial<Record<Feed, string>>
  targets: MeasureTarget[]
  /** Published figures, and the forces that this one is shown beside. */
  comparators: Comparators
  breaks: (SeriesBreak & { kpiId: string })[]
  /** Actions and events that charts mark, the earliest first. */
  markers: KeptMarker[]
  /** How many rows came and how far they were filled, by month. */
  supply: Supply
  /** Names of support providers by code. */
  providers: Record<string, string>
  /** Names of districts by area code. */
  labels: Record<string, string>
  /** What the loads before said of the whole force, oldest first. */
  earlier: EarlierRelease[]
}

/** Kept as text until it is asked for: most breakdowns never are. */
type StoredSeries = SeriesKey & { packed: string }

/** The headline measures of an earlier load, by KPI: counts by month from `firstMonth` on. */
export type EarlierRelease = {
  asOn: string
  definitions: Record<string, string>
  counts: Record<string, { firstMonth: Month; numerators: (number | null)[]; denominators: (number | null)[] | null }>
}

/** The newest release for an audience, outside the force the newest approved one; null while there is none. */
export async function loadRelease(db: Kysely<DB>, audience: Audience): Promise<Release | null> {
  const inForce = await releaseInForce(db, audience)
  return inForce && readRelease(db, inForce.releaseId)
}

/** Which release that is, and of which load. */
export async function releaseInForce(
  db: Kysely<DB>,
  audience: Audience,
): Promise<Pick<Release, 'releaseId' | 'loadId'> | null> {
  const { rows } = await sql<Pick<Release, 'releaseId' | 'loadId'>>`
    select release_id as "releaseId", load_id as "loadId"
    from   kpi.release join kpi.load using (load_id)
    where  audience = ${audience} and ${isReadable(audience)}
    order  by load_number desc, release_number desc
    limit  1
  `.execute(db)
  return rows[0] ?? null
}

/** A release whatever has been said of it: for those who decide whether others may read it. */
export async function readRelease(db: Kysely<DB>, releaseId: string): Promise<Release> {
  type Head = Omit<
    Release,
    | 'series'
    | 'feeds'
    | 'targets'
    | 'comparators'
    | 'breaks'
    | 'markers'
    | 'supply'
    | 'providers'
    | 'labels'
    | 'earlier'
  >
  const { rows } = await sql<Head>`
    select release_id as "releaseId", audience, load_id as "loadId", force, as_at as "asAt", synthetic, definitions,
           (as_at at time zone 'Europe/London')::date as "asOn", loaded_at as "loadedAt"
    from   kpi.release join kpi.load using (load_id)
    where  release_id = ${releaseId}
  `.execute(db)
  const head = rows[0]
  if (!head) throw new Error('There is no such release.')
  const { audience } = head
  const [series, feeds, targets, comparators, breaks, markers, supply, providers, labels, earlier] = await Promise.all([
    loadSeries(db, head.releaseId),
    loadFeeds(db),
    loadTargets(db, audience),
    loadComparators(db),
    loadBreaks(db, audience),
    loadMarkers(db, audience),
    loadSupply(db, head.loadId),
    sql<{ code: string; name: string }>`select provider as code, name from reference.provider`.execute(db),
    sql<{ code: string; name: string }>`select area_code as code, name from reference.area order by valid_from`.execute(
      db,
    ),
    loadEarlier(db, audience, head.loadId),
  ])
  return {
    ...head,
    series,
    feeds,
    targets,
    comparators,
    breaks,
    markers,
    supply,
    providers: Object.fromEntries(providers.rows.map(({ code, name }) => [code, name])),
    labels: Object.fromEntries(labels.rows.map(({ code, name }) => [code, name])),
    earlier,
  }
}

/** People outside the force read what has been approved and not withdrawn. */
function isReadable(audience: Audience) {
  return audience === 'restricted'
    ? sql`true`
    : sql`exists (select from dashboard.release_approval as each where each.release_id = release.release_id and withdrawn_at is null)`
}

/** The series of one measure and breakdown, each with its parts. */
export function seriesOf({ series }: Release, measureId: string, population: string, breakdown: string): Series[] {
  const stored = series.get(keyOf({ measureId, population, breakdown }))
  if (!stored) return []
  return (JSON.parse(stored.packed) as PackedSeries[]).map((packed) => unpackSeries(packed, stored))
}

function keyOf({
  measureId,
  population,
  breakdown,
}: {
  measureId: string
  population: string
  breakdown: string
}): string {
  return `${measureId} ${population} ${breakdown}`
}

async function loadSeries(db: Kysely<DB>, releaseId: string): Promise<Release['series']> {
  const { rows } = await sql<StoredSeries>`
    select audience, population, kpi_id as "kpiId", measure_id as "measureId", breakdown, series::text as packed
    from   kpi.release join kpi.release_series using (release_id)
    where  release_id = ${releaseId}
  `.execute(db)
  return new Map(rows.map((row) => [keyOf(row), row]))
}

async function loadFeeds(db: Kysely<DB>): Promise<Release['feeds']> {
  const { rows } = await sql<{ feed: string; as_on: string }>`
    select feed, (as_at at time zone 'Europe/London')::date as as_on from kpi.supplied_feed
  `.execute(db)
  return Object.fromEntries(rows.map(({ feed, as_on }) => [feed, as_on]))
}

/** The breaks that cut a KPI's series: its own, and for KPIs that count crimes those of the recording rules. */
export function breaksOf(release: Release, kpi: Kpi): SeriesBreak[] {
  return release.breaks
    .filter(({ kpiId }) => kpiId === kpi.id || (kpiId === '*' && kpi.subject === 'crime'))
    .map(({ kpiId: _kpiId, ...each }) => each)
}

export function targetsOf(release: Release, measureId: string): TargetStep[] {
  return release.targets.filter((target) => target.measureId === measureId)
}

/** Breaks in how cases are counted, and step changes that analysts have recorded; their words are for the force alone. */
async function loadBreaks(db: Kysely<DB>, audience: Audience): Promise<Release['breaks']> {
  const { rows } = await sql<Omit<Release['breaks'][number], 'month'> & { from: string }>`
    select kpi_id as "kpiId", break_on as "from", 'break' as kind, label, reason, null as "recordedBy",
           null::date as "recordedOn"
    from   reference.series_break
    union all
    select kpi_id, from_month, 'step', label, reason, recorded_by,
           (recorded_at at time zone 'Europe/London')::date
    from   dashboard.step_change
    where  withdrawn_at is null
    order  by 2
  `.execute(db)
  return rows.map(({ from, ...row }) => {
    const withheld = row.kind === 'step' && audience !== 'restricted'
    const words = { label: 'Step change', reason: 'The force has recorded why.', recordedBy: null, recordedOn: null }
    return { ...row, month: monthOf(from), ...(withheld ? words : {}) }
  })
}

const mostEarlier = 36

/** The releases of the loads before, one for each, as far as revisions are told of. */
async function loadEarlier(db: Kysely<DB>, audience: Audience, loadId: string): Promise<EarlierRelease[]> {
  type Head = Omit<EarlierRelease, 'counts'> & { releaseId: string }
  const { rows: heads } = await sql<Head>`
    with made as (
      select distinct on (load_number) load_number, release_id, definitions,
             (as_at at time zone 'Europe/London')::date as as_on
      from   kpi.release join kpi.load using (load_id)
      where  audience = ${audience} and load_id <> ${loadId} and ${isReadable(audience)}
      order  by load_number, release_number desc
    )
    select release_id as "releaseId", as_on as "asOn", definitions
    from   (select * from made order by load_number desc limit ${mostEarlier}) latest
    order  by as_on, load_number
  `.execute(db)
  return Promise.all(heads.map(async ({ releaseId, ...head }) => ({ ...head, counts: await countsOf(db, releaseId) })))
}

async function countsOf(db: Kysely<DB>, releaseId: string): Promise<EarlierRelease['counts']> {
  const { rows } = await sql<StoredSeries>`
    select audience, population, kpi_id as "kpiId", measure_id as "measureId", breakdown, (series -> 0)::text as packed
    from   kpi.release join kpi.release_series using (release_id)
    where  release_id = ${releaseId} and population = '8q' and breakdown = 'all' and measure_id = kpi_id
  `.execute(db)
  const counts = rows.flatMap((row) => {
    const { periods } = unpackSeries(JSON.parse(row.packed) as PackedSeries, row)
    const [first] = periods
    if (!first) return []
    const numerators = periods.map(({ numerator }) => numerator)
    const denominators = periods.map(({ denominator }) => denominator)
    return [[row.kpiId, { firstMonth: first.month, numerators, denominators }] as const]
  })
  return Object.fromEntries(counts)
}
