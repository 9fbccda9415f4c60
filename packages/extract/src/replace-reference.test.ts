import { migrate } from '@dashboard/db'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { tableOf } from './feed.ts'
import { referenceFiles } from './reference-files.ts'
import { id, rowOf } from './testing/every-feed.ts'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { area, offence, seriesBreak, sure } from './testing/reference-rows.ts'
import { crime, crimeRow, csvOf, otherCrimeId } from './testing/tiny-extract.ts'

const { db, load } = useLoading()
beforeEach(async () => {
  const tables = referenceFiles.map((file) => sql.table(tableOf(file)))
  await sql`truncate ${sql.join(tables)}`.execute(db())
  await migrate(db())
})

async function codes(table: string, column: string): Promise<unknown[]> {
  const { rows } = await sql<{ code: unknown }>`
    select ${sql.ref(column)} as code from ${sql.table(table)} order by 1
  `.execute(db())
  return rows.map(({ code }) => code)
}

describe('reference files of an extract', () => {
  test('replace all rows, and the cells and figures of the same extract follow them', async () => {
    await load({ files: crimesCsv(crimeRow()) })
    const files = {
      'offences.csv': csvOf(offence({ ho_class: '8L', kind: 'harassment' }), offence({ offence_code: '8/99' })),
      ...crimesCsv(crimeRow(), crimeRow(otherCrimeId, { offence: '8/99' })),
    }
    expect(await load({ files })).toMatchObject({ outcome: 'accepted', files: [{ accepted: 2 }, { accepted: 2 }] })
    expect(await codes('reference.offence', 'offence_code')).toEqual(['195/12', '8/99'])
    expect(await codes('warehouse.known_crime', 'is_stalking')).toEqual([false, true])
    expect(await codes('warehouse.stalking_crime', 'crime_id')).toEqual([otherCrimeId])
  })

  test('refuse rows of the extract that point to what they no longer hold', async () => {
    const files = { 'offences.csv': csvOf(offence({ offence_code: '8/99' })), ...crimesCsv(crimeRow()) }
    expect((await load({ files })).files[1]).toMatchObject({ file: 'crimes.csv', rules: [{ rule: 'reference' }] })
  })

  test('are read in a delta too, and always replace all rows', async () => {
    const files = {
      'areas.csv': csvOf(area()),
      'populations.csv': csvOf({ year: '2026', area_code: 'E06000015', people: '1', ...sure }),
    }
    expect((await load({ files, manifest: { mode: 'delta' } })).outcome).toBe('accepted')
    expect(await codes('reference.population', 'area_code')).toEqual(['E06000015'])
  })

  test('keep every sign of their texts', async () => {
    const reason = String.raw`“Quoted”, 'single', "double", back\slash \N and \. at the end\\`
    await load({ files: { 'series_breaks.csv': csvOf(seriesBreak({ reason: `"${reason.replaceAll('"', '""')}"` })) } })
    expect(await codes('reference.series_break', 'reason')).toEqual([reason])
  })

  test('show readers the old rows until the load is done, and never make them wait', async () => {
    let seen: unknown[] = []
    await load(
      { files: { 'providers.csv': csvOf({ provider: 'new_service', name: 'New', ...sure }) } },
      { measure: async () => void (seen = await codes('reference.provider', 'provider')) },
    )
    expect(seen).toEqual(['county_advocacy', 'derby_advocacy', 'victim_service'])
    expect(await codes('reference.provider', 'provider')).toEqual(['new_service'])
  })

  test('are not removed from row by row', async () => {
    const report = await load({
      files: { 'removed.csv': 'feed,key\nproviders,victim_service\n' },
      manifest: { mode: 'delta', feeds: {} },
    })
    expect(report.files[0]?.rules).toMatchObject([{ sentence: 'feed is not one of the listed codes' }])
  })
})

describe('what is kept may not lose what it points to', () => {
  const crimes = csvOf(rowOf.crimes)
  const suspects = csvOf(rowOf.suspects)
  const events = csvOf(
    { ...rowOf.investigation_events, kind: 'charge', detail: '8/65' },
    { ...rowOf.investigation_events, event_id: id('e', 2), kind: 'allocated', detail: 'specialist' },
  )
  const derby = csvOf(area())
  const population = csvOf({ year: '2026', area_code: 'E06000015', people: '261400', ...sure })
  const training = csvOf({ ...rowOf.training, area_code: 'E07000037' }, rowOf.training)

  test.each<[feed: string, file: string, before: Record<string, string>, then: Record<string, string>]>([
    [
      'crimes',
      'offences',
      { 'crimes.csv': csvOf(crime()) },
      { 'offences.csv': csvOf(offence({ offence_code: '8/65' })) },
    ],
    [
      'investigation_events',
      'offences',
      { 'victims.csv': csvOf(rowOf.victims), 'crimes.csv': crimes, 'investigation_events.csv': events },
      { 'offences.csv': csvOf(offence()) },
    ],
    ['training', 'areas', { 'training.csv': training }, { 'areas.csv': derby, 'populations.csv': population }],
    [
      'programme_referrals',
      'programmes',
      { 'suspects.csv': suspects, 'programme_referrals.csv': csvOf(rowOf.programme_referrals) },
      { 'programmes.csv': csvOf({ programme: 'other', name: 'Another', ...sure }) },
    ],
    [
      'outcomes',
      'outcome_types',
      { 'crimes.csv': csvOf(crime()), 'outcomes.csv': csvOf(rowOf.outcomes) },
      { 'outcome_types.csv': csvOf({ outcome_code: '1A', name: 'A', outcome_group: 'B', precedence: '1', ...sure }) },
    ],
  ])('%s: %s', async (feed, file, before, then) => {
    await load({ files: before })
    const sentence = `${feed} in the warehouse point to ${file} that this extract no longer has (rows: 1). Send ${feed} too.`
    expect(await load({ files: then })).toMatchObject({ outcome: 'refused', sentence })
    expect(await load({ files: then, manifest: { mode: 'delta' } })).toMatchObject({ outcome: 'refused', sentence })
    expect(await codes('reference.offence', 'offence_code')).toHaveLength(10)
  })

  test('populations of areas', async () => {
    expect((await load({ files: { 'areas.csv': derby } })).sentence).toMatch(
      /^populations in the warehouse point to areas that this extract no longer has \(rows: \d+\)\. Send populations too\.$/,
    )
  })

  test('but a delta may take such rows out', async () => {
    await load({ files: { 'training.csv': training } })
    const report = await load({
      files: {
        'areas.csv': derby,
        'populations.csv': population,
        'removed.csv': 'feed,key\ntraining,2026-10|contact|E07000037\n',
      },
      manifest: { mode: 'delta' },
    })
    expect(report.outcome).toBe('accepted')
    expect(await codes('warehouse.training', 'area_code')).toEqual([''])
  })
})
