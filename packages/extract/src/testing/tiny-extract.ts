import { randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type TinyExtract = { files?: Record<string, string>; manifest?: Record<string, unknown> }

export const crimeId = 'c0000000-0000-4000-8000-000000000001'
export const otherCrimeId = 'c0000000-0000-4000-8000-000000000002'
export const crimesHeader = 'crime_id,reported_at,recorded_at,offence_code,area_code,status'

/** One crime as a row of crimes.csv. */
export function crimeRow(id = crimeId, more: { reported?: string; recorded?: string; offence?: string } = {}): string {
  const { reported = '2026-01-10T09:00', recorded = '2026-01-10T10:00', offence = '195/12' } = more
  return `${id},${reported},${recorded},${offence},E06000015,open`
}

/** A file with the columns that its rows name. */
export function csvOf(...rows: Record<string, string>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

/** A crime as the cells of its row, by column. */
export function crime(change: Record<string, string> = {}): Record<string, string> {
  return {
    crime_id: crimeId,
    reported_at: '2026-01-10T09:00',
    recorded_at: '2026-01-10T10:00',
    offence_code: '195/12',
    area_code: 'E06000015',
    status: 'open',
    ...change,
  }
}

/** Writes an extract into a folder of its own: the feeds are the files, unless the manifest says otherwise. */
export async function writeExtract({ files = {}, manifest = {} }: TinyExtract = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-extract-'))
  const all = Object.keys(files).length > 0 ? files : { 'crimes.csv': `${crimesHeader}\n${crimeRow()}\n` }
  const feeds = Object.keys(all).filter((file) => file !== 'removed.csv')
  const described = {
    format: 1,
    force: 'derbyshire',
    extractId: randomUUID(),
    asAt: '2026-10-31T23:59',
    mode: 'full',
    maxRejectedPercent: 100,
    feeds: Object.fromEntries(feeds.map((file) => [file.replace('.csv', ''), { file }])),
    ...manifest,
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(described))
  for (const [file, text] of Object.entries(all)) await writeFile(join(folder, file), text)
  return folder
}
