import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { LoadOptions } from './load-extract.ts'
import { restoreLoad } from './restore-load.ts'
import { counting } from './testing/counting-measure.ts'
import { id } from './testing/every-feed.ts'
import { crimesCsv, kpis, useLoading } from './testing/loading.ts'
import { tableContents } from './testing/table-contents.ts'
import { crimeId, crimeRow, otherCrimeId, type TinyExtract } from './testing/tiny-extract.ts'

const { db, url, load, crimes } = useLoading()
let keptIn: string
beforeEach(async () => {
  keptIn = await mkdtemp(join(tmpdir(), 'stalking-kpis-kept-'))
})

/** Loads an extract that must be accepted, keeps it, and gives the id of the load. */
async function keep(extract: TinyExtract, measure: LoadOptions['measure'] = counting()): Promise<string> {
  const { loadId, sentence } = await load(extract, { keptIn, measure, force: true })
  if (loadId === null) throw new Error(sentence)
  return loadId
}

const restore = (loadId: string, measure: LoadOptions['measure'] = counting()) =>
  restoreLoad({ url: url(), loadId, keptIn, kpis, measure, by: 'a.analyst', wayIn: 'command' })

const delta = { mode: 'delta' }
const thirdId = id('c', 3)
const outcomes = {
  'outcomes.csv': `crime_id,outcome_code,assigned_on,is_current,sequence\n${crimeId},1,2026-01-20,true,1\n`,
}

/** What every table of the warehouse holds, the prepared views aside, which name the load in force. */
async function warehouse(): Promise<[string, string][]> {
  const contents = Object.entries(await tableContents(db()))
  return contents.filter(([table]) => table.startsWith('warehouse.') && !table.includes('prepared'))
}

describe('an earlier load', () => {
  test('is restored as it was, by a load of its own that says so', async () => {
    const first = await keep({ files: crimesCsv(crimeRow()), manifest: { asAt: '2026-09-30T23:59' } })
    await keep({ files: crimesCsv(crimeRow(otherCrimeId), crimeRow(thirdId)) })
    const report = await restore(first)
    expect(report).toMatchObject({
      outcome: 'accepted',
      restores: first,
      asAt: '2026-09-30T22:59:00Z',
      by: 'a.analyst',
      sentence: 'The load was restored. Its figures are those of then.',
      files: [{ file: 'crimes.csv', read: 1 }],
    })
    expect(await crimes()).toEqual([crimeId])
    const { rows } = await sql`
      select load_id, restores, as_at, report ->> 'by' as by from kpi.load order by load_number desc limit 1
    `.execute(db())
    expect(rows).toEqual([{ load_id: report.loadId, restores: first, as_at: '2026-09-30T22:59:00Z', by: 'a.analyst' }])
  })

  test('is restored from the last full extract and the deltas up to it', async () => {
    await keep({ files: crimesCsv(crimeRow(id('c', 9))) })
    await keep({ files: { ...crimesCsv(crimeRow()), ...outcomes } })
    const wanted = await keep({
      files: { ...crimesCsv(crimeRow(otherCrimeId)), 'removed.csv': `feed,key\noutcomes,${crimeId}|1\n` },
      manifest: delta,
    })
    const then = await warehouse()
    await keep({ files: crimesCsv(crimeRow(crimeId, { offence: '8/65' }), crimeRow(thirdId)), manifest: delta })
    expect(await warehouse()).not.toEqual(then)
    expect((await restore(wanted)).outcome).toBe('accepted')
    expect(await warehouse()).toEqual(then)
  })

  test('is restored where providers send their feeds apart, each in full', async () => {
    await keep({ files: crimesCsv(crimeRow()) })
    const wanted = await keep({ files: outcomes })
    const then = await warehouse()
    await keep({
      files: { ...crimesCsv(crimeRow(otherCrimeId)), 'outcomes.csv': outcomes['outcomes.csv'].split('\n')[0] + '\n' },
    })
    expect((await restore(wanted)).outcome).toBe('accepted')
    expect(await warehouse()).toEqual(then)
  })

  test('is restored without the feeds that were supplied only after it', async () => {
    const first = await keep({ files: crimesCsv(crimeRow()) })
    await keep({ files: outcomes })
    await restore(first)
    const { rows } = await sql`select feed, load_id from kpi.supplied_feed`.execute(db())
    expect(rows).toEqual([{ feed: 'crimes', load_id: first }])
    expect((await sql`select from warehouse.outcome`.execute(db())).rows).toEqual([])
  })

  test('is followed by the next delta as if nothing had come between', async () => {
    const first = await keep({ files: crimesCsv(crimeRow()) })
    const undone = await keep({ files: crimesCsv(crimeRow(otherCrimeId)), manifest: delta })
    const restored = (await restore(first)).loadId ?? ''
    const next = await keep({ files: crimesCsv(crimeRow(thirdId)), manifest: delta })
    expect(await crimes()).toEqual([crimeId, thirdId])
    expect((await restore(undone)).outcome).toBe('accepted')
    expect(await crimes()).toEqual([crimeId, otherCrimeId])
    expect((await restore(next)).outcome).toBe('accepted')
    expect(await crimes()).toEqual([crimeId, thirdId])
    expect(await restore(restored)).toMatchObject({ outcome: 'accepted', restores: first })
    expect(await crimes()).toEqual([crimeId])
  })

  test('of which rows were rejected is restored, and its report tells of them', async () => {
    const first = await keep({
      files: crimesCsv(
        crimeRow(),
        crimeRow(otherCrimeId),
        crimeRow(otherCrimeId, { offence: '8/65' }),
        crimeRow(thirdId, { offence: '8/99' }),
      ),
    })
    await keep({ files: crimesCsv(crimeRow(thirdId)) })
    expect(await restore(first)).toMatchObject({
      outcome: 'accepted',
      files: [
        { read: 4, accepted: 1, rejected: 3, rules: [{ rule: 'reference', lines: [5] }, { rule: 'repeated-key' }] },
      ],
    })
    expect(await crimes()).toEqual([crimeId])
  })

  test('that is in force already is left as it is', async () => {
    const first = await keep({ files: crimesCsv(crimeRow()) })
    await keep({ files: crimesCsv(crimeRow(otherCrimeId)) })
    await restore(first)
    expect(await restore(first)).toMatchObject({
      outcome: 'unchanged',
      sentence: 'This load is in force already. Nothing was changed.',
    })
  })

  test('whose definitions have changed since is compared by its rows', async () => {
    const first = await keep({ files: crimesCsv(crimeRow()) })
    await keep({ files: crimesCsv(crimeRow(otherCrimeId)) })
    expect((await restore(first, counting('2', 1))).sentence).toBe(
      'The load was restored. Its rows are those of then; its figures are not, because definitions have changed since.',
    )
    expect(await crimes()).toEqual([crimeId])
  })
})

