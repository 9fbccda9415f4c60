import { readFile, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { manifestText, openSource } from './source.ts'
import { forge, markEncrypted, zip } from './testing/zip.ts'

test.each([
  ['the files alone', ''],
  ['the folder', 'october/'],
])('a .zip of %s is read as the folder', async (_what, folder) => {
  const path = await zip({ [`${folder}manifest.json`]: '{}', [`${folder}crimes.csv`]: 'a\n1\n' })
  const source = await openSource(path)
  expect([...source.files].sort()).toEqual(['crimes.csv', 'manifest.json'])
  expect(await manifestText(source)).toBe('{}')
  expect(await text(await source.open('crimes.csv'))).toBe('a\n1\n')
  await expect(source.open('victims.csv')).rejects.toThrow('victims.csv is missing from the extract.')
  source.close()
})

test('files in other folders of the .zip are no part of the extract', async () => {
  const path = await zip({ 'october/manifest.json': '{}', '__MACOSX/crimes.csv': 'x', 'old/victims.csv': 'x' })
  expect((await openSource(path)).files).toEqual(['manifest.json'])
})

test('paths that Windows wrote with backslashes are read', async () => {
  const path = await forge(await zip({ 'october/manifest.json': '{}' }), 'october/', 'october\\')
  expect((await openSource(path)).files).toEqual(['manifest.json'])
})

test('two extracts, or two files of one name, are refused', async () => {
  await expect(openSource(await zip({ 'a/manifest.json': '', 'b/manifest.json': '' }))).rejects.toThrow(
    'The .zip holds more than one manifest.json. Send one extract in each .zip.',
  )
  const twice = await forge(await zip({ 'crimes.csv': '', 'crimez.csv': '' }), 'crimez', 'crimes')
  await expect(openSource(twice)).rejects.toThrow('The .zip holds two files of one name. Pack it again.')
})

test.each([
  ['upwards', '../crimes.csv'],
  ['to the root', '/b/crimes.csv'],
  ['upwards by backslashes', '..\\crimes.csv'],
])('a path that leads %s is refused', async (_where, name) => {
  const path = await forge(await zip({ 'aaa/crimes.csv': 'a\n' }), 'aaa/crimes.csv', name.padEnd(14, 'v'))
  await expect(openSource(path)).rejects.toThrow(
    'The .zip holds a path that leads outside it. Pack the folder of the extract alone.',
  )
})

test('a .zip that unpacks to far more than it holds is refused', async () => {
  await expect(openSource(await zip({ 'crimes.csv': Buffer.alloc(50_000_000) }))).rejects.toThrow(
    'The .zip unpacks to far more than it holds. It is not an extract.',
  )
})

test('a size that lies about what a file unpacks to is found when it is read', async () => {
  const size = (bytes: number) => Buffer.from(Uint32Array.of(bytes).buffer).toString('latin1')
  const path = await forge(await zip({ 'crimes.csv': Buffer.alloc(70_000) }), size(70_000), size(7))
  await expect(text(await (await openSource(path)).open('crimes.csv'))).rejects.toThrow(
    'crimes.csv is damaged in the .zip. Pack it again.',
  )
})

test('one changed byte in a file is found when it is read', async () => {
  const path = await forge(await zip({ 'crimes.csv': 'status\nopen\n' }, { compress: false }), 'open', 'shut')
  await expect(text(await (await openSource(path)).open('crimes.csv'))).rejects.toThrow(
    'crimes.csv is damaged in the .zip. Pack it again.',
  )
})

test('what is not a .zip, or only the beginning of one, is refused', async () => {
  const path = await zip({ 'crimes.csv': 'a\n' })
  await writeFile(path, (await readFile(path)).subarray(0, 60))
  await expect(openSource(path)).rejects.toThrow(
    'The .zip cannot be read: it is damaged, or not a .zip at all. Pack it again.',
  )
})

test('an encrypted .zip is refused', async () => {
  const path = await zip({ 'crimes.csv': 'a\n' })
  await markEncrypted(path)
  const opening = openSource(path).then((source) => source.open('crimes.csv'))
  await expect(opening).rejects.toThrow('The .zip is encrypted. Pack it again without a password.')
})

test('a large .zip, in the format for more than 4 GB, is read', async () => {
  const source = await openSource(await zip({ 'crimes.csv': 'a\n1\n' }, { forceZip64Format: true }))
  expect(await text(await source.open('crimes.csv'))).toBe('a\n1\n')
  source.close()
})

test('a directory of the .zip that points to the wrong place is found when a file is read', async () => {
  const path = await zip({ 'crimes.csv': 'a\n' })
  const bytes = await readFile(path)
  bytes.writeUInt32LE(3, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 42)
  await writeFile(path, bytes)
  await expect((await openSource(path)).open('crimes.csv')).rejects.toThrow('crimes.csv is damaged in the .zip.')
})

test('a .zip whose directory does not stand where its end says is refused', async () => {
  const path = await zip({ 'crimes.csv': 'a\n' })
  const bytes = await readFile(path)
  bytes.writeUInt32LE(7, bytes.indexOf('PK\x05\x06', 0, 'latin1') + 16)
  await writeFile(path, bytes)
  await expect(openSource(path)).rejects.toThrow('The .zip cannot be read: it is damaged, or not a .zip at all.')
})
