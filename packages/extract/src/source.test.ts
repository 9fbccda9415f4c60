import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { manifestText, openSource } from './source.ts'

async function folderOf(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-folder-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

test('a folder gives the files that are in it', async () => {
  const source = await openSource(await folderOf({ 'manifest.json': '{}', 'crimes.csv': 'a\n1\n' }))
  expect([...source.files].sort()).toEqual(['crimes.csv', 'manifest.json'])
  expect(await manifestText(source)).toBe('{}')
  expect(await text(await source.open('crimes.csv'))).toBe('a\n1\n')
  await expect(source.open('victims.csv')).rejects.toThrow('victims.csv is missing from the extract.')
})

test('links and folders in place of files are refused', async () => {
  const folder = await folderOf({ 'elsewhere.csv': 'a\n' })
  await symlink(join(folder, 'elsewhere.csv'), join(folder, 'crimes.csv'))
  await mkdir(join(folder, 'victims.csv'))
  const source = await openSource(folder)
  await expect(source.open('crimes.csv')).rejects.toThrow(
    'crimes.csv is a link or a folder. Put the file itself into the extract.',
  )
  await expect(source.open('victims.csv')).rejects.toThrow('victims.csv is a link or a folder.')
})

test('a manifest that is not one is refused before it is read whole', async () => {
  const large = await openSource(await folderOf({ 'manifest.json': ' '.repeat(1_000_001) }))
  await expect(manifestText(large)).rejects.toThrow('manifest.json is larger than 1 MB.')
  const foreign = await openSource(await folderOf({ 'manifest.json': Buffer.from([0x7b, 0xe9, 0x7d]) }))
  await expect(manifestText(foreign)).rejects.toThrow('manifest.json is not UTF-8.')
})

test('what is neither a folder nor a .zip is refused', async () => {
  const folder = await folderOf({ 'crimes.csv': '' })
  await expect(openSource(join(folder, 'nowhere'))).rejects.toThrow('There is no folder or .zip at that path.')
  await expect(openSource(join(folder, 'crimes.csv', 'x'))).rejects.toThrow('There is no folder or .zip at that path.')
  await expect(openSource(join(folder, 'crimes.csv'))).rejects.toThrow('An extract is a folder or a .zip of one.')
})
