import {
  kpiPage as kpiPageSchema,
  type Audience,
  type Paper,
  type PaperBlock,
  type TemplateBlock,
  type TemplateContent,
} from '@dashboard/contract'
import { findKpi, kpiPage } from '@dashboard/kpis'
import { freezeMeeting } from '@dashboard/meetings'
import { chair, useMeetings } from '@dashboard/meetings/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { readyPapers } from '../ready/ready-papers.ts'
import { releaseComment, writeComment } from '../testing/write-texts.ts'
import { composePaper } from './compose-paper.ts'
import { frozenSource } from './frozen-source.ts'
import { liveSource } from './live-source.ts'

const meetings = useMeetings()
let october: string
let comment: string
beforeAll(async () => {
  comment = await writeComment(meetings.owner)
  october = await meetings.meetingOn('2026-10-08')
  await freezeMeeting(meetings.db, october, chair)
})

const chargeRate = {
  block: 'figure',
  id: 'charges',
  kpi: 'F1',
  figure: null,
  population: '8q',
  by: null,
  parts: ['sentence', 'chart'],
} as const satisfies TemplateBlock

function template(audience: Audience, ...blocks: TemplateBlock[]): TemplateContent {
  return { title: 'Charges: a report', audience, marking: 'OFFICIAL-SENSITIVE', cover: null, blocks }
}

async function live(content: TemplateContent): Promise<Paper> {
  const source = liveSource(await meetings.release(content.audience))
  return (await composePaper(meetings.db, content, source)).paper
}

const blockOf = ({ blocks }: Paper, id: string): PaperBlock | undefined => blocks.find((each) => each.id === id)

describe('a paper', () => {
  test('says what it is of, in whose view, and as at when', async () => {
    expect(await live(template('partner', chargeRate))).toMatchObject({
      title: 'Charges: a report',
      subtitle: 'Derbyshire. Partner view, figures as at 31 October 2026',
      force: 'Derbyshire',
      fileName: 'charges-a-report_as-at_2026-10-31',
    })
  })

  test('has the figures as they were frozen with the meeting, to the letter', async () => {
    const source = await frozenSource(meetings.db, october, 'restricted')
    const content = {
      ...template('restricted', chargeRate),
      cover: { author: 'Chair', item: '4', purpose: 'note' as const },
    }
    const { paper } = await composePaper(meetings.db, content, source)
    const kpi = findKpi('F1')
    const [figure] = kpi ? kpiPageSchema.parse(kpiPage(await meetings.release('restricted'), kpi)).figures : []
    expect(blockOf(paper, 'charges')).toEqual({
      block: 'figure',
      id: 'charges',
      number: 1,
      title: 'F1 Charge rate. Two of three months unusually high',
      parts: ['sentence', 'chart'],
      figure,
    })
    expect(paper.cover).toEqual({
      author: 'Chair',
      item: '4',
      purpose: 'note',
      meeting: 'Delivery group',
      date: '2026-10-08',
    })
  })

  test('numbers its figures and its tables each by themselves', async () => {
    const paper = await live(
      template(
        'restricted',
        { block: 'headlines', id: 'one' },
        chargeRate,
        { block: 'comparison', id: 'two' },
        { ...chargeRate, id: 'again' },
      ),
    )
    expect(paper.blocks.map((block) => [block.id, 'number' in block ? block.number : null])).toEqual([
      ['one', 1],
      ['charges', 1],
      ['two', 2],
      ['again', 2],
    ])
  })

  test('is the same as often as it is written', async () => {
    const [ready] = readyPapers
    expect(ready && JSON.stringify(await live(ready))).toBe(ready && JSON.stringify(await live(ready)))
  })
})

test('a KPI without figures says why in words, and has no empty chart', async () => {
  const paper = await live(template('restricted', { ...chargeRate, kpi: 'orders-granted' }))
  expect(paper.blocks).toEqual([
    {
      block: 'words',
      id: 'charges',
      paragraphs: ['C4 Orders granted: The records were supplied and hold no such case.'],
      outOfDate: null,
    },
  ])
})

test('a breakdown that was not frozen is not taken from the figures of now', async () => {
  const source = await frozenSource(meetings.db, october, 'restricted')
  const { paper } = await composePaper(meetings.db, template('restricted', { ...chargeRate, by: 'victim_sex' }), source)
  expect(blockOf(paper, 'charges')).toMatchObject({
    paragraphs: ['F1 Charge rate: This breakdown is not among the frozen figures.'],
  })
})

