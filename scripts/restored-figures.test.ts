import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadExtract, restoreLoad } from '@dashboard/extract'
import { knownKpis, measureForceLevel, measureLoad } from '@dashboard/kpis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSample } from './sample/make-sample.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let folder: string
beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-restored-'))
})
afterAll(async () => {
  await database.destroy()
  await rm(folder, { recursive: true })
})

test('a month of which only the whole force was measured is restored with every breakdown, to the same figures', async () => {
  const all = { url: database.url, keptIn: join(folder, 'kept'), kpis: knownKpis }
  const load = async (seen: string | undefined, measure: typeof measureLoad) => {
    const path = join(folder, seen ?? 'latest')
    await mkdir(path)
    await makeSample({ folder: path, crimes: 3000, seed: 1, asAt: '2026-10-31', seen })
    return loadExtract({ ...all, path, measure })
  }
  const { loadId } = await load('2026-09-30', measureForceLevel)
  await load(undefined, measureLoad)
  expect(await restoreLoad({ ...all, loadId: loadId ?? '', measure: measureLoad })).toMatchObject({
    outcome: 'accepted',
    restores: loadId,
    sentence: 'The load was restored. Its figures are those of then.',
  })
})
