import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSample } from './make-sample.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

async function sample(crimes: number, seed: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-sample-'))
  folders.push(folder)
  await makeSample({ folder, crimes, seed, asAt: '2026-10-31' })
  return folder
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
}

type Row = Record<string, string>
function rowsOf(csv: string): Row[] {
  const [header = '', ...lines] = csv.trimEnd().split('\n')
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])))
}

test('the same seed gives the same bytes, another seed others', async () => {
  const [one, again, other] = [
    await filesOf(await sample(2000, 7)),
    await filesOf(await sample(2000, 7)),
    await filesOf(await sample(2000, 8)),
  ]
  expect(again).toEqual(one)
  expect(other['crimes.csv']).not.toBe(one['crimes.csv'])
})

describe('30,000 crimes like Derbyshire’s', () => {
  let files: Record<string, string>
  let crimes: Row[]
  const share = (rows: Row[], is: (row: Row) => boolean) => rows.filter(is).length / rows.length
  beforeAll(async () => {
    files = await filesOf(await sample(30_000, 1))
    crimes = rowsOf(files['crimes.csv'] ?? '')
  })

  test('say that they are made up', () => {
    expect(JSON.parse(files['manifest.json'] ?? '')).toMatchObject({
      synthetic: true,
      force: 'derbyshire',
      asAt: '2026-10-31T23:59',
    })
  })

  test('are as many as asked for', () => {
    expect(crimes).toHaveLength(30_000)
  })

  test('have some 45% stalking and some 225 of it a month', () => {
    const stalking = (row: Row) => ['195/12', '8/65', '8/66'].includes(row['offence_code'] ?? '')
    expect(share(crimes, stalking)).toBeCloseTo(0.45, 1)
    expect(
      crimes.filter((row) => stalking(row) && row['recorded_at']?.startsWith('2026-0')).length / 9,
    ).toBeGreaterThan(195)
    expect(crimes.filter((row) => stalking(row) && row['recorded_at']?.startsWith('2026-0')).length / 9).toBeLessThan(
      255,
    )
  })

  test('fall on districts as published: Derby near a third, the Dales least', () => {
    expect(share(crimes, (row) => row['area_code'] === 'E06000015')).toBeCloseTo(0.323, 1)
    expect(share(crimes, (row) => row['area_code'] === 'E07000035')).toBeCloseTo(0.033, 1)
  })

  test('are recorded within a day nine times in ten', () => {
    const prompt = (row: Row) =>
      Date.parse(`${row['recorded_at']}Z`) - Date.parse(`${row['reported_at']}Z`) <= 86_400_000
    expect(share(crimes, prompt)).toBeGreaterThan(0.88)
  })

  test('hold the planted faults', () => {
    const ids = crimes.map((row) => row['crime_id'] ?? '')
    const referrals = rowsOf(files['support_referrals.csv'] ?? '')
    const silent = referrals.filter(
      (row) =>
        row['provider'] === 'county_advocacy' &&
        /^2026-0[23]/.test(row['offered_on'] ?? '') &&
        row['offer_result'] === 'accepted',
    )
    expect(ids.length - new Set(ids).size).toBeGreaterThan(0)
    expect(crimes.some((row) => !/^[0-9a-f-]{36}$/.test(row['crime_id'] ?? ''))).toBe(true)
    expect(silent.length).toBeGreaterThan(4)
    expect(silent.every((row) => !row['received_on'] && !row['first_contact_on'] && !row['engaged_on'])).toBe(true)
    expect(share(crimes, (row) => row['last_incident_on'] === '')).toBeCloseTo(0.1, 1)
    expect(crimes.some((row) => row['reported_at'] === '2025-10-26T01:30')).toBe(true)
  })

  test('hold one disparity: fewer charges for crimes against people with a disability', () => {
    const disabled = new Set(
      rowsOf(files['victims.csv'] ?? '').flatMap((row) => (row['disability'] === 'true' ? [row['victim_id']] : [])),
    )
    const charged = new Set(
      rowsOf(files['outcomes.csv'] ?? '').flatMap((row) => (row['outcome_code'] === '1' ? [row['crime_id']] : [])),
    )
    const known = crimes.filter((row) => row['victim_id'])
    const rate = (rows: Row[]) => share(rows, (row) => charged.has(row['crime_id']))
    const ratio =
      rate(known.filter((row) => disabled.has(row['victim_id']))) /
      rate(known.filter((row) => !disabled.has(row['victim_id'])))
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(0.75)
  })
})

describe('an extract as an earlier day held it', () => {
  const seen = '2026-06-30'
  const feedOf = async (folder: string, feed: string) => rowsOf(await readFile(join(folder, `${feed}.csv`), 'utf8'))

  test('holds nothing that happened later, and no child without its crime', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-seen-'))
    await makeSample({ folder, crimes: 4000, seed: 1, asAt: '2026-10-31', seen })
    const crimes = new Set((await feedOf(folder, 'crimes')).map((row) => row['crime_id']))
    for (const feed of ['crimes', 'outcomes', 'crime_suspects', 'protective_measures', 'support_referrals']) {
      const rows = await feedOf(folder, feed)
      expect(rows.length).toBeGreaterThan(20)
      const later = rows.filter((row) =>
        Object.entries(row).some(
          ([name, cell]) =>
            /_(on|at)$/.test(name) && name !== 'expires_on' && name !== 'first_hearing_on' && cell.slice(0, 10) > seen,
        ),
      )
      expect(later.filter((row) => row['last_incident_on'] !== '12/01/2025')).toEqual([])
      const orphans = rows.filter((row) => row['crime_id'] !== undefined && !crimes.has(row['crime_id']))
      expect(orphans).toEqual([])
    }
  })

  test('grows into the whole: some outcomes of its crimes are entered later', async () => {
    const [then, now] = await Promise.all(
      [seen, undefined].map(async (day) => {
        const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-seen-'))
        await makeSample({ folder, crimes: 4000, seed: 1, asAt: '2026-10-31', seen: day })
        return feedOf(folder, 'outcomes')
      }),
    )
    const known = new Set(then?.map((row) => `${row['crime_id']} ${row['sequence']}`))
    const late = now?.filter(
      (row) => (row['assigned_on'] ?? '') <= seen && !known.has(`${row['crime_id']} ${row['sequence']}`),
    )
    expect(late?.length).toBeGreaterThan(10)
  })
})
