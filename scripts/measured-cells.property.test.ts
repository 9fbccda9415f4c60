import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DB } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadExtract } from '@dashboard/extract'
import { breakdownsOf, kpis, knownKpis, measureLoad, populations } from '@dashboard/kpis'
import fc from 'fast-check'
import { sql, type Kysely, type Transaction } from 'kysely'
import { expect, test } from 'vitest'
import { makeSample } from './sample/make-sample.ts'

const runs = 2

test('of any made-up extract: cells are what counting the listed cases one by one gives, breakdowns add up to their total, and loading again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.constantFrom('2026-10-31', '2025-02-28'),
      async (seed, asAt) => {
        const database = await createTestDatabase()
        const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-cells-'))
        try {
          await makeSample({ folder, crimes: 400, seed, asAt })
          const load = () => loadExtract({ url: database.url, path: folder, kpis: knownKpis, measure: measureLoad })
          const { outcome, sentence } = await load()
          expect([outcome, sentence]).toEqual(['accepted', 'The extract was loaded.'])
          await database.db.transaction().execute(async (transaction) => {
            expect(await cells(transaction)).toEqual(await countedOneByOne(transaction))
          })
          expect(await notAddingUp(database.db)).toEqual([])
          const before = await hashOf(database.db)
          expect((await load()).outcome).toBe('unchanged')
          expect(await hashOf(database.db)).toBe(before)
        } finally {
          await rm(folder, { recursive: true })
          await database.destroy()
        }
      },
    ),
    { numRuns: runs },
  )
}, 300_000)

/** Cases with an answer, those that met it, and those without, of every measure, breakdown, category and month; in words. */
type Counts = Record<string, string>

async function cells(db: Kysely<DB>): Promise<Counts> {
  const { rows } = await sql<{ key: string; counts: string }>`
    select concat_ws(' | ', population, measure_id, breakdown, category,
                     to_char(first_month + (at - 1) * interval '1 month', 'YYYY-MM')) as key,
           concat_ws(' of ', coalesce(met[at], 0), cases[at], coalesce(unknown[at], 0)) as counts
    from   kpi.cell cross join lateral generate_subscripts(cases, 1) as at
    where  part = '' and exposure is null and (cases[at] > 0 or unknown[at] > 0)
  `.execute(db)
  return Object.fromEntries(rows.map(({ key, counts }) => [key, counts]))
}

async function countedOneByOne(db: Transaction<DB>): Promise<Counts> {
  const tallies = new Map<string, [met: number, known: number, unknown: number]>()
  for (const kpi of kpis) {
    for (const population of kpi.ownPopulation ? (['8q'] as const) : populations) {
      await sql`select set_config('kpi.population', ${population}, true)`.execute(db)
      for (const measure of kpi.allMeasures.filter(({ kind }) => kind !== 'rate')) {
        const { subject = kpi.subject, breakdowns = kpi.breakdowns } = measure
        for (const row of await listed(db, measure, breakdowns.length > 0 ? subject : null)) {
          for (const breakdown of ['all', ...(measure.id === kpi.id ? breakdownsOf(breakdowns) : breakdowns)]) {
            const category =
              breakdown === 'all'
                ? 'all'
                : breakdown
                    .split('*')
                    .map((name) => row[name] ?? 'unknown')
                    .join('|')
            const key = [population, measure.id, breakdown, category, row['month']].join(' | ')
            const tally = tallies.get(key) ?? [0, 0, 0]
            tallies.set(key, tally)
            add(tally, measure, row)
          }
        }
      }
    }
  }
  return Object.fromEntries([...tallies].map(([key, tally]) => [key, tally.join(' of ')]))
}

type Row = Record<string, string | boolean | number | null>
type Measure = (typeof kpis)[number]['allMeasures'][number]

async function listed(db: Kysely<DB>, measure: Measure, subject: string | null): Promise<Row[]> {
  const { cases, kind } = measure
  const length =
    kind === 'duration' && measure.clock === 'days'
      ? sql`coalesce(ended_on, (select as_on from warehouse.cut_off)) - started_on`
      : sql`extract(epoch from coalesce(ended_at, (select as_at from warehouse.cut_off)) - started_at)::double precision`
  const { rows } = await sql<Row>`
    with listed as (${sql.raw(cases)})
    select ${subject ? sql`subject.*,` : sql``} listed.*, to_char(listed.counted_on, 'YYYY-MM') as month
           ${kind === 'duration' ? sql`, ${length} as taken` : sql``}
    from   listed ${subject ? sql`left join ${sql.table(`warehouse.${subject}_subject`)} as subject on subject.subject_id = listed.subject_id` : sql``}
  `.execute(db)
  return rows
}

function add(tally: [number, number, number], measure: Measure, row: Row): void {
  if (measure.kind === 'duration') {
    const taken = row['taken'] ?? null
    if (taken === null || Number(taken) < 0) tally[2] += 1
    else tally[1] += 1
    if (taken !== null && Number(taken) >= 0 && row['ended_by'] === Object.keys(measure.ends)[0]) tally[0] += 1
  } else if (!('met' in row)) {
    tally[1] += 1
  } else if (row['met'] === null) {
    tally[2] += 1
  } else {
    tally[1] += 1
    if (row['met'] === true) tally[0] += 1
  }
}

/** Measures of which the categories of some breakdown and month do not add up to the whole force. */
async function notAddingUp(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ measure: string }>`
    with counted as (
      select population, measure_id, part, breakdown, first_month + (at - 1) * interval '1 month' as month,
             sum(cases[at]) as cases, sum(met[at]) as met, sum(unknown[at]) as unknown, round(sum(exposure[at])::numeric, 6) as exposure
      from   kpi.cell cross join lateral generate_subscripts(cases, 1) as at
      group  by 1, 2, 3, 4, 5
    )
    select distinct concat_ws(' by ', measure_id, parts.breakdown) as measure
    from   counted parts
    join   counted whole using (population, measure_id, part, month)
    where  whole.breakdown = 'all' and parts.breakdown <> 'all'
    and    (parts.cases, parts.met, parts.unknown, parts.exposure) is distinct from (whole.cases, whole.met, whole.unknown, whole.exposure)
  `.execute(db)
  return rows.map(({ measure }) => measure)
}

/** Of every byte that readers may be given. */
async function hashOf(db: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{ series: string }>`
    select concat_ws(' ', audience, kpi_id, series::text) as series
    from   kpi.release join kpi.release_series using (release_id)
    order  by 1
  `.execute(db)
  return createHash('sha256')
    .update(rows.map(({ series }) => series).join('\n'))
    .digest('hex')
}
