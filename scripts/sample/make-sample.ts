import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lastDayOf, type Month } from '@dashboard/contract/month'
import { writeAudits } from './audit.ts'
import { monthlyVolumes } from './calendar.ts'
import { tellCase } from './case.ts'
import { plantedCrimes, plantFaults } from './faults.ts'
import { Files } from './files.ts'
import { Random } from './random.ts'
import { Room } from './room.ts'
import { Seen } from './seen.ts'
import { writeSurvey } from './survey.ts'
import { writeTraining } from './training.ts'
import { Turns } from './turns.ts'
import { writeWorkforce } from './workforce.ts'
import type { World } from './world.ts'

const drainEvery = 200

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
  const volumes = monthlyVolumes(crimes - plantedCrimes, asAt, random)
  const world: World = {
    random,
    files,
    room: new Room(volumes, random),
    turns: new Turns(random),
    asAt,
    today: seen ?? asAt,
  }
  let made = 0
  let drainAt = drainEvery
  for (const { month, crimes: inMonth } of volumes) {
    let share = world.room.shareLeft(month)
    while (share !== null) {
      made += tellCase(world, month, share)
      share = world.room.shareLeft(month)
      if (made >= drainAt) {
        drainAt = made + drainEvery
        await files.drain()
      }
    }
    if (lastDayOf(month) <= asAt) writeMonth(world, month, inMonth)
    onProgress(made)
  }
  plantFaults(world, crimes)
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

/** What is counted by month rather than by case. */
function writeMonth(world: World, month: Month, crimes: number): void {
  writeSurvey(world, month)
  writeAudits(world, month)
  writeTraining(world, month)
  writeWorkforce(world, month, crimes)
}
