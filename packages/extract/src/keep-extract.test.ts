import { chmod, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, expect, test } from 'vitest'
import { openSource } from './source.ts'
import { everyFeed } from './testing/every-feed.ts'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { crimeId, crimeRow, otherCrimeId, writeExtract } from './testing/tiny-extract.ts'

const { load, loadFolder, crimes } = useLoading()
let keptIn: string
beforeEach(async () => {
  keptIn = join(await mkdtemp(join(tmpdir(), 'stalking-kpis-kept-')), 'extracts')
})

const thirdId = 'c0000000-0000-4000-8000-000000000003'

type KeptManifest = { feeds: Record<string, object> }

/** The files of a kept extract, and its manifest. */
async function readKept(loadId: string | null): Promise<{ texts: Record<string, string>; manifest: KeptManifest }> {
  const kept = await openSource(join(keptIn, `${loadId}.zip`))
  const texts: Record<string, string> = {}
  for (const file of kept.files) texts[file] = await text(await kept.open(file))
  kept.close()
  const { 'manifest.json': manifest = '', ...files } = texts
  return { texts: files, manifest: JSON.parse(manifest) as KeptManifest }
}

describe('an accepted extract', () => {
  test('is kept as a .zip that only this user can read', async () => {
    const { loadId } = await load({ files: crimesCsv(crimeRow()) }, { keptIn })
    expect(await readdir(keptIn)).toEqual([`${loadId}.zip`])
    expect((await stat(keptIn)).mode & 0o777).toBe(0o700)
    expect((await stat(join(keptIn, `${loadId}.zip`))).mode & 0o777).toBe(0o600)
  })

  test('is kept with every file to the byte, and a manifest that says so', async () => {
    const files = { ...everyFeed(), 'removed.csv': 'feed,key\n' }
    const { loadId, ...report } = await load({ files, manifest: { mode: 'delta' } }, { keptIn })
    const { texts, manifest } = await readKept(loadId)
    expect(texts).toEqual(files)
    expect(manifest).toMatchObject({ extractId: report.extractId, mode: 'delta', asAt: '2026-10-31T23:59:00Z' })
    expect(manifest.feeds['crimes']).toEqual({ file: 'crimes.csv', sha256: report.files[3]?.sha256 })
  })

  test('is kept under the names of its feeds, whatever its files were called', async () => {
    const { loadId } = await load(
      {
        files: { 'jane-doe.csv': crimesCsv(crimeRow())['crimes.csv'] },
        manifest: { feeds: { crimes: { file: 'jane-doe.csv' } } },
      },
      { keptIn },
    )
    const { texts, manifest } = await readKept(loadId)
    expect(texts).toEqual(crimesCsv(crimeRow()))
    expect(JSON.stringify(manifest)).not.toContain('jane')
  })

  test('is kept without the rows that break a rule by themselves, as nobody knows what they hold', async () => {
    const planted = ['DE1 2QY', 'jane@example.org', 'AB/1234/26', 'Jane Doe']
    const files = {
      ...crimesCsv(
        crimeRow(),
        `"${otherCrimeId}",2026-01-10T09:00,"2026-01-10T10:00",195/12,E06000015,open`,
        crimeRow(crimeId, { offence: 'DE1 2QY' }),
        crimeRow('jane@example.org'),
        'Jane Doe',
      ),
      'removed.csv': `key,feed\n${thirdId},crimes\nAB/1234/26,crimes\n${thirdId}|1,crimes\n`,
    }
    const { loadId, outcome } = await load({ files, manifest: { mode: 'delta' } }, { keptIn })
    expect(outcome).toBe('accepted')
    const { texts } = await readKept(loadId)
    expect(texts).toEqual({
      ...crimesCsv(crimeRow(), crimeRow(otherCrimeId)),
      'removed.csv': `key,feed\n${thirdId},crimes\n`,
    })
    expect(planted.filter((value) => JSON.stringify(texts).includes(value))).toEqual([])
  })

  test('that is changed while it is loaded is refused, and nothing is kept or changed', async () => {
    const path = await writeExtract({ files: crimesCsv(crimeRow()) })
    const { outcome, sentence } = await loadFolder(path, {
      keptIn,
      measure: () => writeFile(join(path, 'crimes.csv'), crimesCsv(crimeRow(otherCrimeId))['crimes.csv']),
    })
    expect([outcome, sentence]).toEqual([
      'refused',
      'crimes.csv was changed while it was loaded. Load the extract again when it is whole.',
    ])
    expect(await crimes()).toEqual([])
    expect(await readdir(keptIn)).toEqual([])
  })

  test('that cannot be kept is not loaded', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'stalking-kpis-kept-')), 'file')
    await writeFile(file, '')
    await chmod(file, 0o600)
    expect((await load({}, { keptIn: file })).sentence).toBe(
      'The folder where extracts are kept cannot be written (EEXIST). Give this user the right to, or set KEPT_EXTRACTS to another.',
    )
    expect(await crimes()).toEqual([])
  })
})

test.each([
  ['refused', { files: { 'crimes.csv': '' } }, {}],
  ['checked', {}, { check: true }],
])('a %s extract is not kept', async (outcome, extract, options) => {
  expect((await load(extract, { keptIn, ...options })).outcome).toBe(outcome)
  await expect(readdir(keptIn)).rejects.toThrow('ENOENT')
})
