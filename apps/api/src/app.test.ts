import { kpis } from '@dashboard/kpis'
import { endpoints, type KpiPage } from '@dashboard/contract'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadTiny, useService } from './testing/use-service.ts'

const service = useService()

const ask = (url: string, headers: Record<string, string> = {}) => service.as('analyst', url, { headers })

async function load(charged: number): Promise<void> {
  const crimes = Array.from({ length: 10 }, (_, index) => ({ id: `crime ${index}`, recorded: '2026-04-10 12:00' }))
  const outcomes = crimes.slice(0, charged).map(({ id }) => ({ crime: id, code: '1', on: '2026-04-20' }))
  await loadTiny(service.database, { crimes, outcomes })
  await sql`select pg_notify('kpi_load', '')`.execute(service.database.db)
}

describe('before anything is loaded', () => {
  test('every figure is a sentence on what to do', async () => {
    const answer = await ask('/api/overview')
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toMatchObject({
      status: 503,
      message: 'Nothing has been loaded yet. Load an extract with `pnpm load <folder>`.',
    })
  })

  test('the service lives and is not ready', async () => {
    expect((await ask('/api/health')).json()).toEqual({ live: true, ready: false, database: 'reached', lastLoad: null })
  })
})

test('the methods are told whatever is loaded', async () => {
  const page = endpoints.methods.response.parse((await ask('/api/methods')).json())
  expect([page.methods[0]?.title, page.decisions.length]).toEqual(['When a month can be judged', 14])
})

describe('after a load', () => {
  beforeAll(async () => {
    await load(2)
    await vi.waitFor(async () => expect((await ask('/api/health')).json()).toMatchObject({ ready: true }), {
      timeout: 5000,
    })
  })

  test('the overview has a tile for every KPI that has figures', async () => {
    const answer = await ask('/api/overview')
    const tiles = endpoints.overview.response.parse(answer.json()).themes.flatMap(({ tiles: each }) => each)
    expect(tiles.map(({ kpi, value }) => [kpi.code, value?.text])).toContainEqual(['F1', '20%'])
  })

  test.each(kpis.map(({ code }) => code))('%s has a page, and each of its figures is data too', async (code) => {
    const answer = await ask(`/api/kpis/${code}`)
    expect(answer.statusCode).toBe(200)
    for (const { id } of answer.json<KpiPage>().figures) {
      expect((await ask(`/api/kpis/${code}/figures/${id}/csv`)).statusCode).toBe(200)
    }
  })

  test('a breakdown and a population are what was asked for, and stand in every title', async () => {
    const page = (await ask('/api/kpis/F1?by=division*victim_sex&population=stalking-related')).json<KpiPage>()
    expect([page.by, page.population?.id]).toEqual(['division*victim_sex', 'stalking-related'])
    expect(page.title).toContain('(stalking-related)')
    expect(page.figures.filter(({ subtitle }) => !subtitle.includes('Population: stalking-related'))).toEqual([])
  })

  test('a list of KPIs shows its own', async () => {
    const { themes } = endpoints.overview.response.parse((await ask('/api/overview?for=scrutiny-panel')).json())
    expect(themes.flatMap(({ tiles }) => tiles.map(({ kpi }) => kpi.code)).join(' ')).toBe(
      'B1 B2 B3 B4 C1 C8 D6 H1 H2 H5',
    )
  })

  test('a KPI is found by slug and by code', async () => {
    const bySlug = await ask('/api/kpis/charge-rate')
    expect(bySlug.statusCode).toBe(200)
    expect((await ask('/api/kpis/F1')).body).toBe(bySlug.body)
  })

  test('a period is what was asked for', async () => {
    const page = (await ask('/api/kpis/F1?from=2026-04&to=2026-06')).json<KpiPage>()
    expect(page.period).toMatchObject({ from: '2026-04', to: '2026-06' })
    expect(page.figures[0]?.table.rows).toHaveLength(3)
  })

  test('the same question has the same bytes and tag, and is not sent twice', async () => {
    const first = await ask('/api/kpis/F1')
    const again = await ask('/api/kpis/F1', { 'if-none-match': String(first.headers['etag']) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('a figure is CSV under a name that says KPI, period and as-at', async () => {
    const answer = await ask('/api/kpis/F1/figures/months/csv?from=2026-04&to=2026-04')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="charge-rate_months_2026-04_to_2026-04_as-at_2026-10-31.csv"',
    )
    expect(answer.body).toMatch(
      /^\uFEFFfigure_id,kpi,as_at,audience,definition,made_up,month,value,numerator,denominator,/,
    )
    expect(answer.body).toMatch(/F-\w{4}-\w{4},F1,2026-10-31,restricted,1-\w{8},true,2026-04,0\.2,2,10,0,/)
  })

  test('the report of the load is told', async () => {
    expect((await ask('/api/load')).json()).toMatchObject({
      standing: { audience: 'restricted', synthetic: true },
      mode: 'full',
      files: expect.arrayContaining([expect.objectContaining({ feed: 'crimes', read: 0 })]),
      faults: [],
    })
  })

  test.each([
    ['/api/load/report', 'application/json; charset=utf-8', /\.json"$/, '{"outcome":"accepted",'],
    ['/api/load/report/csv', 'text/csv; charset=utf-8', /\.csv"$/, '\uFEFFabout,feed,file,'],
  ])('%s is the whole report as a file', async (path, type, name, beginning) => {
    const { headers, body } = await ask(path)
    expect(headers['content-type']).toBe(type)
    expect(headers['content-disposition']).toMatch(name)
    expect(body.slice(0, beginning.length)).toBe(beginning)
  })

  test('a new load changes the answers', async () => {
    await load(3)
    await vi.waitFor(async () => expect((await ask('/api/overview')).body).toContain('30%'), { timeout: 5000 })
  })
})

describe('safety', () => {
  test('another host name is refused, so that no other page can read figures', async () => {
    expect((await ask('/api/overview', { host: 'figures.example.org' })).statusCode).toBe(403)
    expect((await ask('/api/overview', { host: 'localhost:4000' })).statusCode).toBe(200)
  })

  test('pages may run nothing but our own scripts and stand in no frame', async () => {
    const { headers } = await ask('/api/health')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('the role of the API cannot read the warehouse', async () => {
    await expect(sql`select * from warehouse.crime`.execute(service.db)).rejects.toThrow('permission denied')
    await expect(sql`select * from kpi.cell`.execute(service.db)).rejects.toThrow('permission denied')
  })
})

test('figures go on being answered while the database is away, and the next load is seen', async () => {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
    service.database.db,
  )
  expect((await ask('/api/overview')).statusCode).toBe(200)
  await load(4)
  await vi.waitFor(async () => expect((await ask('/api/overview')).body).toContain('40%'), { timeout: 8000 })
})
