import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { crimesCsv, useLoading } from './testing/loading.ts'
import {
  crimeId,
  crimeRow,
  crimesHeader,
  otherCrimeId,
  writeExtract,
  type TinyExtract,
} from './testing/tiny-extract.ts'

const { db, load, loadFolder, crimes } = useLoading()

describe('refused whole, with nothing changed and the report kept', () => {
  test.each<[what: string, extract: TinyExtract, sentence: string]>([
    [
      'an unknown column',
      { files: { 'crimes.csv': `${crimesHeader},colour\n` } },
      'crimes.csv has a column that crimes does not know: colour. Take it out.',
    ],
    [
      'a column that is no name',
      { files: { 'crimes.csv': `${crimesHeader},Jane Doe\n` } },
      'crimes.csv has a column that crimes does not know: column 7. Take it out.',
    ],
    [
      'a missing column',
      { files: { 'crimes.csv': 'crime_id\n' } },
      'crimes.csv lacks the column reported_at, which crimes must have.',
    ],
    [
      'a repeated column',
      { files: { 'crimes.csv': `${crimesHeader},status\n` } },
      'crimes.csv has the column status twice. Take one of them out.',
    ],
    [
      'no header',
      { files: { 'crimes.csv': `smith,${crimeRow()}\n` } },
      'crimes.csv does not begin with a header: its first row names no column of crimes.',
    ],
    ['an empty file', { files: { 'crimes.csv': '' } }, 'crimes.csv is empty: even a feed without rows has its header.'],
    [
      'a row cut off',
      { files: { 'crimes.csv': `${crimesHeader}\n${crimeRow()}\n${crimeId},2026-01` } },
      'crimes.csv ends in the middle of a row. Send the file again whole.',
    ],
    [
      'a quote never closed',
      { files: { 'crimes.csv': `${crimesHeader}\n${crimeRow()}\n"${crimeId},2026-01\n` } },
      'crimes.csv has a quote that is never closed (line 3). Write the file again and send it whole.',
    ],
    [
      'removals in a full extract',
      { files: { ...crimesCsv(), 'removed.csv': 'feed,key\n' } },
      'removed.csv belongs to a delta, and this extract is full. Take the file out, or send a delta.',
    ],
    [
      'another number of rows',
      { manifest: { feeds: { crimes: { file: 'crimes.csv', rows: 2 } } } },
      'crimes.csv: rows read 1, rows by the manifest 2. Send the file that the manifest describes.',
    ],
    [
      'another hash',
      { manifest: { feeds: { crimes: { file: 'crimes.csv', sha256: '0'.repeat(64) } } } },
      'crimes.csv is not the file that the manifest describes (its SHA-256 differs). Send that file.',
    ],
    [
      'a missing file',
      { manifest: { feeds: { crimes: { file: 'crime.csv' } } } },
      'The file of crimes is missing from the extract.',
    ],
    [
      'a path that leads outside',
      { manifest: { feeds: { crimes: { file: '../crimes.csv' } } } },
      'manifest.json must name a CSV file beside it for crimes.',
    ],
    [
      'an unknown feed',
      { manifest: { feeds: { dogs: { file: 'crimes.csv' } } } },
      'manifest.json lists a feed that format 1 does not know: dogs.',
    ],
    [
      'an unknown key',
      { manifest: { colour: 'blue' } },
      'manifest.json has a key that format 1 does not know: colour.',
    ],
    ['another format', { manifest: { format: 2 } }, 'manifest.json must say "format": 1.'],
    ['an id that is none', { manifest: { extractId: '7' } }, 'manifest.json must have an extractId that is a UUID.'],
    ['no cut-off', { manifest: { asAt: 'today' } }, 'manifest.json must have an asAt written YYYY-MM-DDTHH:MM.'],
  ])('%s', async (_what, extract, sentence) => {
    await load({ files: crimesCsv(crimeRow(otherCrimeId)) })
    const report = await load(extract)
    expect(report).toMatchObject({ outcome: 'refused', loadId: null, sentence })
    expect(await crimes()).toEqual([otherCrimeId])
    const { rows } =
      await sql`select report ->> 'sentence' as sentence from kpi.load where outcome = 'refused'`.execute(db())
    expect(rows).toEqual([{ sentence }])
  })

  test('a link in place of a file', async () => {
    const folder = await writeExtract()
    await rename(join(folder, 'crimes.csv'), join(folder, 'elsewhere.csv'))
    await symlink(join(folder, 'elsewhere.csv'), join(folder, 'crimes.csv'))
    expect((await loadFolder(folder)).sentence).toBe(
      'crimes.csv is a link or a folder. Put the file itself into the extract.',
    )
  })

  test('no extract at all', async () => {
    const folder = await writeExtract()
    expect((await loadFolder(join(folder, 'nowhere'))).sentence).toBe('There is no folder or .zip at that path.')
    expect((await loadFolder(join(folder, 'crimes.csv'))).sentence).toBe(
      'An extract is a folder or a .zip of one. Give the path of either.',
    )
    await mkdir(join(folder, 'empty'))
    expect((await loadFolder(join(folder, 'empty'))).sentence).toBe('manifest.json is missing from the extract.')
    await writeFile(join(folder, 'empty', 'manifest.json'), '{')
    expect((await loadFolder(join(folder, 'empty'))).sentence).toMatch(/^manifest\.json /)
  })

  test('an error that PostgreSQL explains with a row is told by its code alone', async () => {
    const failing = load(
      {},
      {
        measure: async (transaction) => {
          await sql`insert into warehouse.crime select * from warehouse.crime`
            .execute(transaction)
            .catch(() => undefined)
          await sql`select 1`.execute(transaction)
        },
      },
    )
    await expect(failing).rejects.toThrow(/^The load failed\. Nothing was changed; .* this code: 25P02 .*\.$/)
    const repeated = load(
      {},
      {
        measure: async (transaction) => {
          await sql`insert into warehouse.victim values (${crimeId}), (${crimeId})`.execute(transaction)
        },
      },
    )
    const error = await repeated.catch((thrown: Error) => thrown)
    expect(String((error as Error).stack)).toContain('23505 victim_pkey')
    expect(String((error as Error).stack)).not.toContain(crimeId)
    const { rows } = await sql`select report::text as report from kpi.load where outcome = 'refused'`.execute(db())
    expect(JSON.stringify(rows)).not.toContain(crimeId)
  })

  test('a fault while measuring', async () => {
    await load({ files: crimesCsv(crimeRow(otherCrimeId)) })
    const failing = load({}, { measure: () => Promise.reject(new Error('no')) })
    await expect(failing).rejects.toThrow('The load failed. Nothing was changed; give whoever looks after')
    expect(await crimes()).toEqual([otherCrimeId])
  })
})
