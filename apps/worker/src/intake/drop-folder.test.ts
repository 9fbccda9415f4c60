import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createTestDatabase } from '@dashboard/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { crimeCount, folderOfItsOwn, intakes, waitForNoJobs, waitForStates, writeExtract } from '../testing/intakes.ts'
import { startWorker, type Worker } from '../worker.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let worker: Worker | null = null
let folder: string
let keptIn: string
const severalLooks = 1000
beforeEach(async () => {
  database = await createTestDatabase()
  folder = await folderOfItsOwn()
  keptIn = await folderOfItsOwn()
  worker = await startWorker({
    databaseUrl: database.url,
    keptIn,
    pageFolder: null,
    quiet: true,
    loadFrom: folder,
    lookEveryMs: 100,
  })
})
afterEach(async () => {
  await worker?.stop()
  await database.destroy()
  await rm(folder, { recursive: true })
})

async function reportIn(place: 'done' | 'refused'): Promise<{ outcome: string; sentence: string }> {
  const name = (await readdir(join(folder, place))).find((each) => each.endsWith('.report.json')) ?? ''
  return JSON.parse(await readFile(join(folder, place, name), 'utf8')) as { outcome: string; sentence: string }
}

const named = (end: string) => [
  expect.stringMatching(new RegExp(`^\\d{8}T\\d{6}Z-[0-9a-f]{8}-${end}$`)),
  expect.stringMatching(new RegExp(`^\\d{8}T\\d{6}Z-[0-9a-f]{8}-${end}\\.report\\.csv$`)),
  expect.stringMatching(new RegExp(`^\\d{8}T\\d{6}Z-[0-9a-f]{8}-${end}\\.report\\.json$`)),
]

test('a whole extract is loaded once and moved to done with its report', async () => {
  await writeExtract(join(folder, 'october'))
  await waitForStates(database.db, 'committed')
  await waitForNoJobs(database.db)
  await pause(severalLooks)
  expect(await intakes(database.db)).toHaveLength(1)
  expect(await crimeCount(database.db)).toBe(1)
  expect(await readdir(folder)).toEqual(['done'])
  expect(await readdir(join(folder, 'done'))).toEqual(named('october'))
  expect(await reportIn('done')).toMatchObject({ outcome: 'accepted', sentence: 'The extract was loaded.' })
})

test('an extract that is loaded already, as one left behind by a crash, is moved to done and changes nothing', async () => {
  const extractId = '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'
  const path = await writeExtract(join(folder, 'october'), { extractId })
  const [crimes, manifest] = await Promise.all([
    readFile(join(path, 'crimes.csv')),
    readFile(join(path, 'manifest.json')),
  ])
  await waitForStates(database.db, 'committed')
  await waitForNoJobs(database.db)
  await mkdir(path)
  await writeFile(join(path, 'crimes.csv'), crimes)
  await writeFile(join(path, 'manifest.json'), manifest)
  await waitForStates(database.db, 'committed', 'unchanged')
  await waitForNoJobs(database.db)
  expect(await readdir(join(folder, 'done'))).toHaveLength(6)
})

test('what is no .zip is moved to refused with the reason', async () => {
  await writeFile(join(folder, 'october.zip'), 'no archive')
  await waitForStates(database.db, 'refused')
  await waitForNoJobs(database.db)
  expect(await readdir(join(folder, 'refused'))).toEqual(named('october\\.zip'))
  expect(await reportIn('refused')).toMatchObject({
    outcome: 'refused',
    sentence: 'The .zip cannot be read: it is damaged, or not a .zip at all. Pack it again.',
  })
})

test('a folder waits for every file that its manifest lists', async () => {
  const path = await writeExtract(join(folder, 'october'))
  await rename(join(path, 'crimes.csv'), join(path, 'crimes.csv.part'))
  await pause(severalLooks)
  expect(await intakes(database.db)).toEqual([])
  await rename(join(path, 'crimes.csv.part'), join(path, 'crimes.csv'))
  await waitForStates(database.db, 'committed')
})

test('a .zip that still grows waits until it has stopped', async () => {
  const path = join(folder, 'october.zip')
  for (const size of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    await writeFile(path, 'x'.repeat(size))
    await pause(40)
  }
  const meanwhile = await intakes(database.db)
  await waitForStates(database.db, 'refused')
  expect(meanwhile).toEqual([])
})

test.each(['.october.zip', 'october.zip.part', 'october.tmp', 'october.csv'])('%s is left alone', async (name) => {
  await writeFile(join(folder, name), 'anything')
  await pause(severalLooks)
  expect([await intakes(database.db), await readdir(folder)]).toEqual([[], [name]])
})

const links = 'It is a link or holds one, and links are not followed. Put the files themselves into the folder.'

test('a link to an extract is refused, and what it leads to stays as it is', async () => {
  const elsewhere = await folderOfItsOwn()
  await writeExtract(elsewhere)
  await symlink(elsewhere, join(folder, 'october'))
  await waitForStates(database.db, 'refused')
  await waitForNoJobs(database.db)
  expect(await reportIn('refused')).toMatchObject({ outcome: 'refused', sentence: links })
  expect(await readdir(elsewhere)).toEqual(['crimes.csv', 'manifest.json'])
})

test('an extract that holds a link is refused', async () => {
  const path = await writeExtract(join(folder, '.october'))
  await symlink('/etc/hostname', join(path, 'outcomes.csv'))
  await rename(path, join(folder, 'october'))
  await waitForStates(database.db, 'refused')
  await waitForNoJobs(database.db)
  expect(await reportIn('refused')).toMatchObject({ outcome: 'refused', sentence: links })
})
