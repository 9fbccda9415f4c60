import { expect, test } from 'vitest'
import { fillTemplate } from '../office/fill-template.ts'
import { withParts, officeDocument } from '../testing/office-document.ts'
import { changedFile } from '../testing/changed-file.ts'
import { samplePaper } from '../testing/sample-paper.ts'
import { findFileFaults } from './find-file-faults.ts'

const paper = samplePaper()
const lines = [
  ['Held on {{meeting:date}}: {{kpi:F1:value}}'],
  ['{{kpi:F1:chart}}'],
  ['{{kpi:F1:sen', 'tence}}'],
  ['{{kpi:F1:table}}'],
  ['{{kpi:charge-rate:source}}'],
]
const marked = ['{{paper:marking}}', '{{paper:marking}}'] as const
const office = await officeDocument(lines, ...marked)
const made = await fillTemplate(office, paper)

test('a filled document holds what its places ask for, and need not hold the rest of the paper', async () => {
  expect(await findFileFaults('docx', made, paper, office)).toEqual([])
})

test('a table that the office lays its document out with needs no header row', async () => {
  const laidOut = await withParts(office, (parts) => {
    const table =
      '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>'
    parts.set('word/document.xml', String(parts.get('word/document.xml')).replace('<w:body>', `<w:body>${table}`))
  })
  expect(await findFileFaults('docx', await fillTemplate(laidOut, paper), paper, laidOut)).toEqual([])
})

test.each([
  ['the header row of a table', '<w:tblHeader/>', 'The table of Figure 1 has no header row. Make it again.'],
  ['the id of a figure', 'F-7K3Q-C4TR', 'The file does not hold the id F-7K3Q-C4TR of Figure 1. Make it again.'],
  ['the source of a figure', 'crime records', 'The file does not say the source of Figure 1. Make it again.'],
])('a filled document without %s is held back', async (_what, from, sentence) => {
  const changed = await changedFile(made, /document\.xml$/, from, '')
  expect(await findFileFaults('docx', changed, paper, office)).toEqual([{ block: 'figure-1', sentence }])
})

test('words that the document has a place for are asked of it', async () => {
  const worded = await officeDocument([...lines, ['{{paper:text}}']], ...marked)
  expect(await findFileFaults('docx', await fillTemplate(worded, paper), paper, worded)).toEqual([])
  expect(await findFileFaults('docx', made, paper, worded)).toEqual([
    { block: 'being-done', sentence: 'Words of the paper are missing from the file. Make it again.' },
  ])
})
