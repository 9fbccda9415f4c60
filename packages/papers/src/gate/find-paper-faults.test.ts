import type { Paper, PaperBlock } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { figureBlock, sampleFigure, samplePaper, tableBlock } from '../testing/sample-paper.ts'
import { findPaperFaults } from './find-paper-faults.ts'

const words = (paragraphs: string[], outOfDate: string | null): PaperBlock => ({
  block: 'words',
  id: 'words',
  paragraphs,
  outOfDate,
})

const sentences = (paper: Paper) => findPaperFaults(paper).map(({ sentence }) => sentence)
const ofBlock = (block: PaperBlock) => findPaperFaults(samplePaper({ blocks: [block] }))
const ofFigure = (said: Parameters<typeof sampleFigure>[1]) => ofBlock(figureBlock(sampleFigure([0.1], said)))

test('a paper that is complete has no fault', () => {
  expect(findPaperFaults(samplePaper())).toEqual([])
})

test('a paper has a title and something in it', () => {
  expect(sentences(samplePaper({ title: ' ', blocks: [] }))).toEqual([
    'The paper has no title. Give it one.',
    'There is nothing in the paper. Add a part.',
  ])
})

test('words written for earlier figures are read again before the paper leaves', () => {
  expect(ofBlock(words(['True once.'], 'These words were written for the figures of September.'))).toEqual([
    {
      block: 'words',
      sentence:
        'These words were written for the figures of September. Read these words again, and say that they are true or change them.',
    },
  ])
})

test('words that nobody wrote keep a paper back', () => {
  expect(ofBlock(words([' '], null))).toEqual([
    { block: 'words', sentence: 'These words are not written yet. Write them or take the part out.' },
  ])
})

test.each([
  [{ altText: '' }, 'Figure 1 has no text for people who cannot see it. Add its alt text.'],
  [{ title: '' }, 'Figure 1 has no title. Give its measure one.'],
  [{ source: '' }, 'Figure 1 does not say where its numbers come from. Add its source.'],
  [
    { audience: 'restricted' as const },
    'Figure 1 is of the restricted view, and the paper of the partner view. Make the paper again.',
  ],
  [
    { reading: 'The target of 10% is not met.' },
    'Figure 1 speaks of a placeholder target without its [P]. Say that the target is a placeholder.',
  ],
  [{ table: { columns: [], rows: [] } }, 'A column of the table of Figure 1 has no header. Name every column.'],
])('a figure with %j is at fault', (said, sentence) => {
  expect(ofFigure(said)).toEqual([{ block: 'figure-1', sentence }])
})

test('a figure of a higher marking does not leave in a paper of a lower one', () => {
  expect(sentences(samplePaper({ marking: 'OFFICIAL' }))).toEqual([
    'Figure 1 is marked OFFICIAL-SENSITIVE, and the paper OFFICIAL. Mark the paper OFFICIAL-SENSITIVE or take the figure out.',
  ])
})

test.each([
  [{ title: '' }, 'Table 1 has no title. Give it one.'],
  [{ source: '' }, 'Table 1 does not say where its numbers come from. Add its source.'],
  [
    { columns: [{ id: 'kpi', label: ' ', unit: 'text' as const }] },
    'A column of the table of Table 1 has no header. Name every column.',
  ],
])('a table with %j is at fault', (said, sentence) => {
  expect(ofBlock({ ...tableBlock([['F1']]), ...said })).toEqual([{ block: 'table-1', sentence }])
})

test.each([
  [{ block: 'heading' as const, id: 'x', level: 1 as const, text: '' }, 'A heading is empty. Write it or take it out.'],
  [{ block: 'list' as const, id: 'x', items: [] }, 'A list is empty. Write it or take it out.'],
])('an empty part keeps a paper back: %j', (block, sentence) => {
  expect(ofBlock(block)).toEqual([{ block: 'x', sentence }])
})
