import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSample } from './sample/make-sample.ts'

const kills = Number(process.env['KILLS'] ?? 3)
let database: Awaited<ReturnType<typeof createTestDatabase>>
let folder: string
const sizes = { a: 3000, b: 4000 }

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-kill-'))
  for (const [name, crimes] of Object.entries(sizes)) {
    await mkdir(join(folder, name))
    await makeSample({ folder: join(folder, name), crimes, seed: 1, asAt: '2026-10-31' })
  }
})
afterAll(async () => {
  await database.destroy()
  await rm(folder, { recursive: true })
})

/** Loads an extract in a process of its own, and kills it after so long. */
async function load(name: 'a' | 'b', killAfterMs: number | null): Promise<number | null> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load-extract.ts'), join(folder, name), '--force'], {
    env: { ...process.env, DATABASE_URL: database.url, KEPT_EXTRACTS: join(folder, 'kept') },
    stdio: 'ignore',
  })
  if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  return new Promise((resolve) => child.once('exit', resolve))
}

/** Everything that readers see and what it was measured from, without what is new with every load. */
async function figures(): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    with newest as (select load_id from kpi.load where outcome = 'accepted' order by load_number desc limit 1),
         released as (select release_id, audience from kpi.release join newest using (load_id))
    select (select count(*) from warehouse.crime) || ' crimes, ' || (select count(*) from warehouse.outcome) || ' outcomes, '
           || (select count(*) from released) || ' releases, '
           || (select md5(string_agg(series::text, '' order by audience, series::text)) from kpi.release_series join released using (release_id)) || ', '
           || (select md5(string_agg(cases::text || met::text, '' order by population, kpi_id, measure_id, breakdown, category, part)) from kpi.cell join newest using (load_id)) as state
  `.execute(database.db)
  return rows[0]?.state ?? ''
}

test(`after a kill at any moment the old figures stand or the new, and the next load works (${kills} times)`, async () => {
  const began = performance.now()
  expect(await load('a', null)).toBe(0)
  const whole = performance.now() - began
  const stateOf = { a: await figures(), b: '' }
  expect(await load('b', null)).toBe(0)
  stateOf.b = await figures()
  let inForce: 'a' | 'b' = 'b'
  for (let round = 0; round < kills; round += 1) {
    const other = inForce === 'a' ? 'b' : 'a'
    await load(other, Math.random() * whole)
    const after = await figures()
    expect([stateOf.a, stateOf.b]).toContain(after)
    inForce = after === stateOf.a ? 'a' : 'b'
  }
  const other = inForce === 'a' ? 'b' : 'a'
  expect(await load(other, null)).toBe(0)
  expect(await figures()).toBe(stateOf[other])
}, 300_000)
