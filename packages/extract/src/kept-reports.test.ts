import { createHash } from 'node:crypto'
import type { LoadReport } from '@dashboard/contract'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { crimeRow, otherCrimeId } from './testing/tiny-extract.ts'

const { db, load } = useLoading()
const first = { extractId: 'e0000000-0000-4000-8000-000000000001' }
const instant = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)

async function kept(): Promise<{ outcome: string; report: LoadReport }[]> {
  const { rows } = await sql<{ outcome: string; report: LoadReport }>`
    select outcome, report from kpi.load order by load_number
  `.execute(db())
  return rows
}

describe('the report of every attempt is kept', () => {
  test('with who asked, how and when, what the extract is and what it came to', async () => {
    const files = crimesCsv(crimeRow())
    const report = await load({ files, manifest: first }, { by: 'a.analyst', wayIn: 'command' })
    expect(report).toMatchObject({
      ...first,
      outcome: 'accepted',
      asAt: '2026-10-31T23:59:00Z',
      mode: 'full',
      by: 'a.analyst',
      wayIn: 'command',
      receivedAt: instant,
      finishedAt: instant,
      files: [{ sha256: createHash('sha256').update(files['crimes.csv']).digest('hex') }],
    })
    expect(await kept()).toEqual([{ outcome: 'accepted', report }])
  })

  test('when it is refused', async () => {
    const report = await load({ files: { 'crimes.csv': '' } }, { by: 'a.analyst', wayIn: 'upload' })
    expect(report).toMatchObject({ by: 'a.analyst', wayIn: 'upload', finishedAt: instant, files: [{ sha256: null }] })
    expect(await kept()).toEqual([{ outcome: 'refused', report }])
  })

  test('when nothing had to be done', async () => {
    const { loadId } = await load({ manifest: first })
    const report = await load({ manifest: first }, { by: 'b.analyst', wayIn: 'folder' })
    expect(report).toMatchObject({ outcome: 'unchanged', loadId, by: 'b.analyst', wayIn: 'folder' })
    expect((await kept())[1]).toEqual({ outcome: 'unchanged', report })
  })

  test('and one that nothing came of does not put itself in force', async () => {
    const { loadId } = await load({ manifest: first })
    await load({ manifest: first })
    await load({ files: { 'crimes.csv': '' } })
    const { rows } = await sql`select load_id from warehouse.cut_off`.execute(db())
    expect(rows).toEqual([{ load_id: loadId }])
  })
})

describe('rejected rows', () => {
  test('are told by column, apart from the sentence', async () => {
    const { files } = await load({
      files: crimesCsv(crimeRow().replace('open', 'opened'), `${otherCrimeId},2026-01-10T09:00`),
    })
    expect(files[0]?.rules).toMatchObject([
      { rule: 'code', column: 'status', lines: [2] },
      { rule: 'cells', column: null, lines: [3] },
    ])
  })
})