describe('computed from what the audience may see', () => {
  test.each([
    [
      'restricted',
      ['F1 Charge rate', '60%', 'April 2026', '10% [P]: Met in April 2026', 'Improving, high', 'Always meets target'],
    ],
    [
      'partner',
      ['F1 Charge rate', '[c]', 'April 2026', '10% [P]: No value to judge', 'Too few to say', 'Too few to say'],
    ],
  ] as const)('the headline of the %s view', async (audience, row) => {
    const paper = await live(template(audience, chargeRate, { block: 'headlines', id: 'headlines' }))
    expect(blockOf(paper, 'headlines')).toMatchObject({ rows: [row] })
  })

  test.each([
    [
      'restricted',
      ['F1 Charge rate', '60%, April 2026', '10% [P]', '30%, April 2025', 'No published figure may be compared'],
    ],
    [
      'partner',
      ['F1 Charge rate', '[c], April 2026', '10% [P]', '[c], April 2025', 'No published figure may be compared'],
    ],
  ] as const)('the comparison of the %s view', async (audience, row) => {
    const paper = await live(template(audience, chargeRate, { block: 'comparison', id: 'comparison' }))
    expect(blockOf(paper, 'comparison')).toMatchObject({ rows: [row] })
  })

  test('exceptions by the rules of the overview', async () => {
    const paper = await live(template('restricted', chargeRate, { block: 'exceptions', id: 'exceptions' }))
    expect(blockOf(paper, 'exceptions')).toEqual({
      block: 'list',
      id: 'exceptions',
      items: [
        'F1 Charge rate. Data quality: Do not rely on it: Crimes: no rows for May to October 2026. One more fault of what it is made from: see About the data.',
      ],
    })
  })

  test('definitions in the words of the KPI, with its version', async () => {
    const paper = await live(template('public', chargeRate, { block: 'definitions', id: 'definitions' }))
    expect(blockOf(paper, 'definitions')).toMatchObject({
      rows: [
        [
          'F1 Charge rate',
          'Crimes recorded in the month, class 8Q, not cancelled, whose outcome is a charge or summons (1 or 1A) assigned within 180 days of recording.',
          'A month is judged once 180 days have passed since its end. Until then it is marked too early to judge. Not the Home Office charge rate, which divides by outcomes assigned in the period. Cautions and other outcomes are not charges; a charge replaced by another outcome is not counted. A charge dated before the crime was recorded is an error in the record: the crime is counted as unknown.',
          expect.stringMatching(/^1-[0-9a-f]{8}$/),
        ],
      ],
    })
  })
})

describe('what is being done', () => {
  const being = (audience: Audience) => template(audience, chargeRate, { block: 'being-done', id: 'done' })

  test('the force quotes what the chair has approved, not what is being written', async () => {
    expect(blockOf(await live(being('restricted')), 'done')).toEqual({
      block: 'list',
      id: 'done',
      items: [
        'F1 Charge rate, October 2026: Charges rose in Derby. Clinics with prosecutors. Clinics in Chesterfield.',
      ],
    })
  })

  test('partners read it once it is released to them, and the public never', async () => {
    expect(blockOf(await live(being('partner')), 'done')).toMatchObject({
      paragraphs: ['No comment or action on these measures has been released to partners.'],
    })
    await releaseComment(meetings.owner, comment, 1)
    expect(blockOf(await live(being('partner')), 'done')).toMatchObject({
      items: [
        'F1 Charge rate, October 2026: Charges rose in Derby. Clinics with prosecutors. Clinics in Chesterfield.',
      ],
    })
    expect(JSON.stringify(await live(being('public')))).not.toContain('Charges rose in Derby')
  })
})

test('every figure of a public paper is a public one', async () => {
  const pcc = readyPapers.find(({ id }) => id === 'pcc-assurance')
  const source = await frozenSource(meetings.db, october, 'public')
  const made = pcc && (await composePaper(meetings.db, pcc, source))
  expect(new Set(made?.figures.map(({ figure }) => `${figure.audience} ${figure.marking}`))).toEqual(
    new Set(['public OFFICIAL']),
  )
  expect(JSON.stringify(made?.paper)).not.toMatch(/OFFICIAL-SENSITIVE|"restricted"|"partner"/)
})

describe('words', () => {
  const words = (text: string, trueFor: string | null) =>
    template('restricted', { block: 'words', id: 'words', text, trueFor })

  test('written for earlier figures are said to be so', async () => {
    expect(blockOf(await live(words('First.\n\nSecond.', '2026-09-30')), 'words')).toEqual({
      block: 'words',
      id: 'words',
      paragraphs: ['First.', 'Second.'],
      outOfDate: 'Written for figures as at 30 September 2026; these are as at 31 October 2026.',
    })
  })

  test.each([['2026-10-31'], [null]])('true for %s are not', async (trueFor) => {
    expect(blockOf(await live(words('First.', trueFor)), 'words')).toMatchObject({ outOfDate: null })
  })
})
