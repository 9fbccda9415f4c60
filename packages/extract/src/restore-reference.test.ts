import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@dashboard/db'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { tableOf } from './feed.ts'
import { referenceFiles } from './reference-files.ts'
import { restoreLoad } from './restore-load.ts'
import { counting } from './testing/counting-measure.ts'
import { crimesCsv, kpis, useLoading } from './testing/loading.ts'
import { offence } from './testing/reference-rows.ts'
import { crimeRow, csvOf, otherCrimeId, type TinyExtract } from './testing/tiny-extract.ts'

const { db, url, load } = useLoading()
let keptIn: string
beforeEach(async () => {
  const tables = referenceFiles.map((file) => sql.table(tableOf(file)))
  await sql`truncate ${sql.join(tables)}`.execute(db())
  await migrate(db())
  keptIn = await mkdtemp(join(tmpdir(), 'stalking-kpis-kept-'))
})

const measure = counting()
const keep = async (extract: TinyExtract) => (await load(extract, { keptIn, measure })).loadId ?? ''
const restore = (loadId: string) => restoreLoad({ url: url(), loadId, keptIn, kpis, measure })
const offences = (change: Record<string, string>) => ({ 'offences.csv': csvOf(offence(change)) })

async function classes(): Promise<unknown[]> {
  const { rows } = await sql`select ho_class from reference.offence where offence_code = '195/12'`.execute(db())
  return rows
}

describe('reference data', () => {
  test('that an extract brought and a later one replaced are those of then again', async () => {
    await keep({ files: { ...offences({ ho_class: '8X' }), ...crimesCsv(crimeRow()) } })
    const wanted = await keep({ files: crimesCsv(crimeRow(otherCrimeId)) })
    await keep({ files: offences({ ho_class: '8Y' }) })
    expect((await restore(wanted)).sentence).toBe('The load was restored. Its figures are those of then.')
    expect(await classes()).toEqual([{ ho_class: '8X' }])
  })

  test('that only a later extract brought stay, and the report says so', async () => {
    const wanted = await keep({ files: crimesCsv(crimeRow()) })
    await keep({ files: { ...offences({ ho_class: '8Y' }), ...crimesCsv(crimeRow(otherCrimeId)) } })
    expect((await restore(wanted)).sentence).toBe(
      'The load was restored. Its figures are those of then. Reference data that came later stay: offences.',
    )
    expect(await classes()).toEqual([{ ho_class: '8Y' }])
  })

  test('that lack what the rows of then point to refuse the restore', async () => {
    const wanted = await keep({ files: crimesCsv(crimeRow(otherCrimeId, { offence: '8/65' })) })
    await keep({ files: { ...offences({}), ...crimesCsv(crimeRow()) } })
    expect(await restore(wanted)).toMatchObject({
      outcome: 'refused',
      sentence: expect.stringContaining('the figures are not those of load') as string,
    })
  })
})
