import { connectSingle } from '@dashboard/db'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { crimeId, crimeRow, otherCrimeId } from './testing/tiny-extract.ts'

const { db, url, load, crimes } = useLoading()

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
    const { rows } = await sql`select offence_code from warehouse.crime where crime_id = ${crimeId}`.execute(db())
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
  })
})
