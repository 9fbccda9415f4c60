import type { TemplateContent } from '@dashboard/contract'
import { useMeetings } from '@dashboard/meetings/testing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Viewer } from '../viewer.ts'
import { listTemplates, readTemplate } from './read-templates.ts'
import { addTemplate, changeTemplate } from './write-template.ts'

const meetings = useMeetings()
const analyst: Viewer = { audience: 'restricted', titles: ['Performance analyst'] }
const office: Viewer = { audience: 'partner', titles: ['PCC’s office'] }
const panel: Viewer = { audience: 'partner', titles: ['Scrutiny Panel'] }

const content: TemplateContent = {
  title: 'Charges',
  audience: 'partner',
  marking: 'OFFICIAL-SENSITIVE',
  cover: null,
  blocks: [{ block: 'headlines', id: 'headlines' }],
}
const byOffice = { content, viewer: office, by: 'PCC’s office' }
const byAnalyst = { content, viewer: analyst, by: 'Performance analyst' }

test('what is changed is a further version, and the one before stays', async () => {
  const first = await addTemplate(meetings.db, byAnalyst)
  const changed = { ...content, title: 'Charges and cautions' }
  const second = await changeTemplate(meetings.db, first.id, { ...byAnalyst, content: changed, version: 1 })
  expect([first.version, second.version, second.title]).toEqual([1, 2, 'Charges and cautions'])
  const { rows } = await sql`
    select content ->> 'title' as title from dashboard.paper_template_version where template_id = ${first.id} order by version
  `.execute(meetings.db)
  expect(rows).toEqual([{ title: 'Charges' }, { title: 'Charges and cautions' }])
})

test('whoever changes what somebody else has changed meanwhile is told so', async () => {
  const { id } = await addTemplate(meetings.db, byAnalyst)
  await changeTemplate(meetings.db, id, { ...byAnalyst, version: 1 })
  await expect(changeTemplate(meetings.db, id, { ...byAnalyst, version: 1 })).rejects.toThrow(
    'Somebody else changed this while you were writing (Performance analyst,',
  )
})

test('a ready paper stays as it is: what was made of it is a new template', async () => {
  const saved = await changeTemplate(meetings.db, 'pcc-assurance', { ...byOffice, version: 0 })
  expect(saved).toMatchObject({ ready: null, version: 1, title: 'Charges' })
  expect(await readTemplate(meetings.db, office, 'pcc-assurance')).toMatchObject({ ready: 'pcc-assurance', version: 0 })
})

test('the force reads every template, and those outside it the ready ones of their view and their own role’s', async () => {
  const { id } = await addTemplate(meetings.db, byOffice)
  const ids = async (viewer: Viewer) => (await listTemplates(meetings.db, viewer)).map((each) => each.id)
  expect((await ids(analyst)).slice(0, 3)).toEqual(['delivery-group', 'pcc-assurance', 'scrutiny-panel'])
  expect((await ids(panel)).slice(0, 3)).toEqual(['pcc-assurance', 'scrutiny-panel'])
  expect([(await ids(analyst)).includes(id), (await ids(office)).includes(id)]).toEqual([true, true])
  await expect(readTemplate(meetings.db, panel, id)).rejects.toThrow('There is no such template.')
})

test.each([
  [
    'a view that its writer does not read',
    { ...content, audience: 'restricted' as const },
    'Your role does not read that view.',
  ],
  ['a marking below that of its figures', { ...content, marking: 'OFFICIAL' as const }, 'may be marked OFFICIAL'],
  [
    'two parts of one name',
    { ...content, blocks: [...content.blocks, ...content.blocks] },
    'Two parts are named headlines.',
  ],
  [
    'a KPI that there is not',
    {
      ...content,
      blocks: [{ block: 'figure', id: 'x', kpi: 'Z9', figure: null, population: '8q', by: null, parts: ['chart'] }],
    } satisfies TemplateContent,
    'There is no KPI Z9.',
  ],
])('a template is refused for %s', async (_fact, wrong, sentence) => {
  await expect(addTemplate(meetings.db, { ...byOffice, content: wrong })).rejects.toThrow(sentence)
})

test('nobody changes a version that was written', async () => {
  await addTemplate(meetings.db, byAnalyst)
  await expect(
    sql`update dashboard.paper_template_version set written_by = 'Nobody'`.execute(meetings.owner),
  ).rejects.toThrow('stays as it was written')
})
