import type { Paper } from '@dashboard/contract'
import { freezeMeeting } from '@dashboard/meetings'
import { chair, useMeetings } from '@dashboard/meetings/testing'
import { paperDocx } from '@dashboard/papers'
import { beforeAll, expect, test } from 'vitest'
import { askForPaper, enterPaper } from '../making/ask-for-paper.ts'
import { makePaper } from '../making/make-paper.ts'
import { readPaper } from '../making/read-papers.ts'
import { readyPapers } from '../ready/ready-papers.ts'
import type { Viewer } from '../viewer.ts'
import { addOfficeTemplate, readOfficeTemplate } from './office-templates.ts'

const meetings = useMeetings()
const viewer: Viewer = { audience: 'restricted', titles: ['Performance analyst'] }
const by = 'Performance analyst'
let october: string
beforeAll(async () => {
  october = await meetings.meetingOn('2026-10-08')
  await freezeMeeting(meetings.db, october, chair)
})

/** A Word document with these words in it. */
function documentOf(...paragraphs: string[]): Promise<Buffer> {
  const paper: Paper = {
    title: 'Of the office',
    subtitle: '',
    audience: 'restricted',
    marking: 'OFFICIAL-SENSITIVE',
    force: 'Derbyshire',
    asAt: '2026-10-31',
    synthetic: true,
    language: 'en-GB',
    fileName: 'office',
    cover: null,
    blocks: [{ block: 'words', id: 'places', paragraphs, outOfDate: null }],
    auditHead: null,
  }
  return paperDocx(paper)
}

async function add(...paragraphs: string[]) {
  const document = await documentOf(...paragraphs)
  return addOfficeTemplate(meetings.db, { name: 'report.docx', document, viewer, by })
}

test('the places of a document are listed, and those that nothing fills, each with why', async () => {
  const { id } = await add('Held on {{meeting:date}}.', '{{kpi:F1:chart}}', '{{kpi:Z9:chart}}')
  expect(await readOfficeTemplate(meetings.db, viewer, id)).toMatchObject({
    name: 'report.docx',
    placeholders: ['meeting:date', 'kpi:F1:chart', 'kpi:Z9:chart'],
    unknown: [
      { placeholder: 'kpi:Z9:chart', sentence: expect.stringContaining('There is no KPI "Z9".') },
      {
        placeholder: 'kpi:F1:source',
        sentence: 'The document shows F1 without saying its source. Add {{kpi:F1:source}}.',
      },
    ],
  })
})

test('no paper is made from a document that would keep a place unfilled', async () => {
  const { id } = await add('{{kpi:Z9:chart}}')
  const draft = { template: 'delivery-group', version: 0, meeting: october, formats: ['docx' as const], office: id }
  await expect(
    meetings.db.transaction().execute((transaction) => askForPaper(transaction, draft, viewer, by)),
  ).rejects.toThrow('report.docx cannot be filled yet: There is no KPI "Z9".')
})

test('what is no Word document is refused', async () => {
  const given = { name: 'report.docx', document: Buffer.from('no document'), viewer, by }
  await expect(addOfficeTemplate(meetings.db, given)).rejects.toMatchObject({ status: 400 })
})

test('outside the force a document is for the role that handed it in', async () => {
  const { id } = await add('{{meeting:date}}')
  const panel: Viewer = { audience: 'partner', titles: ['Scrutiny Panel'] }
  await expect(readOfficeTemplate(meetings.db, panel, id)).rejects.toThrow('There is no such Word template.')
})

async function madeFrom(...places: string[]) {
  const { id: office } = await add(...places)
  const [ready] = readyPapers
  if (!ready) throw new Error('There is a ready paper.')
  const { id: template, version, ready: _ready, written: _written, ...content } = ready
  const cover = { author: 'Chair', item: '', purpose: 'note' as const }
  const blocks = content.blocks.filter(
    ({ block, id }) => block === 'headlines' || (block === 'figure' && id.includes('charge-rate')),
  )
  const asked = { template, version, content: { ...content, cover, blocks }, meeting: october, office, by }
  const paper = await enterPaper(meetings.owner, { ...asked, formats: ['docx'] })
  await makePaper({ db: meetings.owner, pageFolder: null }, paper)
  return readPaper(meetings.db, viewer, paper)
}

test('a paper can be made from it, which shows no more than it asks for', async () => {
  expect(
    await madeFrom(
      'Held on {{meeting:date}}.',
      '{{kpi:F1:chart}}',
      '{{kpi:F1:sentence}}',
      '{{kpi:F1:value}}',
      '{{kpi:charge-rate:source}}',
    ),
  ).toMatchObject({ faults: [], state: 'made', files: [{ format: 'docx' }] })
})

test('a place that the paper has no figure for holds it, and is named', async () => {
  expect(await madeFrom('{{kpi:D5:chart}}', '{{kpi:D5:source}}')).toMatchObject({
    state: 'held',
    sentence: '2 things keep it from leaving.',
    faults: [
      {
        block: null,
        sentence:
          '{{kpi:D5:chart}} asks for a KPI that the paper does not show. Put the KPI in the paper, or take the place out of the document.',
      },
      { block: null, sentence: expect.stringContaining('{{kpi:D5:source}}') },
    ],
  })
})
