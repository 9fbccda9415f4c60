import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { crimeId, crimeRow, otherCrimeId } from './testing/tiny-extract.ts'

const { db, load, crimes } = useLoading()

const needs = (id: string) => `crime_id,completed_on\n${id},2026-01-20\n`

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
        .execute(db())
        .catch(() => sql`select recorded_on, synthetic, force from warehouse.crime, kpi.load`.execute(db()))
    expect(rows).toEqual([{ recorded_on: '2026-07-01', synthetic: true, force: 'derbyshire' }])
  })

  test('knows an id in capitals for the same id', async () => {
    const files = { ...crimesCsv(crimeRow(crimeId.toUpperCase())), 'needs_assessments.csv': needs(crimeId) }
    expect((await load({ files })).files.map(({ accepted }) => accepted)).toEqual([1, 1])
    expect(await crimes()).toEqual([crimeId])
  })

  test('tells how many rows break a rule over whole files, and the first thousand lines', async () => {
    const orphan = `${otherCrimeId},1,2026-01-20,true,`
    const orphans = Array.from({ length: 1500 }, (_, index) => `${orphan}${index + 1}\n`)
    const needed = Array.from({ length: 1500 }, () => `${crimeId},2026-01-20\n`)
    const report = await load({
      files: {
        ...crimesCsv(crimeRow(), crimeRow(otherCrimeId), crimeRow(otherCrimeId, { offence: '8/65' })),
        'outcomes.csv': `crime_id,outcome_code,assigned_on,is_current,sequence\n${orphans.join('')}`,
        'needs_assessments.csv': `crime_id,completed_on\n${needed.join('')}`,
      },
    })
    expect(report.files).toMatchObject([
      { read: 3, accepted: 1, rejected: 2, repeated: 0 },
      { read: 1500, accepted: 0, rejected: 1500, rules: [{ rule: 'missing-parent', rows: 1500 }] },
      { read: 1500, accepted: 1500, rejected: 0, repeated: 1499 },
    ])
    expect(report.files[1]?.rules[0]?.lines).toEqual(Array.from({ length: 1000 }, (_, index) => index + 2))
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
    expect((await sql`select * from warehouse.outcome`.execute(db())).rows).toEqual([])
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
      'outcomes in the warehouse point to crimes that this extract no longer has (rows: 1). Send outcomes too.',
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
      sentence: 'crimes.csv: 1 of 50 rows rejected, more than the 1% allowed. Mend the rows that the report lists.',
    })
    expect(await crimes()).toEqual([])
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
