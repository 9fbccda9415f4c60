import { createWriteStream } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { openSource } from './source.ts'

async function zip(files: Record<string, string | Buffer>): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'stalking-kpis-zip-')), 'extract.zip')
  const file = new ZipFile()
  for (const [name, content] of Object.entries(files)) file.addBuffer(Buffer.from(content), name)
  file.end()
  await pipeline(file.outputStream, createWriteStream(path))
  return path
}

test('a .zip is read as the folder it is of', async () => {
  const source = await openSource(await zip({ 'october/manifest.json': '{}', 'october/crimes.csv': 'a\n1\n' }))
  expect(await source.manifest()).toBe('{}')
  expect(await text(await source.open('crimes.csv'))).toBe('a\n1\n')
  await expect(source.open('victims.csv')).rejects.toThrow('victims.csv is missing from the extract.')
  source.close()
})

test('a .zip that is none, that bombs or that holds a name twice is refused', async () => {
  const damaged = await zip({})
  await writeFile(damaged, 'not a zip')
  await expect(openSource(damaged)).rejects.toThrow('The .zip cannot be read: it is damaged.')
  await expect(openSource(await zip({ 'crimes.csv': Buffer.alloc(50_000_000) }))).rejects.toThrow(
    'The .zip unpacks to far more than it holds. It is not an extract.',
  )
  await expect(openSource(await zip({ 'a/crimes.csv': '', 'b/crimes.csv': '' }))).rejects.toThrow(
    'The .zip holds two files of one name.',
  )
})

test('a path in a .zip that leads outside is refused', async () => {
  const path = await zip({ 'aa/crimes.csv': 'a\n' })
  const { readFile } = await import('node:fs/promises')
  const bytes = await readFile(path)
  await writeFile(path, Buffer.from(bytes.toString('latin1').replaceAll('aa/crimes', '../crimes'), 'latin1'))
  await expect(openSource(path)).rejects.toThrow('The .zip')
})
