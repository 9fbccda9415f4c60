import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connectSingle } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadExtract, type LoadOptions } from './load-extract.ts'
import type { LoadReport } from './report.ts'
import {
  crimeId,
  crimeRow,
  crimesHeader,
  otherCrimeId,
  writeExtract,
  type TinyExtract,
} from './testing/tiny-extract.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())
beforeEach(async () => {
  await sql`
    truncate warehouse.victim, warehouse.suspect, warehouse.crime, warehouse.crime_suspect, warehouse.outcome,
             warehouse.protective_measure, warehouse.measure_crime, warehouse.support_referral, kpi.load cascade
  `.execute(database.db)
})

async function load(extract: TinyExtract, options: Partial<LoadOptions> = {}): Promise<LoadReport> {
  return loadFolder(await writeExtract(extract), options)
}

async function loadFolder(path: string, options: Partial<LoadOptions> = {}): Promise<LoadReport> {
  return loadExtract({ url: database.url, path, measure: async () => undefined, ...options })
}

async function crimes(): Promise<string[]> {
  const { rows } = await sql<{ crime_id: string }>`select crime_id from warehouse.crime order by 1`.execute(database.db)
  return rows.map(({ crime_id }) => crime_id)
}

const crimesCsv = (...rows: string[]) => ({ 'crimes.csv': `${[crimesHeader, ...rows].join('\n')}\n` })

describe('a whole extract', () => {
  test('is loaded, counted and measured in its own transaction', async () => {
    let seen = 0
    const report = await load(
      {},
      {
        measure: async (transaction) => {
          const { rows } = await sql<{ n: number }>`select count(*)::integer as n from warehouse.crime`.execute(
            transaction,
          )
          seen = rows[0]?.n ?? 0
        },
      },
    )
    expect(report).toMatchObject({
      outcome: 'accepted',
      sentence: 'The extract was loaded.',
      files: [{ file: 'crimes.csv', read: 1, accepted: 1, rejected: 0 }],
    })
    expect(seen).toBe(1)
    expect(await crimes()).toEqual([crimeId])
  })

  test('keeps London time, the offence reference and whether it is made up', async () => {
    await load({
      files: crimesCsv(crimeRow(crimeId, { recorded: '2026-07-01T00:30', reported: '2026-07-01T00:10' })),
      manifest: { synthetic: true },
    })
    const { rows } =
      await sql`select recorded_on, synthetic, force from warehouse.crime, warehouse.cut_off join kpi.load using (load_id)`
        .execute(database.db)
        .catch(() => sql`select recorded_on, synthetic, force from warehouse.crime, kpi.load`.execute(database.db))
    expect(rows).toEqual([{ recorded_on: '2026-07-01', synthetic: true, force: 'derbyshire' }])
  })

  test('replaces the rows of the feeds it lists and leaves the others', async () => {
    await load({
      files: {
        ...crimesCsv(crimeRow()),
        'outcomes.csv': `crime_id,outcome_code,assigned_on,is_current,sequence\n${crimeId},1,2026-01-20,true,1\n`,
      },
    })
    const report = await load({ files: { 'outcomes.csv': 'crime_id,outcome_code,assigned_on,is_current,sequence\n' } })
    expect(report.outcome).toBe('accepted')
    expect(await crimes()).toEqual([crimeId])
    expect((await sql`select * from warehouse.outcome`.execute(database.db)).rows).toEqual([])
  })

  test('may not lose rows that others point to', async () => {
    await load({
      files: {
        ...crimesCsv(crimeRow()),
        'outcomes.csv': `crime_id,outcome_code,assigned_on,is_current,sequence\n${crimeId},1,2026-01-20,true,1\n`,
      },
    })
    const report = await load({ files: crimesCsv(crimeRow(otherCrimeId)) })
    expect(report.sentence).toBe(
      '1 rows of outcomes in the warehouse point to crimes that this extract no longer has. Send outcomes too.',
    )
    expect(await crimes()).toEqual([crimeId])
  })
})

