import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadReport } from '@dashboard/contract'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { crimeId, crimeRow, crimesHeader, otherCrimeId, writeExtract } from './testing/tiny-extract.ts'
import { markEncrypted, zip } from './testing/zip.ts'

const { db, load, loadFolder, crimes } = useLoading()

/** Loads an extract whose crimes.csv is these bytes; one row in a hundred may be rejected. */
async function loadBytes(bytes: Buffer | string): Promise<LoadReport> {
  const folder = await writeExtract({ manifest: { maxRejectedPercent: 1 } })
  await writeFile(join(folder, 'crimes.csv'), bytes)
  return loadFolder(folder)
}

const good = `${crimesHeader}\n${crimeRow()}\n`
const [first = '', ...others] = crimesHeader.split(',')
const shiftedHeader = [...others, first].join(',')
const mend = 'Write the file again and send it whole.'
const rejected = 'crimes.csv: 1 of 1 rows rejected, more than the 1% allowed. Mend the rows that the report lists.'

describe('is refused with a sentence, and changes nothing:', () => {
  beforeEach(async () => {
    await load({ files: crimesCsv(crimeRow(otherCrimeId)) })
  })

  test.each<[what: string, bytes: Buffer | string, sentence: string]>([
    [
      'Windows-1252',
      Buffer.from(`${good}José\n`, 'latin1'),
      'crimes.csv is not UTF-8 (line 3). Save it as UTF-8 and send it again.',
    ],
    [
      'UTF-16 with its mark',
      Buffer.from(`\uFEFF${good}`, 'utf16le'),
      'crimes.csv is not UTF-8 (line 1). Save it as UTF-8 and send it again.',
    ],
    ['UTF-16 without its mark', Buffer.from(good, 'utf16le'), `crimes.csv holds a NUL byte (line 1). ${mend}`],
    ['NUL bytes at the end', `${good}\0\0\0`, `crimes.csv holds a NUL byte (line 3). ${mend}`],
    [
      'a line of 50 MB',
      Buffer.concat([Buffer.from(good), Buffer.alloc(50_000_000, 'x')]),
      `crimes.csv has a line of over 1,000,000 characters, or a quote that is never closed (line 3). ${mend}`,
    ],
    [
      'a quoted cell of 50 MB',
      Buffer.concat([Buffer.from(`${good}"`), Buffer.alloc(50_000_000, 'x'), Buffer.from('"\n')]),
      `crimes.csv has a line of over 1,000,000 characters, or a quote that is never closed (line 3). ${mend}`,
    ],
    [
      'a quote in the header that is never closed',
      `"${good}`,
      `crimes.csv has a quote that is never closed (line 1). ${mend}`,
    ],
    ['a header in which every column stands one place further', good.replace(crimesHeader, shiftedHeader), rejected],
    [
      'rows in which every cell stands one place further',
      `${crimesHeader}\n,${crimeRow().replace(',open', '')}\n`,
      rejected,
    ],
    ['rows with one cell more', `${crimesHeader}\n,${crimeRow()}\n`, rejected],
    ['times after the as-at', `${crimesHeader}\n${crimeRow(crimeId, { recorded: '2026-11-01T00:00' })}\n`, rejected],
    ['a name in a column of codes', `${crimesHeader}\n${crimeRow().replace('open', 'Jane Doe')}\n`, rejected],
  ])('%s', async (_what, bytes, sentence) => {
    const report = await loadBytes(bytes)
    expect(report).toMatchObject({ outcome: 'refused', loadId: null, sentence })
    expect(await crimes()).toEqual([otherCrimeId])
    const { rows } = await sql<{
      kept: LoadReport
    }>`select report as kept from kpi.load where outcome = 'refused'`.execute(db())
    expect(rows).toEqual([{ kept: report }])
    expect(JSON.stringify(report)).not.toContain('Jane')
  })

  test('a file after one whose repeated rows are still being looked for', async () => {
    const outcomes = `crime_id,outcome_code,assigned_on,is_current,sequence\n${crimeId},1,2026-02-01,true,1\n"`
    const { sentence } = await load({ files: { ...crimesCsv(crimeRow(), crimeRow()), 'outcomes.csv': outcomes } })
    expect(sentence).toBe(`outcomes.csv has a quote that is never closed (line 3). ${mend}`)
    expect(await crimes()).toEqual([otherCrimeId])
  })

  test('a .zip that is encrypted', async () => {
    const path = await zip({ 'manifest.json': '{}' })
    await markEncrypted(path)
    const { outcome, sentence } = await loadFolder(path)
    expect([outcome, sentence]).toEqual(['refused', 'The .zip is encrypted. Pack it again without a password.'])
    expect(await crimes()).toEqual([otherCrimeId])
  })

  test('a .zip of which the second half is missing', async () => {
    const path = await zip({ 'manifest.json': '{}', 'crimes.csv': good })
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, bytes.length / 2))
    expect((await loadFolder(path)).sentence).toBe(
      'The .zip cannot be read: it is damaged, or not a .zip at all. Pack it again.',
    )
    expect(await crimes()).toEqual([otherCrimeId])
  })
})

describe('is loaded:', () => {
  test.each([
    ['a file with a byte order mark', `\uFEFF${good}`],
    ['a file with the line ends of Windows', good.replaceAll('\n', '\r\n')],
    ['a file with both', `\uFEFF${good.replaceAll('\n', '\r\n')}`],
    ['a file with every cell in quotes', good.replaceAll(/[^,\n]+/g, '"$&"')],
    ['a file without a last line end', good.trimEnd()],
  ])('%s', async (_what, text) => {
    expect(await loadBytes(text)).toMatchObject({ outcome: 'accepted', files: [{ read: 1, accepted: 1 }] })
    expect(await crimes()).toEqual([crimeId])
  })
})
