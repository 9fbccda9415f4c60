import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monthlyVolumes } from './calendar.ts'
import { makeCrime } from './crime.ts'
import { plantedCrimes, plantFaults, spoilCrime } from './faults.ts'
import { Files } from './files.ts'
import { Random } from './random.ts'
import { Seen } from './seen.ts'
import { tellStory, type Recent } from './story.ts'

export type SampleOptions = {
  folder: string
  crimes: number
  seed: number
  asAt: string
  /** The same world as an extract of this earlier day held it. */
  seen?: string | undefined
}

/** Writes an extract that is made up, like Derbyshire's; the same options give the same bytes. The manifest comes last. */
export async function makeSample(
  { folder, crimes, seed, asAt, seen }: SampleOptions,
  onProgress: (made: number) => void = () => undefined,
): Promise<Record<string, { file: string; rows: number; sha256: string }>> {
  const random = new Random(seed)
  const files = new Files(folder, seen ? new Seen(seen) : null)
  const recent: Recent = { victims: [], suspects: [] }
  let made = 0
  for (const { month, crimes: count } of monthlyVolumes(crimes - plantedCrimes, asAt, random)) {
    for (let index = 0; index < count; index += 1) {
      const crime = spoilCrime(makeCrime(random, month, asAt), made, asAt)
      tellStory(random, files, recent, crime, made, asAt)
      made += 1
      if (made % 500 === 0) await files.drain()
    }
    onProgress(made)
  }
  plantFaults(random, files, asAt)
  const feeds = await files.close()
  const manifest = {
    format: 1,
    force: 'derbyshire',
    extractId: new Random(seed * 7919 + crimes * 31 + Date.parse(seen ?? asAt) / 86_400_000).uuid(),
    asAt: `${seen ?? asAt}T23:59`,
    mode: 'full',
    synthetic: true,
    feeds,
    maxRejectedPercent: 1,
  }
  await writeFile(join(folder, 'manifest.json.part'), `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(join(folder, 'manifest.json.part'), join(folder, 'manifest.json'))
  return feeds
}