describe('rows', () => {
  test.each([
    ['a wrong code', crimeRow().replace('open', 'opened'), 'status is not one of the listed codes'],
    ['an unknown offence', crimeRow(crimeId, { offence: '8/99' }), 'offence_code is not in the reference table'],
    ['too few cells', `${crimeId},2026-01-10T09:00`, 'the row does not have as many cells as the header'],
    ['an empty required cell', crimeRow().replace('195/12', ''), 'offence_code is empty, but every row must have it'],
    [
      'a time after the cut-off',
      crimeRow(crimeId, { recorded: '2026-11-01T00:00' }),
      'recorded_at lies after the extract’s as-at',
    ],
    [
      'personal data',
      crimeRow().replace('195/12', 'DE1 2QY'),
      'offence_code looks like personal data, which an extract must not hold',
    ],
  ])('%s is refused by line and rule, and its value appears nowhere', async (_what, row, sentence) => {
    const report = await load({ files: crimesCsv(crimeRow(otherCrimeId), row) })
    expect(report.files[0]).toMatchObject({
      read: 2,
      accepted: 1,
      rejected: 1,
      rules: [{ sentence, rows: 1, lines: [3] }],
    })
    expect(await crimes()).toEqual([otherCrimeId])
    expect(JSON.stringify(report)).not.toMatch(/8\/99|opened|DE1 2QY/)
  })

  test('the same row twice is kept once; different rows of one key are all refused', async () => {
    const report = await load({
      files: crimesCsv(crimeRow(), crimeRow(), crimeRow(otherCrimeId), crimeRow(otherCrimeId, { offence: '8/65' })),
    })
    expect(report.files[0]).toMatchObject({
      read: 4,
      accepted: 2,
      rejected: 2,
      repeated: 1,
      rules: [{ rule: 'repeated-key', lines: [4, 5] }],
    })
    expect(await crimes()).toEqual([crimeId])
  })

  test('a child of a refused row is refused too', async () => {
    const report = await load({
      files: {
        ...crimesCsv(crimeRow(crimeId, { offence: '8/99' })),
        'outcomes.csv': `crime_id,outcome_code,assigned_on,is_current,sequence\n${crimeId},1,2026-01-20,true,1\n`,
      },
    })
    expect(report.files[1]).toMatchObject({
      file: 'outcomes.csv',
      rejected: 1,
      rules: [{ rule: 'missing-parent', lines: [2] }],
    })
  })

  test('a byte order mark, CRLF and columns in another order are read', async () => {
    const text = `\uFEFFstatus,crime_id,reported_at,recorded_at,offence_code,area_code\r\nopen,${crimeId},2026-01-10T09:00,2026-01-10T09:00,195/12,E06000015\r\n`
    expect((await load({ files: { 'crimes.csv': text } })).files[0]?.accepted).toBe(1)
  })

  test('more refused rows than allowed refuse the extract: 1 in 50 is over 1%', async () => {
    const good = Array.from({ length: 49 }, (_, index) =>
      crimeRow(`c0000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`),
    )
    const report = await load({
      files: crimesCsv(...good, crimeRow(crimeId, { offence: '8/99' })),
      manifest: { maxRejectedPercent: 1 },
    })
    expect(report).toMatchObject({
      outcome: 'refused',
      sentence: 'crimes.csv: 1 of 50 rows are rejected, more than the 1% allowed.',
    })
    expect(await crimes()).toEqual([])
  })
})

