import { createHash } from 'node:crypto'
import type { PaperFormat, TemplateContent } from '@dashboard/contract'
import { freezeMeeting } from '@dashboard/meetings'
import { chair, useMeetings } from '@dashboard/meetings/testing'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../viewer.ts'
import { enterPaper } from './ask-for-paper.ts'
import { makePaper } from './make-paper.ts'
import { listPapers, readPaper, readPaperContent, readPaperFile } from './read-papers.ts'

const meetings = useMeetings()
const group: Viewer = { audience: 'restricted', titles: ['Performance analyst'] }
const office: Viewer = { audience: 'partner', titles: ['PCC’s office'] }
const panel: Viewer = { audience: 'partner', titles: ['Scrutiny Panel'] }
let october: string
beforeAll(async () => {
  october = await meetings.meetingOn('2026-10-08')
  await freezeMeeting(meetings.db, october, chair)
})

const content: TemplateContent = {
  title: 'Charges',
  audience: 'partner',
  marking: 'OFFICIAL-SENSITIVE',
  cover: null,
  blocks: [
    { block: 'headlines', id: 'headlines' },
    { block: 'figure', id: 'charges', kpi: 'F1', figure: null, population: '8q', by: null, parts: ['chart'] },
  ],
}

async function made(
  given: Partial<TemplateContent> = {},
  { formats = ['csv', 'xlsx'] as PaperFormat[], by = 'Performance analyst' } = {},
): Promise<string> {
  const asked = { template: 'charges', version: 1, meeting: october, office: null, formats, by }
  const id = await enterPaper(meetings.owner, { ...asked, content: { ...content, ...given } })
  await makePaper({ db: meetings.owner, pageFolder: null }, id)
  return id
}

test('a paper is made in the formats asked for, and each file is kept with its hash', async () => {
  const id = await made()
  const paper = await readPaper(meetings.db, group, id)
  expect(paper).toMatchObject({
    title: 'Charges',
    meeting: { id: october, title: 'Delivery group, 8 October 2026' },
    audience: 'partner',
    asAt: '2026-10-31',
    state: 'made',
    done: 4,
    of: 4,
    sentence: 'Made from figures as at 31 October 2026.',
    faults: [],
    files: [
      { format: 'xlsx', fileName: 'charges_as-at_2026-10-31.xlsx' },
      { format: 'csv', fileName: 'charges_as-at_2026-10-31.csv' },
    ],
  })
  const { bytes, sha256 } = await readPaperFile(meetings.db, group, id, 'csv')
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
})

test('the same paper asked for again is served with the files that were kept', async () => {
  const [first, second] = [await made({ title: 'Twice' }), await made({ title: 'Twice' })]
  const [one, other] = [await readPaper(meetings.db, group, first), await readPaper(meetings.db, group, second)]
  expect(other.files).toEqual(one.files)
  expect(await readPaperContent(meetings.db, group, second)).toEqual(await readPaperContent(meetings.db, group, first))
})

test('a .zip brings every format that it holds', async () => {
  const { of } = await readPaper(
    meetings.db,
    group,
    await enterPaper(meetings.owner, {
      template: 'charges',
      version: 1,
      meeting: october,
      office: null,
      formats: ['zip'],
      by: 'Performance analyst',
      content,
    }),
  )
  expect(of).toBe(9)
})

test('what the gate finds holds a paper: nothing of it is kept, and each fault names its part', async () => {
  const id = await made({ blocks: [{ block: 'words', id: 'equality', text: '', trueFor: null }] })
  expect(await readPaper(meetings.db, group, id)).toMatchObject({
    state: 'held',
    sentence: 'One thing keeps it from leaving.',
    files: [],
    faults: [{ block: 'equality', sentence: 'These words are not written yet. Write them or take the part out.' }],
  })
  await expect(readPaperFile(meetings.db, group, id, 'csv')).rejects.toThrow(
    'The paper cannot be downloaded: One thing keeps it from leaving.',
  )
})

test('papers of one state are listed apart, and counted', async () => {
  const held = await made({ blocks: [{ block: 'words', id: 'risk', text: '', trueFor: null }] }, { by: 'PCC’s office' })
  await made({ title: 'Made for the office' }, { by: 'PCC’s office' })
  const { papers, found } = await listPapers(meetings.db, office, { state: 'held', page: 1 })
  expect([papers.map(({ id }) => id), found]).toEqual([[held], 1])
})

test('every figure of a paper is in the register before anything of it is downloaded', async () => {
  await made({ title: 'Registered' })
  const { rows } = await sql`
    select kpi_id, audience, meeting_id from dashboard.figure_record
  `.execute(meetings.db)
  expect(rows).toEqual([{ kpi_id: 'charge-rate', audience: 'partner', meeting_id: october }])
})

test('people of the force read every paper, and others those of their own role', async () => {
  const id = await made({ title: 'Of the office' }, { by: 'PCC’s office' })
  expect((await readPaper(meetings.db, group, id)).asked.by).toBe('PCC’s office')
  expect((await readPaper(meetings.db, office, id)).title).toBe('Of the office')
  await expect(readPaper(meetings.db, panel, id)).rejects.toThrow('There is no such paper.')
})

test('a paper that has ended is not made again, whoever asks', async () => {
  const id = await made({ title: 'Ended' })
  const before = await readPaper(meetings.db, group, id)
  await makePaper({ db: meetings.owner, pageFolder: null }, id)
  expect(await readPaper(meetings.db, group, id)).toEqual(before)
  await expect(sql`update dashboard.paper set sentence = 'Other.'`.execute(meetings.owner)).rejects.toThrow(
    'stays as it was',
  )
})

test('a PDF that cannot be printed here is said so, in a sentence', async () => {
  await expect(made({ title: 'Printed' }, { formats: ['pdf'] })).rejects.toThrow(
    'A PDF is printed from the built page, which is not there.',
  )
})

test('once its release is withdrawn nobody outside the force reads a paper', async () => {
  const id = await made({ title: 'Withdrawn' }, { by: 'PCC’s office' })
  await sql`
    update dashboard.release_approval
    set    withdrawn_by = 'Disclosure officer', withdrawn_at = now(), withdrawn_reason = 'A count was too small.'
  `.execute(meetings.owner)
  await expect(readPaperFile(meetings.db, office, id, 'csv')).rejects.toThrow('have been withdrawn since')
  expect((await readPaperFile(meetings.db, group, id, 'csv')).title).toBe('Withdrawn')
})
