import { expect, test } from 'vitest'
import { templatePage } from '../../testing/papers.ts'
import { contentOf, draftOf, editedOf } from './content-draft.ts'

const content = contentOf(templatePage.template)
const long = { ...content, blocks: [{ block: 'words' as const, id: 'w', text: '😀é'.repeat(2_500), trueFor: null }] }

test('a draft of a template is what was written, of the version it was written upon', () => {
  expect(editedOf(draftOf({ version: 3, content }))).toEqual({ version: 3, content })
})

test('a long one is kept in pieces that a draft takes, and no character is cut', () => {
  const draft = draftOf({ version: 3, content: long })
  expect(Math.max(...Object.values(draft).map(({ length }) => length))).toBeLessThanOrEqual(4_000)
  expect(Object.values(draft).every((piece) => piece.isWellFormed())).toBe(true)
  expect(editedOf(draft)).toEqual({ version: 3, content: long })
})

test('no draft, or a broken one, is none', () => {
  expect(editedOf({})).toBeNull()
  expect(editedOf({ version: '3', content0: '{"title":' })).toBeNull()
})
