import { connectSingle } from '@dashboard/db'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { crimeId, crimeRow, otherCrimeId } from './testing/tiny-extract.ts'

const { db, url, load, loadFolder, crimes } = useLoading()

describe('one after another', () => {
  const first = { extractId: 'e0000000-0000-4000-8000-000000000001' }

  test('the same extract again does nothing and says so', async () => {
    const before = await load({ manifest: first })
    expect(await load({ manifest: first })).toMatchObject({ outcome: 'unchanged', loadId: before.loadId })
  })

  test('going back to an extract that another has followed does nothing unless forced', async () => {
    const { loadId } = await load({ manifest: first })
    await load({ files: crimesCsv(crimeRow(otherCrimeId)) })
    expect(await load({ manifest: first })).toMatchObject({
      outcome: 'unchanged',
      loadId,
      sentence:
        'This extract was loaded before, and another has followed. Nothing was changed; load it with --force to go back to it.',
    })
    expect(await crimes()).toEqual([otherCrimeId])
    expect((await load({ manifest: first }, { force: true })).outcome).toBe('accepted')
    expect(await crimes()).toEqual([crimeId])
  })

  test('the same id with other content is refused', async () => {
    await load({ manifest: first })
    const report = await load({ files: crimesCsv(crimeRow(otherCrimeId)), manifest: first })
    expect(report.sentence).toBe(
      'An extract with this extractId was loaded before with other content. Give the new one an id of its own.',
    )
  })

  test.each([
    ['another cut-off', { asAt: '2026-10-31T23:58' }],
    ['no longer made up', { synthetic: true }],
  ])('the same id with %s is refused', async (_what, change) => {
    await load({ manifest: first })
    expect((await load({ manifest: { ...first, ...change } })).outcome).toBe('refused')
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
    const { rows } = await sql`select offence_code from warehouse.crime where crime_id = ${crimeId}`.execute(db())
    expect(rows).toEqual([{ offence_code: '8/65' }])
  })

  test('removals are checked like rows: by line and rule, and no key is repeated', async () => {
    await load({ files: crimesCsv(crimeRow(), crimeRow(otherCrimeId)) })
    const gone = 'c0000000-0000-4000-8000-000000000009'
    const report = await load({
      files: {
        'removed.csv': [
          'key,feed',
          `${otherCrimeId.toUpperCase()},crimes`,
          `${gone},crimes`,
          `${crimeId}|1,crimes`,
          'AB/1234/26,crimes',
          `${crimeId},dogs`,
          crimeId,
          '',
        ].join('\n'),
      },
      manifest: { mode: 'delta', feeds: {} },
    })
    expect(report).toMatchObject({
      outcome: 'accepted',
      files: [
        {
          file: 'removed.csv',
          read: 6,
          accepted: 2,
          rejected: 4,
          rules: [
            { sentence: 'key is not a key of that feed', lines: [4, 5] },
            { sentence: 'feed is not one of the listed codes', lines: [6] },
            { sentence: 'the row does not have as many cells as the header', lines: [7] },
          ],
        },
      ],
      faults: [{ fault: 'removed-absent', rows: 1 }],
    })
    expect(JSON.stringify(report)).not.toMatch(/1234|dogs/)
    expect(await crimes()).toEqual([crimeId])
  })

  test('removals are part of what an extract holds: other ones under its id are refused', async () => {
    await load({ files: crimesCsv(crimeRow(), crimeRow(otherCrimeId)) })
    const removing = (id: string) =>
      load({
        files: { 'removed.csv': `feed,key\ncrimes,${id}\n` },
        manifest: { extractId: 'e0000000-0000-4000-8000-000000000002', mode: 'delta', feeds: {} },
      })
    await removing(crimeId)
    expect((await removing(crimeId)).outcome).toBe('unchanged')
    expect((await removing(otherCrimeId)).outcome).toBe('refused')
    expect(await crimes()).toEqual([otherCrimeId])
  })

  test('a row that a delta both removes and sends is there afterwards', async () => {
    await load({ files: crimesCsv(crimeRow()) })
    await load({
      files: { ...crimesCsv(crimeRow(crimeId, { offence: '8/65' })), 'removed.csv': `feed,key\ncrimes,${crimeId}\n` },
      manifest: { mode: 'delta' },
    })
    const { rows } = await sql`select offence_code from warehouse.crime`.execute(db())
    expect(rows).toEqual([{ offence_code: '8/65' }])
  })

  test('a row of several key columns is removed by all of them', async () => {
    const header = 'crime_id,outcome_code,assigned_on,is_current,sequence'
    const rows = `${crimeId},16,2026-01-20,false,1\n${crimeId},1,2026-02-20,true,2\n`
    await load({ files: { ...crimesCsv(crimeRow()), 'outcomes.csv': `${header}\n${rows}` } })
    await load({
      files: { 'removed.csv': `feed,key\noutcomes,${crimeId}|1\n` },
      manifest: { mode: 'delta', feeds: {} },
    })
    const { rows: left } = await sql`select sequence from warehouse.outcome`.execute(db())
    expect(left).toEqual([{ sequence: 2 }])
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
      'outcomes point to crimes that removed.csv takes out (rows: 1). Name those rows in removed.csv too.',
    )
    expect(await crimes()).toEqual([crimeId])
  })

  test('two loads at once take turns', async () => {
    const told: string[] = []
    let second = Promise.resolve({ outcome: 'not begun' })
    const earlier = await load(
      {},
      {
        measure: () =>
          new Promise((resolve) => {
            const onProgress = (sentence: string) => {
              told.push(sentence)
              resolve()
            }
            second = load({ files: crimesCsv(crimeRow(otherCrimeId)) }, { onProgress })
          }),
      },
    )
    expect([earlier.outcome, (await second).outcome]).toEqual(['accepted', 'accepted'])
    expect(told[0]).toBe('another load is running: waiting for it')
    expect(await crimes()).toEqual([otherCrimeId])
  })

  test('what is no extract is refused at once, whatever else is loaded', async () => {
    let refused = ''
    await load({}, { measure: async () => void (refused = (await loadFolder('/nowhere')).sentence) })
    expect(refused).toBe('There is no folder or .zip at that path.')
  })

  test('a database that goes away leaves everything as it was', async () => {
    await load({ files: crimesCsv(crimeRow(otherCrimeId)) })
    const { client, end } = await connectSingle({ url: url(), name: 'test' })
    const failing = load(
      {},
      {
        measure: async () => {
          await client.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stalking-kpis load' and datname = current_database()`,
          )
          await sql`select 1`.execute(db())
        },
      },
    )
    await expect(failing).rejects.toThrow('The database went away. Nothing was changed; load again.')
    await end()
    expect(await crimes()).toEqual([otherCrimeId])
    const { rows } =
      await sql`select report ->> 'sentence' as sentence from kpi.load where outcome = 'refused'`.execute(db())
    expect(rows).toEqual([{ sentence: 'The database went away. Nothing was changed; load again.' }])
    expect((await load({})).outcome).toBe('accepted')
  })
})
