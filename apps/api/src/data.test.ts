import { endpoints } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { useService } from './testing/use-service.ts'

const sixMonths = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04']
const crimes = sixMonths.flatMap((month) =>
  Array.from({ length: 10 }, (_, index) => ({
    id: `crime ${month} ${index}`,
    recorded: `${month}-10 12:00`,
    relationship: month >= '2026-03' ? null : 'stranger',
    online: month >= '2026-03' ? null : 'online',
  })),
)
const service = useService({ asAt: '2026-04-30 23:59', crimes })

async function page() {
  const answer = await service.as('group-member', '/api/data')
  return endpoints.data.response.parse(answer.json())
}

test('a field that is blank is told once, and warns of every KPI that needs it', async () => {
  const { troubles, kpis } = await page()
  expect(troubles.map(({ sentence }) => sentence)).toContain(
    'The relationship to the suspect is filled in 66.7% of rows of the latest twelve months.',
  )
  expect(kpis.find(({ kpi }) => kpi.code === 'H5')).toMatchObject({ verdict: 'care' })
})

test('every KPI is told of, and those without a figure are neither trusted nor doubted', async () => {
  const { kpis } = await page()
  expect(kpis).toHaveLength(55)
  expect(kpis.filter(({ kpi }) => kpi.code === 'H1')).toMatchObject([{ verdict: 'none', words: 'No figure' }])
})

test('feeds tell their rows by month and the extract that last brought them', async () => {
  const { feeds, months } = await page()
  expect(months).toEqual({ from: '2024-05', to: '2026-04' })
  expect(feeds.find(({ feed }) => feed === 'crimes')).toMatchObject({
    name: 'Crimes',
    suppliedAsAt: '2026-04-30',
    late: false,
    rows: [...Array.from({ length: 18 }, () => 0), 10, 10, 10, 10, 10, 10],
  })
})

test('the warning stands on the tile, on the page, and in the notes of every figure', async () => {
  const warning =
    'Read with care: The relationship to the suspect is filled in 66.7% of rows of the latest twelve months. One more fault of what it is made from: see About the data.'
  const ask = async (url: string) => (await service.as('group-member', url)).json<unknown>()
  const overview = endpoints.overview.response.parse(await ask('/api/overview'))
  const tile = overview.themes.flatMap(({ tiles }) => tiles).find(({ kpi }) => kpi.code === 'H5')
  expect(tile?.warning).toBe(warning)
  const compared = endpoints.kpi.response.parse(await ask('/api/kpis/disparity'))
  expect(compared.warning).toBe(warning)
  const { figures } = endpoints.kpi.response.parse(await ask('/api/kpis/digital-investigation'))
  const notes = figures.map((figure) => figure.notes.filter((note) => note.includes('online flag is filled in 66.7%')))
  expect(notes.map(({ length }) => length)).toEqual([1])
})

test('readers outside the force are told what is not judged, instead of that nothing is amiss', async () => {
  const answer = await service.as('pcc-office', '/api/data')
  const { title, withheld, troubles, fields, feeds, kpis } = endpoints.data.response.parse(answer.json())
  expect(withheld).toContain('is told in the restricted view alone')
  expect([troubles, fields, feeds.flatMap(({ rows }) => rows)]).toEqual([[], [], []])
  expect(kpis.filter(({ words }) => words === 'Yes')).toEqual([])
  expect(kpis.find(({ kpi }) => kpi.code === 'A1')).toMatchObject({
    words: 'As far as told here',
    reasons: ['Its feeds came on time, and few of its answers are unknown.'],
  })
  expect(title).not.toContain('Nothing speaks against')
})
