import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { releaseText, withdrawText } from './release-text.ts'
import { releasedOf, releasedTexts } from './released-texts.ts'

const id = '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'
const other = '6f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'
const text = (version: number) => ({ subject: 'comment' as const, id, version })
const withdrawal = { reason: 'It names a small place.', withdrawnBy: 'Disclosure officer' }

let database: Awaited<ReturnType<typeof createTestDatabase>>
let api: ReturnType<typeof connect>
beforeAll(async () => {
  database = await createTestDatabase()
  api = connect({ url: database.url, role: 'stalking_kpis_api', name: 'test api' })
})
beforeEach(() => sql`truncate dashboard.text_release`.execute(database.db))
afterAll(async () => {
  await api.destroy()
  await database.destroy()
})

test('nothing is released until somebody releases it', async () => {
  expect(await releasedOf(api, 'comment', id)).toBeNull()
})

test('a version is read until a later one is released', async () => {
  await releaseText(api, text(2), 'Disclosure officer')
  const released = await releaseText(api, text(4), 'Disclosure officer')
  expect(released).toMatchObject({ version: 4, by: 'Disclosure officer', before: 2 })
})

test('an earlier version released afterwards takes nothing away', async () => {
  await releaseText(api, text(4), 'Disclosure officer')
  expect(await releaseText(api, text(2), 'Disclosure officer')).toMatchObject({ version: 4, before: 2 })
})

test('withdrawn, the version before is read again, and then nothing', async () => {
  await releaseText(api, text(2), 'Disclosure officer')
  await releaseText(api, text(4), 'Disclosure officer')
  expect(await withdrawText(api, text(4), withdrawal)).toMatchObject({ version: 2, before: null })
  expect(await withdrawText(api, text(2), withdrawal)).toBeNull()
})

test('what was withdrawn can be released again, and both stay to be read', async () => {
  await releaseText(api, text(1), 'Disclosure officer')
  await withdrawText(api, text(1), withdrawal)
  expect(await releaseText(api, text(1), 'Disclosure officer')).toMatchObject({ version: 1 })
  const { rows } = await sql`select withdrawn_reason from dashboard.text_release order by released_at`.execute(api)
  expect(rows).toEqual([{ withdrawn_reason: 'It names a small place.' }, { withdrawn_reason: null }])
})

test('texts of the same kind are kept apart', async () => {
  await releaseText(api, text(1), 'Disclosure officer')
  await releaseText(api, { ...text(3), id: other }, 'Disclosure officer')
  const released = await releasedTexts(api, 'comment')
  expect([released.size, released.get(id)?.version, released.get(other)?.version]).toEqual([2, 1, 3])
})

test('a second release of the same version, and a withdrawal of what is not released, are refused', async () => {
  await releaseText(api, text(1), 'Disclosure officer')
  await expect(releaseText(api, text(1), 'Disclosure officer')).rejects.toMatchObject({
    status: 409,
    message: 'Version 1 is released already.',
  })
  await expect(withdrawText(api, text(2), withdrawal)).rejects.toMatchObject({
    status: 409,
    message: 'Version 2 is not released, or was withdrawn already.',
  })
})

test('nobody deletes a release or rewrites who gave it, the owner of the database included', async () => {
  await releaseText(api, text(1), 'Disclosure officer')
  await expect(sql`delete from dashboard.text_release`.execute(database.db)).rejects.toThrow('never deleted')
  await expect(sql`update dashboard.text_release set version = 2`.execute(database.db)).rejects.toThrow(
    'stays as it was',
  )
  await expect(sql`delete from dashboard.text_release`.execute(api)).rejects.toThrow('permission denied')
})
