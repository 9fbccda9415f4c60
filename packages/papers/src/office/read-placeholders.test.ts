import { expect, test } from 'vitest'
import { zipOf } from '../parts/zip-of.ts'
import { officeDocument, withParts } from '../testing/office-document.ts'
import { readPlaceholders } from './read-placeholders.ts'

const plain = await officeDocument([['{{kpi:F1:chart}}']])

test('places are found in the text, its head and its foot, each once', async () => {
  const lines = [['On {{ meeting:date }}:'], ['{{kpi:F1:chart}} and {{kpi:F1:sentence}}'], ['{{kpi:F1:sentence}}']]
  expect(await readPlaceholders(await officeDocument(lines, '{{paper:marking}}', '{{paper:title}}'))).toEqual(
    expect.arrayContaining(['meeting:date', 'kpi:F1:chart', 'kpi:F1:sentence', 'paper:marking', 'paper:title']),
  )
  expect(await readPlaceholders(await officeDocument(lines))).toHaveLength(3)
})

test('a place that Word has split into runs is found whole', async () => {
  expect(await readPlaceholders(await officeDocument([['{{kpi:char', 'ge-ra', 'te:chart}', '}']]))).toEqual([
    'kpi:charge-rate:chart',
  ])
})

test.each([
  ['a text', Buffer.from('not a document')],
  ['nothing', Buffer.alloc(0)],
  ['another .zip', await zipOf([{ name: 'a.txt', content: 'a' }])],
])('%s is no Word document', async (_, bytes) => {
  await expect(readPlaceholders(bytes)).rejects.toThrow('This is not a Word document.')
})

test('a workbook is no Word document', async () => {
  const workbook = await withParts(plain, (parts) => {
    const types = String(parts.get('[Content_Types].xml'))
    parts.set('[Content_Types].xml', types.replaceAll('wordprocessingml.document.main', 'spreadsheetml.sheet.main'))
  })
  await expect(readPlaceholders(workbook)).rejects.toThrow('This is not a Word document.')
})

test('a document over 10 MB is refused before it is opened', async () => {
  await expect(readPlaceholders(Buffer.alloc(10_000_001))).rejects.toThrow('The document is over 10 MB.')
})

test('a document that unpacks to far more than it is, is refused', async () => {
  const bomb = await withParts(plain, (parts) => parts.set('word/media/image1.xml', Buffer.alloc(61_000_000)))
  expect(bomb.length).toBeLessThan(100_000)
  await expect(readPlaceholders(bomb)).rejects.toThrow('The document unpacks to over 60 MB')
})

test('a document with macros is refused', async () => {
  const macros = await withParts(plain, (parts) => parts.set('word/vbaProject.bin', 'macros'))
  await expect(readPlaceholders(macros)).rejects.toThrow('The document holds macros.')
})

test('a document with embedded objects is refused', async () => {
  const objects = await withParts(plain, (parts) => parts.set('word/embeddings/oleObject1.bin', 'program'))
  await expect(readPlaceholders(objects)).rejects.toThrow('The document holds embedded objects or controls.')
})

const relationship = (type: string) =>
  `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://elsewhere.example/" TargetMode="External"/></Relationships>`
const linked = (type: string) =>
  withParts(plain, (parts) => {
    const name = 'word/_rels/document.xml.rels'
    parts.set(name, String(parts.get(name)).replace('</Relationships>', relationship(type)))
  })

test.each(['image', 'attachedTemplate', 'oleObject'])('a document that fetches its %s is refused', async (type) => {
  await expect(readPlaceholders(await linked(type))).rejects.toThrow('from another file or from the network')
})

test('a link for a reader to follow is none that the document follows', async () => {
  expect(await readPlaceholders(await linked('hyperlink'))).toEqual(['kpi:F1:chart'])
})

test('a field that fetches is refused', async () => {
  const fetching = await withParts(plain, (parts) => {
    const field =
      '<w:r><w:instrText xml:space="preserve"> INCLUDETEXT "https://elsewhere.example"</w:instrText></w:r></w:p>'
    parts.set('word/document.xml', String(parts.get('word/document.xml')).replace('</w:p>', field))
  })
  await expect(readPlaceholders(fetching)).rejects.toThrow('from another file or from the network')
})

test('a document that declares entities of its own is refused', async () => {
  const declared = await withParts(plain, (parts) => {
    const document = String(parts.get('word/document.xml'))
    parts.set('word/document.xml', document.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document'))
  })
  await expect(readPlaceholders(declared)).rejects.toThrow('This is not a Word document.')
})
