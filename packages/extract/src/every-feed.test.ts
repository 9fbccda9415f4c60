import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { tableOf } from './feed.ts'
import { feeds } from './feeds.ts'
import { everyFeed, id, measureId, rowOf, suspectId, type FeedName } from './testing/every-feed.ts'
import { useLoading } from './testing/loading.ts'
import { crimeId, csvOf, otherCrimeId } from './testing/tiny-extract.ts'

const { db, load } = useLoading()

/** How many rows every feed has in the warehouse. */
async function counts(): Promise<Record<string, number>> {
  const counted = feeds.map(
    (feed) => sql`select ${feed.name} as name, count(*)::integer as rows from ${sql.table(tableOf(feed))}`,
  )
  const { rows } = await sql<{ name: string; rows: number }>`${sql.join(counted, sql` union all `)}`.execute(db())
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}

const oneEach = { ...Object.fromEntries(feeds.map(({ name }) => [name, 1])), crimes: 2 }

test('an extract of every feed is loaded, without fault', async () => {
  const report = await load({ files: everyFeed() })
  expect(report).toMatchObject({ outcome: 'accepted', faults: [] })
  expect(report.files.flatMap(({ rules }) => rules)).toEqual([])
  expect(await counts()).toEqual(oneEach)
})

test('months stand as their first day, an empty area of a key as an empty text', async () => {
  await load({ files: everyFeed() })
  const { rows } = await sql`
    select training.month, training.area_code, workforce.area_code as workforce_area, fte
    from   warehouse.training, warehouse.workforce
  `.execute(db())
  expect(rows).toEqual([{ month: '2026-10-01', area_code: '', workforce_area: '', fte: 2.5 }])
})

const { area_code: _empty, ...withoutArea } = rowOf.training

test.each([
  ['empty', rowOf.training],
  ['absent', withoutArea],
])('rows of one month and role are one key when the area is %s', async (_what, row: Record<string, string>) => {
  const { files } = await load({ files: everyFeed({ training: [row, { ...row, trained: '5' }] }) })
  expect(files.find(({ feed }) => feed === 'training')?.rules).toMatchObject([{ rule: 'repeated-key', lines: [2, 3] }])
})

/** The key of the row of every feed that points to another or to nothing, as removed.csv writes it. */
const keys: [feed: FeedName, key: string][] = [
  ['crime_suspects', `${crimeId}|${suspectId}`],
  ['classifications', `${crimeId}|2026-01-12T09:00`],
  ['crime_links', `${crimeId}|${otherCrimeId}|same_course_of_conduct`],
  ['risk_assessments', id('d')],
  ['supervisor_reviews', `${crimeId}|2026-01-11T09:00|initial`],
  ['investigation_events', id('e')],
  ['outcomes', `${crimeId}|1`],
  ['protective_measures', measureId],
  ['measure_crimes', `${measureId}|${crimeId}`],
  ['breaches', id('b')],
  ['support_referrals', id('f')],
  ['needs_assessments', `${crimeId}|2026-01-13`],
  ['survey_responses', id('1')],
  ['programme_referrals', id('2')],
  ['clinic_cases', id('3')],
  ['management_periods', `${suspectId}|custody|2026-03-01`],
  ['court_results', `${suspectId}|${crimeId}|2026-06-01`],
  ['recording_audits', id('4')],
  ['training', '2026-10|contact|'],
  ['workforce', '2026-10|advocate|'],
]

const removing = (gone: [feed: FeedName, key: string][]) =>
  load({
    files: { 'removed.csv': `feed,key\n${gone.map((each) => each.join(',')).join('\n')}\n` },
    manifest: { mode: 'delta', feeds: {} },
  })

