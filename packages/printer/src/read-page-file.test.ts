import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPageFile } from './read-page-file.ts'

let folder: string
let page: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'))
  page = join(folder, 'dist')
  await mkdir(page)
  await writeFile(join(page, 'index.html'), '<p>Page</p>')
  await writeFile(join(page, 'main.js'), 'let page')
  await writeFile(join(folder, 'secret.js'), 'let secret')
})
afterAll(() => rm(folder, { recursive: true }))

test('an address without an ending is the page itself', async () => {
  expect(await readPageFile(page, '/papers/paper/print')).toEqual({
    body: Buffer.from('<p>Page</p>'),
    contentType: 'text/html',
  })
})

test('a file of the page is given with its type', async () => {
  expect(await readPageFile(page, '/main.js')).toEqual({
    body: Buffer.from('let page'),
    contentType: 'text/javascript',
  })
})

test.each([
  ['/api/me', 'an address of the service'],
  ['/other.js', 'a file that is not there'],
  ['/..%2fsecret.js', 'a file outside the page'],
  ['/main.exe', 'a file of a kind that no page has'],
])('%s is refused: %s', async (pathname) => {
  expect(await readPageFile(page, pathname)).toBeNull()
})
