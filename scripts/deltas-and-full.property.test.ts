import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadExtract } from '@dashboard/extract'
import { knownKpis, measureForceLevel } from '@dashboard/kpis'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'

const runs = 6

/** Crimes and orders as an extract may hold them, each at its place; null where it is not there. */
type World = { crimes: (Crime | null)[]; orders: (Order | null)[] }
type Crime = { offence: string; day: number; outcomes: string[]; grade: string | null; linkedTo: number }
type Order = { madeOn: string; crimes: number[] }

const place = fc.integer({ min: 0, max: 3 })
const crime = fc.record<Crime>({
  offence: fc.constantFrom('195/12', '8/65'),
  day: fc.integer({ min: 10, max: 28 }),
  outcomes: fc.array(fc.constantFrom('1', '16', '18'), { maxLength: 2 }),
  grade: fc.option(fc.constantFrom('high', 'medium')),
  linkedTo: place,
})
const order = fc.record<Order>({
  madeOn: fc.constantFrom('2026-02-01', '2026-03-01'),
  crimes: fc.uniqueArray(place, { maxLength: 2 }),
})
const world = fc.record<World>({
  crimes: fc.array(fc.option(crime, { freq: 3 }), { minLength: 4, maxLength: 4 }),
  orders: fc.array(fc.option(order, { freq: 3 }), { minLength: 2, maxLength: 2 }),
})

const headers = {
  suspects: 'suspect_id,sex',
  crimes: 'crime_id,reported_at,recorded_at,offence_code,area_code,status',
  crime_links: 'crime_id,linked_crime_id,kind',
  risk_assessments: 'assessment_id,crime_id,tool,grade,completed_at',
  outcomes: 'crime_id,outcome_code,assigned_on,is_current,sequence',
  protective_measures: 'measure_id,suspect_id,kind,made_on',
  measure_crimes: 'measure_id,crime_id',
}
type Feed = keyof typeof headers
/** A row of CSV by its feed and key, as removed.csv writes it. */
type Rows = Map<`${Feed},${string}`, string>

const uuid = (kind: string, index: number) => `${kind}0000000-0000-4000-8000-00000000000${index}`

function rowsOf({ crimes, orders }: World): Rows {
  const rows: Rows = new Map()
  crimes.forEach((each, index) => {
    if (!each) return
    const id = uuid('c', index)
    const on = `2026-01-${each.day}`
    const linked = uuid('c', each.linkedTo)
    rows.set(`crimes,${id}`, `${id},${on}T09:00,${on}T10:00,${each.offence},E06000015,open`)
    if (each.grade)
      rows.set(`risk_assessments,${uuid('d', index)}`, `${uuid('d', index)},${id},sst,${each.grade},${on}T12:00`)
    if (crimes[each.linkedTo] && linked !== id)
      rows.set(`crime_links,${id}|${linked}|same_course_of_conduct`, `${id},${linked},same_course_of_conduct`)
    each.outcomes.forEach((code, at) => {
      const last = at === each.outcomes.length - 1
      rows.set(`outcomes,${id}|${at + 1}`, `${id},${code},2026-0${at + 2}-20,${last},${at + 1}`)
    })
  })
  orders.forEach((each, index) => {
    if (!each) return
    const [id, suspect] = [uuid('a', index), uuid('5', index)]
    rows.set(`suspects,${suspect}`, `${suspect},male`)
    rows.set(`protective_measures,${id}`, `${id},${suspect},spo,${each.madeOn}`)
    for (const at of each.crimes.filter((of) => crimes[of]))
      rows.set(`measure_crimes,${id}|${uuid('c', at)}`, `${id},${uuid('c', at)}`)
  })
  return rows
}

/** What of the rows is new or changed since, and the keys of those that are gone. */
function changes(before: Rows, after: Rows): { rows: Rows; gone: string[] } {
  return {
    rows: new Map([...after].filter(([key, row]) => before.get(key) !== row)),
    gone: [...before.keys()].filter((key) => !after.has(key)),
  }
}

type Loaded = { rows: string; cells: string }
type Sent = { mode: 'full' | 'delta'; asAt: string; rows: Rows; gone?: string[] }

async function inDatabaseOfItsOwn(extracts: Sent[]): Promise<Loaded> {
  const database = await createTestDatabase()
  try {
    for (const extract of extracts) await load(database.url, extract)
    const { rows } = await sql<Loaded>`
      select rows_hash as rows, cells_hash as cells from warehouse.cut_off join kpi.load using (load_id)
    `.execute(database.db)
    return rows[0] ?? { rows: '', cells: '' }
  } finally {
    await database.destroy()
  }
}

async function load(url: string, { mode, asAt, rows, gone = [] }: Sent): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'stalking-kpis-deltas-'))
  try {
    const feeds: Record<string, { file: string }> = {}
    for (const [feed, header] of Object.entries(headers)) {
      const lines = [...rows].filter(([key]) => key.startsWith(`${feed},`)).map(([, row]) => row)
      if (mode === 'delta' && lines.length === 0) continue
      feeds[feed] = { file: `${feed}.csv` }
      await writeFile(join(path, `${feed}.csv`), `${[header, ...lines].join('\n')}\n`)
    }
    if (gone.length > 0) await writeFile(join(path, 'removed.csv'), `${['feed,key', ...gone].join('\n')}\n`)
    const manifest = {
      format: 1,
      force: 'derbyshire',
      extractId: randomUUID(),
      asAt,
      mode,
      maxRejectedPercent: 0,
      feeds,
    }
    await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest))
    const report = await loadExtract({ url, path, kpis: knownKpis, measure: measureForceLevel })
    expect([report.outcome, report.sentence]).toEqual(['accepted', 'The extract was loaded.'])
  } finally {
    await rm(path, { recursive: true })
  }
}

const asAtOf = (index: number) => `2026-10-0${index + 1}T23:59`

test('a full extract and the deltas after it come to the rows and figures of the last state loaded as one full extract', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(world, { minLength: 2, maxLength: 4 }), async (worlds) => {
      const states = worlds.map(rowsOf)
      const [first = new Map(), ...later] = states
      const last = states.at(-1) ?? first
      const deltas = later.map((rows, index): Sent => {
        return { mode: 'delta', asAt: asAtOf(index + 1), ...changes(states[index] ?? first, rows) }
      })
      const stepByStep = await inDatabaseOfItsOwn([{ mode: 'full', asAt: asAtOf(0), rows: first }, ...deltas])
      const atOnce = await inDatabaseOfItsOwn([{ mode: 'full', asAt: asAtOf(later.length), rows: last }])
      expect(stepByStep).toEqual(atOnce)
      expect(stepByStep.rows).toMatch(/^[0-9a-f]{64}$/)
    }),
    { numRuns: runs },
  )
}, 300_000)
