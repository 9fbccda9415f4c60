import { mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const needed = { DATABASE_URL: 'postgres://x', KEPT_EXTRACTS: '/kept' }
const sentence = 'LOAD_FROM must be a folder that is there, and no link to one.'

test('without a drop folder none is watched', () => {
  expect(readConfig(needed).loadFrom).toBe(null)
})

test('a drop folder that is there is watched', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-config-'))
  expect(readConfig({ ...needed, LOAD_FROM: folder }).loadFrom).toBe(folder)
})

test('a drop folder that is not there is refused', () => {
  expect(() => readConfig({ ...needed, LOAD_FROM: '/nowhere' })).toThrow(sentence)
})

test('a drop folder that is a link is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-config-'))
  await symlink(tmpdir(), join(folder, 'link'))
  expect(() => readConfig({ ...needed, LOAD_FROM: join(folder, 'link') })).toThrow(sentence)
})
