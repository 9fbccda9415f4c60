import { templateContent } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { checkTemplate } from '../templates/check-template.ts'
import { readyPapers } from './ready-papers.ts'

test.each(readyPapers)('the ready paper $id is one that could have been written here', (ready) => {
  const { id: _id, ready: _ready, version: _version, written: _written, ...content } = ready
  expect(templateContent.parse(content)).toEqual(content)
  expect(() => checkTemplate(content, { audience: 'restricted', titles: [] })).not.toThrow()
})

test('the report to the PCC is for the public, and has what a formal report must', () => {
  const pcc = readyPapers.find(({ id }) => id === 'pcc-assurance')
  expect([pcc?.audience, pcc?.marking, pcc?.cover?.purpose]).toEqual(['public', 'OFFICIAL', 'assurance'])
  expect(pcc?.blocks.flatMap((block) => (block.block === 'heading' ? block.text : []))).toEqual([
    'Purpose',
    'Headlines',
    'Figures',
    'Compared with target, last year and other forces',
    'Exceptions',
    'What is being done',
    'Equality implications',
    'Legal implications',
    'Financial implications',
    'Risk',
    'Recommendations',
    'Appendix: definitions and data notes',
  ])
})