describe('a delta', () => {
  test('removes rows of every feed by their keys', async () => {
    await load({ files: everyFeed() })
    expect(await removing(keys)).toMatchObject({ outcome: 'accepted', faults: [], files: [{ accepted: 20 }] })
    expect(await counts()).toEqual({
      ...Object.fromEntries(keys.map(([feed]) => [feed, 0])),
      victims: 1,
      suspects: 1,
      crimes: 2,
    })
  })

  test('replaces rows of every feed by their keys', async () => {
    await load({ files: everyFeed() })
    const report = await load({ files: everyFeed(), manifest: { mode: 'delta' } })
    expect(report).toMatchObject({ outcome: 'accepted', faults: [] })
    expect(await counts()).toEqual(oneEach)
  })

  test.each<[child: FeedName, parent: FeedName, key: string]>([
    ['crimes', 'victims', id('7')],
    ['crime_suspects', 'crimes', crimeId],
    ['crime_suspects', 'suspects', suspectId],
    ['classifications', 'crimes', crimeId],
    ['crime_links', 'crimes', crimeId],
    ['crime_links', 'crimes', otherCrimeId],
    ['risk_assessments', 'crimes', crimeId],
    ['supervisor_reviews', 'crimes', crimeId],
    ['investigation_events', 'crimes', crimeId],
    ['outcomes', 'crimes', crimeId],
    ['protective_measures', 'suspects', suspectId],
    ['measure_crimes', 'protective_measures', measureId],
    ['measure_crimes', 'crimes', crimeId],
    ['breaches', 'protective_measures', measureId],
    ['breaches', 'crimes', crimeId],
    ['support_referrals', 'crimes', crimeId],
    ['needs_assessments', 'crimes', crimeId],
    ['programme_referrals', 'suspects', suspectId],
    ['clinic_cases', 'crimes', crimeId],
    ['management_periods', 'suspects', suspectId],
    ['court_results', 'suspects', suspectId],
    ['court_results', 'crimes', crimeId],
  ])('may not strand %s by removing %s', async (child, parent, key) => {
    await load({ files: everyFeed() })
    const kept = parent === 'crimes' ? [child, parent, 'protective_measures'] : [child, parent]
    const others = keys.filter(([feed]) => !kept.includes(feed))
    const report = await removing([...others, [parent, key]])
    expect(report.sentence).toBe(
      `${child} point to ${parent} that removed.csv takes out (rows: 1). Name those rows in removed.csv too.`,
    )
    expect(await counts()).toEqual(oneEach)
  })
})

describe('risk forms that replace others', () => {
  const form = (index: number, supersedes: number | null, crime_id = crimeId) => ({
    ...rowOf.risk_assessments,
    assessment_id: id('d', index),
    crime_id,
    supersedes: supersedes === null ? '' : id('d', supersedes),
  })
  const forms = (...rows: ReturnType<typeof form>[]) => ({ 'risk_assessments.csv': csvOf(...rows) })

  test('are found in the same file, in any order', async () => {
    const { files } = await load({ files: everyFeed({ risk_assessments: [form(3, 2), form(1, null), form(2, 1)] }) })
    expect(files.find(({ feed }) => feed === 'risk_assessments')).toMatchObject({ accepted: 3, rules: [] })
  })

  test('are refused with the form that they replace, down the chain', async () => {
    const { files } = await load({
      files: everyFeed({ risk_assessments: [form(3, 2), form(2, 1), form(1, null, id('c', 99)), form(4, null)] }),
    })
    expect(files.find(({ feed }) => feed === 'risk_assessments')).toMatchObject({
      accepted: 1,
      rules: [
        { sentence: 'crime_id points to a row that is not there after the load', lines: [4] },
        { sentence: 'supersedes points to a row that is not there after the load', lines: [3, 2] },
      ],
    })
  })

  test('may replace one of an extract before, unless a delta takes that out', async () => {
    await load({ files: everyFeed({ risk_assessments: [form(1, null)] }) })
    const delta = { manifest: { mode: 'delta' } }
    expect((await load({ files: forms(form(2, 1)), ...delta })).files[0]).toMatchObject({ accepted: 1, rejected: 0 })
    const report = await removing([['risk_assessments', id('d', 1)]])
    expect(report.sentence).toBe(
      'risk_assessments point to risk_assessments that removed.csv takes out (rows: 1). Name those rows in removed.csv too.',
    )
  })
})
