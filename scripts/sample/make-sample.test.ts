import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runMeasured } from '../bench/run-measured.ts'
import { makeSample } from './make-sample.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-sample-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The files of an extract as text. */
async function filesOf(crimes: number, seed: number): Promise<Record<string, string>> {
  await makeSample({ folder, crimes, seed, asAt: '2026-10-31' })
  const names = (await readdir(folder)).sort()
  const read = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}

test('the same seed gives the same bytes, another seed others', async () => {
  const one = await filesOf(2000, 7)
  const again = await filesOf(2000, 7)
  const other = await filesOf(2000, 8)
  expect(again).toEqual(one)
  expect(other['crimes.csv']).not.toBe(one['crimes.csv'])
})

describe('an extract', () => {
  let files: Record<string, string>
  beforeAll(async () => {
    files = await filesOf(2000, 1)
  })

  test('says that it is made up, and by when', () => {
    expect(JSON.parse(files['manifest.json'] ?? '')).toMatchObject({
      synthetic: true,
      force: 'derbyshire',
      asAt: '2026-10-31T23:59',
    })
  })

  test('lists each of its files with its rows', () => {
    const { feeds } = JSON.parse(files['manifest.json'] ?? '') as {
      feeds: Record<string, { file: string; rows: number }>
    }
    const rows = Object.values(feeds).map(({ file }) => [file, (files[file] ?? '').split('\n').length - 2])
    expect(Object.values(feeds).map(({ file, rows: told }) => [file, told])).toEqual(rows)
    expect(rows).toHaveLength(Object.keys(files).length - 1)
  })
})

test.each([100, 101, 999, 5000])('%i crimes asked for are as many made', async (crimes) => {
  const files = await filesOf(crimes, 3)
  expect((files['crimes.csv'] ?? '').split('\n')).toHaveLength(crimes + 2)
})

test('an extract that is larger than the memory it is made in can be written', async () => {
  const made = join(folder, 'large')
  const script = join(import.meta.dirname, '../make-sample-extract.ts')
  await runMeasured(['--max-old-space-size=24', script, made, '--crimes', '40000'], {})
  const sizes = (await readdir(made)).map(async (name) => (await readFile(join(made, name))).byteLength)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(bytes / 2 ** 20).toBeGreaterThan(40)
})
