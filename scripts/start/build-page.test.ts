import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stampOf } from './build-page.ts'

let checkout: string
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'stalking-kpis-page-'))
  await mkdir(join(checkout, 'apps/web/src'), { recursive: true })
  await mkdir(join(checkout, 'apps/web/dist'))
  await mkdir(join(checkout, 'packages/contract'), { recursive: true })
  await writeFile(join(checkout, 'pnpm-lock.yaml'), '')
  await writeFile(join(checkout, 'tsconfig.json'), '{}')
  await writeFile(join(checkout, 'apps/web/src/main.tsx'), 'one')
})
afterEach(() => rm(checkout, { recursive: true }))

test('the stamp changes with what a file says, where it stands and what is installed', async () => {
  const before = await stampOf(checkout)
  await writeFile(join(checkout, 'apps/web/src/main.tsx'), 'two')
  const changed = await stampOf(checkout)
  await writeFile(join(checkout, 'pnpm-lock.yaml'), 'other')
  const installed = await stampOf(checkout)
  expect(new Set([before, changed, installed]).size).toBe(3)
})

test('the stamp is that of the sources, not of what was built', async () => {
  const before = await stampOf(checkout)
  await writeFile(join(checkout, 'apps/web/dist/index.html'), 'built')
  expect(await stampOf(checkout)).toBe(before)
})