describe('is refused, and changes nothing:', () => {
  let first: string
  let second: string
  let before: Record<string, string>
  const prepare = async () => {
    first = await keep({ files: crimesCsv(crimeRow()) })
    second = await keep({ files: crimesCsv(crimeRow(otherCrimeId)) })
    before = await tableContents(db())
  }
  const zip = (loadId: string) => join(keptIn, `${loadId}.zip`)

  const others = (contents: Record<string, string>) =>
    Object.entries(contents).filter(([name]) => !['kpi.load', 'audit.entry'].includes(name) && !name.endsWith('_seq'))

  /** The refusal is kept, in the audit log too; all else must be as before. */
  const unchanged = async () => {
    expect(others(await tableContents(db()))).toEqual(others(before))
    const { rows } = await sql`select outcome from kpi.load order by load_number`.execute(db())
    expect(rows).toEqual([{ outcome: 'accepted' }, { outcome: 'accepted' }, { outcome: 'refused' }])
  }

  test('a load that there is not', async () => {
    await prepare()
    const { sentence } = await restore('nothing')
    expect(sentence).toBe(
      'There is no accepted load of that id. Give the id that a load printed, or that kpi.load holds.',
    )
    await unchanged()
  })

  test('an extract that is no longer kept', async () => {
    await prepare()
    await rm(zip(first))
    expect((await restore(first)).sentence).toBe(
      `The extract of load ${first} is not among those kept, so that the load cannot be restored.`,
    )
    await unchanged()
  })

  test('an extract in place of another', async () => {
    await prepare()
    await copyFile(zip(second), zip(first))
    expect((await restore(first)).sentence).toBe(
      `The extract of load ${first} is not what was kept: its SHA-256 differs.`,
    )
    await unchanged()
  })

  test('an extract of which a byte has changed', async () => {
    await prepare()
    const bytes = await readFile(zip(first))
    const at = bytes.indexOf('crimes.csv') + 40
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(zip(first), bytes)
    expect((await restore(first)).sentence).toMatch(/^The extract of load \S+ cannot be replayed: /)
    await unchanged()
  })

  test('figures that are not those of then, though definitions are', async () => {
    await prepare()
    expect((await restore(first, counting('1', 1))).sentence).toBe(
      `The extracts kept were replayed, and the figures are not those of load ${first}: reference data or the rules by which rows are read have changed since.`,
    )
    await unchanged()
  })

  test('rows that are not those of then, where definitions have changed', async () => {
    await prepare()
    await sql`update kpi.load set rows_hash = 'that of other rows' where load_id = ${first}`.execute(db())
    before = await tableContents(db())
    expect((await restore(first, counting('2'))).sentence).toContain('the rows are not those of load')
    await unchanged()
  })
})
