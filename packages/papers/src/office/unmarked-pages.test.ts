import { expect, test } from 'vitest'
import { officeDocument } from '../testing/office-document.ts'
import { unmarkedPages } from './unmarked-pages.ts'

test('pages bear a marking, or a place for it, at the head and the foot', async () => {
  expect(await unmarkedPages(await officeDocument([['Words']], 'OFFICIAL-SENSITIVE', '{{paper:marking}}'))).toEqual([])
})

test('what has no marking is listed, with what to write where', async () => {
  expect(await unmarkedPages(await officeDocument([['OFFICIAL']], '{{paper:title}}', '{{paper:marking}}'))).toEqual([
    {
      placeholder: 'paper:marking',
      sentence: 'A page header of the document has no marking. Write {{paper:marking}} in every header.',
    },
  ])
})