describe('refused whole, with nothing changed and the report kept', () => {
  test.each<[what: string, extract: TinyExtract, sentence: string]>([
    [
      'an unknown column',
      { files: { 'crimes.csv': `${crimesHeader},colour\n` } },
      'crimes.csv has a column that crimes does not know: colour.',
    ],
    [
      'a column that is no name',
      { files: { 'crimes.csv': `${crimesHeader},Jane Doe\n` } },
      'crimes.csv has a column that crimes does not know: column 7.',
    ],
    ['a missing column', { files: { 'crimes.csv': 'crime_id\n' } }, 'crimes.csv lacks the column reported_at.'],
    [
      'a repeated column',
      { files: { 'crimes.csv': `${crimesHeader},status\n` } },
      'crimes.csv has the column status twice.',
    ],
    ['an empty file', { files: { 'crimes.csv': '' } }, 'crimes.csv is empty: even a feed without rows has its header.'],
    [
      'a row cut off',
      { files: { 'crimes.csv': `${crimesHeader}\n${crimeRow()}\n${crimeId},2026-01` } },
      'crimes.csv ends in the middle of a row. Send the file again whole.',
    ],
    [
      'another number of rows',
      { manifest: { feeds: { crimes: { file: 'crimes.csv', rows: 2 } } } },
      'crimes.csv has 1 rows where the manifest says 2.',
    ],
    [
      'another hash',
      { manifest: { feeds: { crimes: { file: 'crimes.csv', sha256: '0'.repeat(64) } } } },
      'crimes.csv is not the file that the manifest describes (its SHA-256 differs).',
    ],
    [
      'a missing file',
      { manifest: { feeds: { crimes: { file: 'crime.csv' } } } },
      'crime.csv is missing from the extract.',
    ],
    [
      'a path that leads outside',
      { manifest: { feeds: { crimes: { file: '../crimes.csv' } } } },
      'manifest.json must name a CSV file beside it for crimes.',
    ],
    [
      'a feed that comes later',
      { manifest: { feeds: { breaches: { file: 'crimes.csv' } } } },
      'manifest.json lists the feed breaches, which this version does not load yet. Leave it out.',
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
      await sql`select report ->> 'sentence' as sentence from kpi.load where outcome = 'refused'`.execute(database.db)
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
    expect((await loadFolder(join(folder, 'crimes.csv'))).sentence).toBe('An extract is a folder or a .zip of one.')
    await mkdir(join(folder, 'empty'))
    expect((await loadFolder(join(folder, 'empty'))).sentence).toBe('manifest.json is missing from the extract.')
    await writeFile(join(folder, 'empty', 'manifest.json'), '{')
    expect((await loadFolder(join(folder, 'empty'))).sentence).toMatch(/^manifest\.json /)
  })

  test('a fault while measuring', async () => {
    await load({ files: crimesCsv(crimeRow(otherCrimeId)) })
    const failing = load({}, { measure: () => Promise.reject(new Error('no')) })
    await expect(failing).rejects.toThrow('The load failed')
    expect(await crimes()).toEqual([otherCrimeId])
  })
})

describe('one after another', () => {
  const first = { extractId: 'e0000000-0000-4000-8000-000000000001' }

  test('the same extract again does nothing and says so', async () => {
    const before = await load({ manifest: first })
    expect(await load({ manifest: first })).toMatchObject({ outcome: 'unchanged', loadId: before.loadId })
  })

  test('going back to an extract that another has followed is a load, if forced', async () => {
    await load({ manifest: first })
    await load({ files: crimesCsv(crimeRow(otherCrimeId)), manifest: { asAt: '2026-10-31T23:58' } }, { force: true })
    expect((await load({ manifest: first })).outcome).toBe('accepted')
    expect(await crimes()).toEqual([crimeId])
  })

  test('the same id with other content is refused', async () => {
    await load({ manifest: first })
    const report = await load({ files: crimesCsv(crimeRow(otherCrimeId)), manifest: first })
    expect(report.sentence).toBe(
      'An extract with this extractId was loaded before with other content. Give the new one an id of its own.',
    )
  })

  test('an older extract is refused unless forced', async () => {
    await load({})
    const older = { manifest: { asAt: '2026-09-30T23:59' } }
    expect((await load(older)).sentence).toBe(
      'Its as-at is older than that of the extract in force. Load it with --force if that is meant.',
    )
    expect((await load(older, { force: true })).outcome).toBe('accepted')
  })

  test('another force needs a warehouse of its own', async () => {
    await load({})
    expect((await load({ manifest: { force: 'kent' } })).sentence).toBe(
      'This warehouse holds derbyshire. Load another force into a database of its own.',
    )
  })

  test('a delta replaces and adds rows by key, and removes those it names', async () => {
    await load({ files: crimesCsv(crimeRow(), crimeRow(otherCrimeId)) })
    const added = 'c0000000-0000-4000-8000-000000000003'
    const report = await load({
      files: {
        ...crimesCsv(crimeRow(crimeId, { offence: '8/65' }), crimeRow(added)),
        'removed.csv': `feed,key\ncrimes,${otherCrimeId}\n`,
      },
      manifest: { mode: 'delta' },
    })
    expect(report.outcome).toBe('accepted')
    expect(await crimes()).toEqual([crimeId, added])
    const { rows } = await sql`select offence_code from warehouse.crime where crime_id = ${crimeId}`.execute(
      database.db,
    )
    expect(rows).toEqual([{ offence_code: '8/65' }])
  })

  test('a delta may not remove what others point to', async () => {
    await load({
      files: {
        ...crimesCsv(crimeRow()),
        'outcomes.csv': `crime_id,outcome_code,assigned_on,is_current,sequence\n${crimeId},1,2026-01-20,true,1\n`,
      },
    })
    const report = await load({
      files: { 'removed.csv': `feed,key\ncrimes,${crimeId}\n`, ...crimesCsv() },
      manifest: { mode: 'delta' },
    })
    expect(report.sentence).toBe(
      '1 rows of outcomes point to crimes that removed.csv takes out. Name those rows in removed.csv too.',
    )
    expect(await crimes()).toEqual([crimeId])
  })

  test('two loads at once take turns', async () => {
    const [one, two] = await Promise.all([load({}), load({ files: crimesCsv(crimeRow(otherCrimeId)) })])
    expect([one.outcome, two.outcome]).toEqual(['accepted', 'accepted'])
  })

  test('a database that goes away leaves everything as it was', async () => {
    await load({ files: crimesCsv(crimeRow(otherCrimeId)) })
    const { client, end } = await connectSingle({ url: database.url, name: 'test' })
    const failing = load(
      {},
      {
        measure: async () => {
          await client.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stalking-kpis load' and datname = current_database()`,
          )
          await sql`select 1`.execute(database.db)
        },
      },
    )
    await expect(failing).rejects.toThrow('The database went away. Nothing was changed; load again.')
    await end()
    expect(await crimes()).toEqual([otherCrimeId])
  })
})

test('what is kept although it cannot be right is counted', async () => {
  const report = await load({
    files: {
      ...crimesCsv(
        crimeRow(crimeId, { reported: '2026-01-10T00:00' }),
        crimeRow(otherCrimeId, { reported: '2026-03-29T01:30', recorded: '2026-03-29T03:30' }),
      ),
      'outcomes.csv': `crime_id,outcome_code,assigned_on,is_current,sequence\n${crimeId},1,2026-01-09,true,1\n`,
    },
  })
  expect(report.faults.map(({ fault, rows }) => [fault, rows])).toEqual([
    ['midnight', 1],
    ['clock-change', 1],
    ['charge-before-recording', 1],
  ])
})
