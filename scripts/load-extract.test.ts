import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeSample } from './sample/make-sample.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let folder: string
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-command-'))
  return () => rm(folder, { recursive: true })
})

type Ended = { code: number; said: string }

/** Runs `pnpm load` with these words. */
async function load(...words: string[]): Promise<Ended> {
  const script = join(import.meta.dirname, 'load-extract.ts')
  const env = { ...process.env, DATABASE_URL: database.url, KEPT_EXTRACTS: join(folder, 'kept') }
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    )
  })
}

async function sample(name: string, crimes: number): Promise<string> {
  const path = join(folder, name)
  await mkdir(path)
  await makeSample({ folder: path, crimes, seed: 1, asAt: '2026-10-31' })
  return path
}

/** The cells of the whole force in force, and the load that they are of. */
async function figures(): Promise<{ loadId: string; cells: string }> {
  const { rows } = await sql<{ loadId: string; cells: string }>`
    select load_id as "loadId", cells_hash as cells from warehouse.cut_off join kpi.load using (load_id)
  `.execute(database.db)
  return rows[0] ?? { loadId: '', cells: '' }
}

describe('at the command line', () => {
  test('an extract is checked, loaded, followed by another and restored to the same figures', async () => {
    const [first, second] = [await sample('first', 500), await sample('second', 600)]
    const checked = await load(first, '--check', '--report', join(folder, 'check.json'))
    expect(checked).toMatchObject({ code: 0, said: expect.stringContaining('The extract can be loaded.') as string })
    expect(JSON.parse(await readFile(join(folder, 'check.json'), 'utf8'))).toMatchObject({ outcome: 'checked' })
    expect(await figures()).toEqual({ loadId: '', cells: '' })

    expect((await load(first, '--report', join(folder, 'first.csv'))).code).toBe(0)
    expect(await readFile(join(folder, 'first.csv'), 'utf8')).toContain(`\r\nby,,,,,,,${userInfo().username}\r\n`)
    const before = await figures()
    expect((await load(second)).said).toMatch(/crimes +\d+ new, \d+ changed, \d+ removed, \d+ unchanged/)
    expect((await figures()).cells).not.toBe(before.cells)

    const restored = await load('--restore', before.loadId)
    expect(restored).toMatchObject({
      code: 0,
      said: expect.stringContaining('The load was restored. Its figures are those of then.') as string,
    })
    expect((await figures()).cells).toBe(before.cells)
  })

  test('a check that a load would be refused ends with 1', async () => {
    await writeFile(join(folder, 'manifest.json'), '{}')
    expect(await load(folder, '--check')).toEqual({
      code: 1,
      said: 'Refused: manifest.json must say "format": 1. Nothing was changed.\n',
    })
  })

  test('a report that cannot be written is told of, with what was done', async () => {
    await writeFile(join(folder, 'manifest.json'), '{}')
    const { said } = await load(folder, '--report', join(folder, 'nowhere', 'report.csv'))
    expect(said).toMatch(
      /^Refused: .*\nWhat is said above holds, but the report could not be written to .* \(ENOENT\)\.\n$/,
    )
  })
})
