import type { ReleasesPage } from '@dashboard/contract'
import { loadRelease } from '@dashboard/kpis'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges())
const send = (url: string, payload: unknown) =>
  service.as('disclosure-officer', url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
const listed = async () => (await service.as('chair', '/api/releases')).json<ReleasesPage>()
const partner = async () => (await listed()).releases.find(({ audience }) => audience === 'partner')
const addressOf = async () => `/api/releases/${(await partner())?.id}/approval`

async function check(clean: boolean): Promise<void> {
  const tables = clean ? [] : ['charge-rate 8q division']
  await sql`
    insert into kpi.release_check (release_id, clean, tally)
    select release_id, ${clean}, ${JSON.stringify({ protected: 12, exact: 0, fewest: 3, tables })}::jsonb
    from   kpi.release where audience = 'partner'
  `.execute(service.database.db)
}

beforeEach(async () => {
  await sql`truncate kpi.release_check, dashboard.release_approval`.execute(service.database.db)
})

describe('a release', () => {
  test('waits for the attacker and cannot be approved before', async () => {
    expect(await partner()).toMatchObject({ state: 'made', read: false, checked: null, approved: null })
    const answer = await send(await addressOf(), {})
    expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([
      409,
      'The attacker has not looked at it yet. Wait until it has.',
    ])
  })

  test('that tells too much cannot be approved, and says in which tables', async () => {
    await check(false)
    expect(await partner()).toMatchObject({
      state: 'withheld',
      checked: { tables: ['F1 Charge rate, by division, 8Q stalking'] },
    })
    expect((await send(await addressOf(), {})).statusCode).toBe(409)
  })

  test('that is clean is approved by someone, and withdrawn for good', async () => {
    await check(true)
    const approved = await send(await addressOf(), {})
    expect([approved.statusCode, approved.json()]).toMatchObject([
      201,
      { state: 'approved', read: true, approved: { by: 'Disclosure officer', byItself: false } },
    ])
    expect((await loadRelease(service.db, 'partner'))?.releaseId).toBe((await partner())?.id)
    const withdrawal = { reason: 'A category was named wrongly.' }
    const withdrawn = await send(`${await addressOf()}/withdrawal`, withdrawal)
    expect([withdrawn.statusCode, withdrawn.json()]).toMatchObject([201, { state: 'withdrawn', read: false }])
    expect(await loadRelease(service.db, 'partner')).toBeNull()
    expect((await send(await addressOf(), {})).statusCode).toBe(409)
  })

  test('that there is not cannot be approved', async () => {
    const answer = await send('/api/releases/a0000000-0000-4000-8000-00000000000f/approval', {})
    expect(answer.statusCode).toBe(404)
  })
})

describe('a disclosure setting', () => {
  const draft = {
    audience: 'partner',
    smallest: 8,
    roundTo: 10,
    breakdowns: 'division',
    approvesItself: false,
    reason: 'Agreed with the information governance lead.',
  }
  const kept = { ...draft, setBy: 'Disclosure officer' }

  test('follows the one before, which stays to be read', async () => {
    const answer = await send('/api/disclosure', draft)
    expect(answer.statusCode).toBe(201)
    const { settings, history } = answer.json<ReleasesPage>()
    expect(settings).toMatchObject([kept, { audience: 'public', smallest: 8, roundTo: 5 }])
    expect(history.filter(({ audience }) => audience === 'partner')).toMatchObject([kept, { smallest: 5, roundTo: 5 }])
  })

  test.each([
    [{ smallest: 4 }, 'Counts under 5 at least must be protected for partner: give a whole number from 5 to 20.'],
    [
      { audience: 'public', smallest: 7 },
      'Counts under 8 at least must be protected for public: give a whole number from 8 to 20.',
    ],
    [{ roundTo: 3 }, 'Round to 5, 10 or 20.'],
    [{ audience: 'public', breakdowns: 'one' }, 'The public may see divisions at the most.'],
  ])('weaker than the methods is refused: %o', async (change, sentence) => {
    const answer = await send('/api/disclosure', { ...draft, ...change })
    expect([answer.statusCode, answer.body]).toEqual([400, expect.stringContaining(sentence)])
  })

  test('is never edited, not even by the owner of the database', async () => {
    await expect(
      sql`update reference.disclosure_setting set smallest = 6`.execute(service.database.db),
    ).rejects.toThrow('A disclosure setting stays as it was set')
    await expect(sql`delete from reference.disclosure_setting`.execute(service.database.db)).rejects.toThrow(
      'A disclosure setting stays as it was set',
    )
  })
})
