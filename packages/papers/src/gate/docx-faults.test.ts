import { expect, test } from 'vitest'
import { paperDocx } from '../docx/paper-docx.ts'
import { changedFile } from '../testing/changed-file.ts'
import { samplePaper } from '../testing/sample-paper.ts'
import { findFileFaults } from './find-file-faults.ts'

const paper = samplePaper()
const made = await paperDocx(paper)
const altText = 'Line chart of the charge rate by month. It is higher than usual since October 2025.'

const whole = (sentence: string) => ({ block: null, sentence })

test('a Word document that says what it must has no fault', async () => {
  expect(await findFileFaults('docx', made, paper)).toEqual([])
})

test.each([
  [
    'alt text',
    /document/,
    `descr="${altText}"`,
    '',
    { block: 'figure-1', sentence: 'Figure 1 has no text for people who cannot see it. Add its alt text.' },
  ],
  [
    'a header row',
    /document/,
    '<w:tblHeader/>',
    '',
    whole('The table that begins "Month recorded" has no header row. Mark its first row as one.'),
  ],
  [
    'its language',
    /styles/,
    'en-GB',
    'en-US',
    whole('The document does not say that it is in British English. Make it again.'),
  ],
  [
    'its title',
    /core/,
    /<dc:title>.*<\/dc:title>/,
    '',
    whole('The file does not bear the title of the paper in its properties. Make it again.'),
  ],
  [
    'its marking above',
    /header1/,
    'OFFICIAL-SENSITIVE',
    '',
    whole('The marking is missing from a page header of the document. Make it again.'),
  ],
  [
    'its marking below',
    /footer1/,
    'OFFICIAL-SENSITIVE',
    '',
    whole('The marking is missing from a page footer of the document. Make it again.'),
  ],
  [
    'the id of a figure',
    /document/,
    'F-7K3Q-C4TR',
    '',
    { block: 'figure-1', sentence: 'The file does not hold the id F-7K3Q-C4TR of Figure 1. Make it again.' },
  ],
  [
    'the source of a figure',
    /document/,
    'crime records',
    '',
    { block: 'figure-1', sentence: 'The file does not say the source of Figure 1. Make it again.' },
  ],
  [
    'its words',
    /document/,
    'Weekly charge clinics',
    '',
    { block: 'being-done', sentence: 'Words of the paper are missing from the file. Make it again.' },
  ],
])('a Word document without %s is held back', async (_what, part, from, to, fault) => {
  expect(await findFileFaults('docx', await changedFile(made, part, from, to), paper)).toContainEqual(fault)
})
