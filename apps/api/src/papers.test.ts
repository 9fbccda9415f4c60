import type { FigureRecord, KpiPage, PaperPreview, PapersPage, PaperTemplate, TemplatePage } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import type { LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges())
type Who = Parameters<typeof service.as>[0]
const send = (who: Who, url: string, payload: unknown) =>
  service.as(who, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
const message = (answer: LightMyRequestResponse) => answer.json<{ message: string }>().message

const content = {
  title: 'Charges',
  audience: 'partner',
  marking: 'OFFICIAL-SENSITIVE',
  cover: null,
  blocks: [
    { block: 'figure', id: 'charges', kpi: 'F1', figure: null, population: '8q', by: null, parts: ['chart'] },
    { block: 'words', id: 'equality', text: '', trueFor: null },
  ],
}

async function firstFigure(who: Who): Promise<string> {
  const [figure] = (await service.as(who, '/api/kpis/F1')).json<KpiPage>().figures
  return figure?.figureId ?? ''
}

describe('templates', () => {
  test('the ready papers are listed first, those of a view that is not read left out', async () => {
    const ids = async (who: Who) =>
      (await service.as(who, '/api/papers')).json<PapersPage>().templates.map(({ id, parts }) => [id, parts > 10])
    expect(await ids('analyst')).toEqual([
      ['delivery-group', true],
      ['pcc-assurance', true],
      ['scrutiny-panel', true],
    ])
    expect(await ids('pcc-office')).toEqual([
      ['pcc-assurance', true],
      ['scrutiny-panel', true],
    ])
  })

  test('one that is changed by two at once is kept by the first', async () => {
    const { id, version } = (await send('analyst', '/api/paper-templates', content)).json<PaperTemplate>()
    const changed = await send('chair', `/api/paper-templates/${id}/versions`, { version, content })
    const late = await send('analyst', `/api/paper-templates/${id}/versions`, { version, content })
    expect([changed.statusCode, late.statusCode, message(late)]).toEqual([
      201,
      409,
      expect.stringContaining('Somebody else changed this while you were writing (Chair of the delivery group, '),
    ])
  })

  test('what may be put in one is what its view has', async () => {
    const { choices } = (await service.as('analyst', '/api/paper-templates/pcc-assurance')).json<TemplatePage>()
    const rate = choices.kpis.find(({ code }) => code === 'F1')
    expect([choices.kpis.length, rate?.breakdowns, rate?.figures[0]?.id]).toEqual([
      55,
      [{ id: 'division', label: 'division' }],
      'months',
    ])
  })

  test('a preview says what the gate would say', async () => {
    const { id } = (await send('pcc-office', '/api/paper-templates', content)).json<PaperTemplate>()
    const { paper, faults } = (
      await service.as('pcc-office', `/api/paper-templates/${id}/preview`)
    ).json<PaperPreview>()
    expect([paper.title, paper.audience, paper.blocks[0]?.block]).toEqual(['Charges', 'partner', 'figure'])
    expect(faults).toEqual([
      { block: 'equality', sentence: 'These words are not written yet. Write them or take the part out.' },
    ])
    expect((await service.as('scrutiny-panel', `/api/paper-templates/${id}`)).statusCode).toBe(404)
  })

  test('long words are taken, which other requests may not bring', async () => {
    const words = { block: 'words', id: 'long', text: 'x'.repeat(5_000), trueFor: null }
    const blocks = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...words, id }))
    expect((await send('analyst', '/api/paper-templates', { ...content, blocks })).statusCode).toBe(201)
  })
})

describe('asking for a paper', () => {
  const draft = { template: 'scrutiny-panel', version: 0, meeting: null, formats: ['docx'], office: null }

  test('where no worker has ever run it is refused in a sentence, and nothing is queued', async () => {
    const answer = await send('analyst', '/api/papers', draft)
    expect([answer.statusCode, message(answer)]).toEqual([503, expect.stringContaining('the worker has never run')])
    expect((await service.as('analyst', '/api/papers')).json<PapersPage>().found).toBe(0)
  })

  test('of a view that one does not read there is no template', async () => {
    const answer = await send('pcc-office', '/api/papers', { ...draft, template: 'delivery-group' })
    expect([answer.statusCode, message(answer)]).toEqual([404, expect.stringContaining('There is no such template.')])
  })

  test('the figures of a meeting must be frozen', async () => {
    const meeting = (
      await send('analyst', '/api/meetings', {
        kind: 'delivery-group',
        heldOn: '2026-11-12',
        lastMonth: '2026-10',
        attending: [],
        papers: [],
      })
    ).json<{ id: string }>().id
    const answer = await send('analyst', '/api/papers', { ...draft, meeting })
    expect([answer.statusCode, message(answer)]).toEqual([409, expect.stringContaining('not frozen yet')])
  })
})

describe('a figure that leaves', () => {
  test('as CSV is in the register, by which role it was taken, with the hash of what left', async () => {
    const id = await firstFigure('chair')
    await service.as('chair', '/api/kpis/F1/figures/months/csv')
    const record = (await service.as('analyst', `/api/figures/${id.toLowerCase()}`)).json<FigureRecord>()
    expect(record).toMatchObject({
      figureId: id,
      kpi: { code: 'F1' },
      exports: [{ format: 'csv', by: 'Chair of the delivery group', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      today: { same: true },
    })
    expect((await service.as('pcc-office', `/api/figures/${id}`)).statusCode).toBe(404)
  })

  test('as a picture is recorded before it is saved, in the audit log too', async () => {
    const picture = { format: 'png', sha256: 'b'.repeat(64) }
    const answer = await send('pcc-office', '/api/kpis/F1/figures/months/pictures', picture)
    expect([answer.statusCode, answer.json()]).toEqual([201, { figureId: await firstFigure('pcc-office') }])
    const { rows } = await sql<{ format: string; by: string }>`
      select format, exported_by as by from dashboard.figure_export where sha256 = ${picture.sha256}
    `.execute(service.database.db)
    expect(rows).toEqual([{ format: 'png', by: 'PCC’s office' }])
    const logged = await sql<{ format: string }>`
      select details ->> 'format' as format from audit.entry where details ->> 'sha256' = ${picture.sha256}
    `.execute(service.database.db)
    expect(logged.rows).toEqual([{ format: 'png' }])
  })

  test('as a file is made once and served again, the same to the byte', async () => {
    const url = '/api/kpis/F1/figures/months/files/xlsx'
    const first = await service.as('analyst', url)
    const again = await service.as('chair', url)
    expect([first.statusCode, first.headers['content-type'], first.headers['content-disposition']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'attachment; filename="charge-rate_months_2024-05_to_2026-10_as-at_2026-10-31.xlsx"',
    ])
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true)
  })

  test('is not known by an id that nobody gave', async () => {
    const answer = await service.as('analyst', '/api/figures/F-0000-0000')
    expect([answer.statusCode, message(answer)]).toEqual([404, expect.stringContaining('No figure with this id')])
  })
})
