import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { measureLoad } from '../measure-load.ts'
import { comparatorsPage } from '../pages/comparators-page.ts'
import { loadRelease } from '../release.ts'
import { shiftedCharges } from '../testing/shifted-charges.ts'
import { approveReleases } from '../testing/approve-releases.ts'
import { fill, uuidOf } from '../testing/tiny-warehouse.ts'
import { addToGroup, listGroup, removeFromGroup } from './group.ts'
import { groupName, loadComparators } from './load-comparators.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

test('the product ships the press charge rates, worked out from their counts where they are known', async () => {
  const { figures } = await loadComparators(database.db)
  const assigned = figures.filter(({ measureId, year }) => measureId === 'charge-rate-assigned' && year === '2021/22')
  expect(assigned.map(({ force, value }) => [force, value])).toEqual([
    ['England and Wales', 5948 / 99_302],
    ['Cheshire', 0.096],
    ['Derbyshire', 185 / 2692],
    ['Leicestershire', 0.051],
    ['Lincolnshire', 40 / 1082],
    ['Nottinghamshire', 0.108],
    ['South Yorkshire', 0.093],
    ['Staffordshire', 0.045],
    ['West Mercia', 0.041],
  ])
})

test('the product ships regional comparators, and says that they are not the official group', async () => {
  const { group } = await loadComparators(database.db)
  expect(group).toEqual({
    forces: ['Leicestershire', 'Lincolnshire', 'Northamptonshire', 'Nottinghamshire', 'Staffordshire'],
    official: false,
  })
  expect(groupName(group)).toBe('Regional comparators, not the official most similar group')
})

describe('the group', () => {
  beforeEach(() => sql`truncate reference.comparator_group`.execute(database.db))

  const kent = {
    force: 'Kent',
    official: true,
    source: 'Most similar groups, 2026',
    reason: 'The official list names it.',
    addedBy: 'Performance analyst',
  }
  const removal = { reason: 'The list no longer names it.', removedBy: 'Head of Crime' }

  test('is the official one once every force in it is', async () => {
    await addToGroup(database.db, kent)
    expect((await loadComparators(database.db)).group).toEqual({ forces: ['Kent'], official: true })
    await addToGroup(database.db, { ...kent, force: 'Essex', official: false })
    expect((await loadComparators(database.db)).group.official).toBe(false)
  })

  test('of no force is not the official one', async () => {
    expect((await loadComparators(database.db)).group).toEqual({ forces: [], official: false })
  })

  test('a force removed stays to be read with who and why, and may be added again', async () => {
    const { id } = await addToGroup(database.db, kent)
    await removeFromGroup(database.db, id, removal)
    const again = await addToGroup(database.db, kent)
    expect(await listGroup(database.db)).toMatchObject([
      { id: again.id, force: 'Kent', added: { by: 'Performance analyst' }, removed: null },
      { id, removed: { by: 'Head of Crime', reason: 'The list no longer names it.' } },
    ])
  })

  test('a force is in it once', async () => {
    await addToGroup(database.db, kent)
    await expect(addToGroup(database.db, { ...kent, force: 'KENT' })).rejects.toMatchObject({
      status: 409,
      field: 'force',
      message: 'KENT is in the group already.',
    })
  })

  test('a force is removed once, and only where it is in it', async () => {
    const { id } = await addToGroup(database.db, kent)
    await removeFromGroup(database.db, id, removal)
    await expect(removeFromGroup(database.db, id, removal)).rejects.toMatchObject({ status: 409 })
    await expect(removeFromGroup(database.db, uuidOf('none'), removal)).rejects.toMatchObject({ status: 404 })
  })

  test('the page has it, the figures by KPI with their reasons, and the other forces that have figures', async () => {
    await fill(database.db, shiftedCharges())
    await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
    await approveReleases(database.db)
    await addToGroup(database.db, { ...kent, force: 'Cheshire' })
    const release = await loadRelease(database.db, 'restricted')
    const page = comparatorsPage(release!, await listGroup(database.db))
    expect(page).toMatchObject({ group: 'Most similar forces, as officially listed', members: [{ force: 'Cheshire' }] })
    expect(page.others).toContain('Nottinghamshire')
    expect(page.others).not.toContain('Cheshire')
    expect(page.others).not.toContain('Derbyshire')
    expect(page.kpis.find(({ kpiId }) => kpiId === 'charge-rate')?.figures).toMatchObject([
      {
        force: 'England and Wales',
        value: '6.0%',
        counts: '5,948 of 99,302',
        notComparable: expect.stringContaining('see F2'),
      },
      { force: 'Derbyshire', value: '6.9%', counts: '185 of 2,692' },
    ])
    const partner = await loadRelease(database.db, 'partner')
    expect(() => comparatorsPage(partner!, [])).toThrow('Comparators are for the restricted view.')
  })
})
