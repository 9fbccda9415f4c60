import { expect, test } from 'vitest'
import { readCommand } from './read-command.ts'

test('the name of the file says what kind of file is made', () => {
  expect(readCommand(['pcc', '--meeting', '2026-10', '--to', 'out/paper.docx'])).toEqual({
    template: 'pcc',
    meeting: '2026-10',
    audience: null,
    to: 'out/paper.docx',
    format: 'docx',
  })
})

test.each([
  [['--to', 'paper.docx'], 'no paper'],
  [['pcc'], 'no file'],
  [['pcc', '--to', 'paper.doc'], 'a kind of file that is not made'],
  [['pcc', 'panel', '--to', 'paper.docx'], 'two papers'],
  [['pcc', '--for', 'public', '--to', 'paper.docx'], 'an unknown option'],
])('%j says how it is used: %s', (given) => {
  expect(() => readCommand(given)).toThrow('Usage: pnpm paper')
})

test('an audience is one of three', () => {
  expect(() => readCommand(['pcc', '--audience', 'everyone', '--to', 'paper.docx'])).toThrow(
    '--audience is restricted, partner or public.',
  )
})
