import { randomUUID } from 'node:crypto'
import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import type { Session } from 'fastify'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { apiRole } from '../app.ts'
import { Sessions } from './session-store.ts'

const minute = 60_000
const began = Date.parse('2026-11-02T09:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let owner: ReturnType<typeof connect>
let db: ReturnType<typeof connect>
let now: number
let sessions: Sessions

beforeAll(async () => {
  database = await createTestDatabase()
  const elsewhere = new URL(database.url)
  elsewhere.pathname = '/postgres'
  owner = connect({ url: elsewhere.href, name: 'test owner', poolSize: 1 })
})
afterAll(async () => {
  await owner.destroy()
  await database.destroy()
})
beforeEach(async () => {
  await sql`truncate dashboard.session`.execute(database.db)
  now = began
  db = connect({ url: database.url, role: apiRole, name: 'test sessions' })
  sessions = new Sessions(db, () => now)
  await sign('a key')
})
afterEach(() => db.destroy())

const reader = {
  sessionId: '6f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11',
  issuer: 'made-up-people',
  subject: 'analyst',
  name: 'Asha Patel',
  roles: ['analyst' as const],
  signOutHint: null,
}

const administrator = {
  ...reader,
  sessionId: randomUUID(),
  subject: 'administrator',
  roles: ['administrator' as const],
}

function sign(id: string, who: Partial<typeof reader> = {}): Promise<void> {
  const session = { reader: { ...reader, ...who } } as Session
  return new Promise((resolve, reject) => sessions.set(id, session, (error) => (error ? reject(error) : resolve())))
}

const nameOf = (id: string, of = sessions) =>
  new Promise<string | null>((resolve, reject) =>
    of.get(id, (error, found) => (error ? reject(error) : resolve(found?.reader?.name ?? null))),
  )
const usedAt = (at: number, of = sessions) => {
  now = began + at
  return nameOf('a key', of)
}

test('a session is known by its key alone', async () => {
  expect([await nameOf('a key'), await nameOf('another key')]).toEqual(['Asha Patel', null])
})

describe('a session ends', () => {
  test('after twenty minutes without a request', async () => {
    expect(await usedAt(19 * minute)).toBe('Asha Patel')
    expect(await usedAt(38 * minute)).toBe('Asha Patel')
    expect(await usedAt(58 * minute)).toBe(null)
  })

  test('after ten hours, however busy', async () => {
    await sql`update dashboard.session set last_used_at = '2026-11-02T18:59:30Z'`.execute(database.db)
    expect(await usedAt(600 * minute - 1)).toBe('Asha Patel')
    expect(await usedAt(600 * minute)).toBe(null)
  })

  test('as soon as it is ended, where it was', async () => {
    expect(await nameOf('a key')).toBe('Asha Patel')
    expect([await sessions.end(reader.sessionId, administrator), await nameOf('a key')]).toEqual([true, null])
    expect(await sessions.end(reader.sessionId, administrator)).toBe(false)
  })

  test('in another process within ten seconds', async () => {
    const other = new Sessions(db, () => now)
    await nameOf('a key', other)
    await sessions.end(reader.sessionId, administrator)
    expect(await usedAt(9_999, other)).toBe('Asha Patel')
    expect(await usedAt(10_000, other)).toBe(null)
  })
})

test('whoever signs in sweeps out what has ended', async () => {
  now = began + 21 * minute
  await sign('a third key', { sessionId: randomUUID(), name: 'Ben Hargreaves' })
  const { rows } = await sql`select name from dashboard.session`.execute(database.db)
  expect(rows).toEqual([{ name: 'Ben Hargreaves' }])
})

test('those who are signed in are listed, the latest used first', async () => {
  now = began + minute
  await sign('a third key', { sessionId: randomUUID(), name: 'Ben Hargreaves' })
  expect((await sessions.list()).map(({ name }) => name)).toEqual(['Ben Hargreaves', 'Asha Patel'])
})

describe('while the database is away', () => {
  const name = () => new URL(database.url).pathname.slice(1)
  const away = async () => {
    await sql`alter database ${sql.ref(name())} with allow_connections false`.execute(owner)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name()} and application_name = 'test sessions'`.execute(
      owner,
    )
  }
  const lastUsed = async () => {
    const { rows } = await sql<{ at: string }>`select last_used_at as at from dashboard.session`.execute(database.db)
    return rows[0]?.at
  }
  const back = () => sql`alter database ${sql.ref(name())} with allow_connections true`.execute(owner)

  test('somebody is known for a minute more; then nobody is, until it is back', async () => {
    expect(await usedAt(0)).toBe('Asha Patel')
    await away()
    expect(await usedAt(59_999)).toBe('Asha Patel')
    await expect(usedAt(60_000)).rejects.toMatchObject({
      status: 503,
      message: 'Who you are cannot be checked while the database is away. Try again in a minute.',
    })
    await back()
    await expect.poll(() => usedAt(60_001).catch(() => 'away'), { timeout: 10_000 }).toBe('Asha Patel')
  })

  test('once it is back for a moment, somebody is known for a minute from then', async () => {
    expect(await usedAt(0)).toBe('Asha Patel')
    await away()
    expect(await usedAt(50_000)).toBe('Asha Patel')
    await back()
    const before = await lastUsed()
    let askedAt = 50_000
    // It is asked again each second, and the first connection after a while away may still fail.
    const usedOnceMore = async () => {
      await usedAt((askedAt += 1_000)).catch(() => null)
      return (await lastUsed()) !== before
    }
    await expect.poll(usedOnceMore, { timeout: 10_000, interval: 200 }).toBe(true)
    const knownFrom = Date.parse((await lastUsed()) ?? '') - began
    await away()
    expect(await usedAt(knownFrom + 59_999)).toBe('Asha Patel')
    await back()
  })

  test('somebody whom this process has not seen is not taken at their word', async () => {
    await away()
    await expect(nameOf('a key')).rejects.toMatchObject({ status: 503 })
    await back()
  })
})

test('the API can make and end sessions, and change nothing of one', async () => {
  await expect(sql`update dashboard.session set roles = '{administrator}'`.execute(db)).rejects.toThrow(
    'permission denied',
  )
  await expect(sql`update dashboard.session set started_at = now()`.execute(db)).rejects.toThrow('permission denied')
})
