import { describe, expect, test } from 'vitest'
import { arrangeAgenda, type AgendaChange } from './arrange-agenda.ts'
import type { WrittenItem } from './write-agenda.ts'

const item = (key: string): WrittenItem => ({
  key,
  kind: 'signal',
  label: 'New signal',
  title: `Title of ${key}`,
  sentence: '',
  kpis: [],
  icon: { of: 'nothing' },
})
const changed = (version: number, act: AgendaChange['act'], key: string, more: Partial<AgendaChange> = {}) => ({
  version,
  act,
  key,
  order: null,
  title: null,
  words: null,
  by: 'Chair of the delivery group',
  at: '2026-11-03T14:03:00Z',
  ...more,
})
const keys = (written: string[], changes: AgendaChange[]) =>
  arrangeAgenda(written.map(item), changes).items.map(({ key }) => key)

test('untouched it is as the rules write it', () => {
  expect(arrangeAgenda([item('a')], [])).toEqual({ version: 0, items: [{ ...item('a'), asked: '' }], hidden: [] })
})

describe('moved', () => {
  const moved = [changed(1, 'moved', 'c', { order: ['c', 'a', 'b'] })]

  test.each([
    ['it is in the chair’s order', ['a', 'b', 'c'], ['c', 'a', 'b']],
    ['what is no longer there leaves no gap', ['a', 'b'], ['a', 'b']],
    ['what comes later stands behind what it follows by the rules', ['a', 'new', 'b', 'c'], ['c', 'a', 'new', 'b']],
    ['what comes later and is weightiest comes first', ['new', 'a', 'b', 'c'], ['new', 'c', 'a', 'b']],
    ['two that come later keep their order', ['a', 'b', 'c', 'x', 'y'], ['c', 'x', 'y', 'a', 'b']],
  ])('%s', (_fact, written, arranged) => {
    expect(keys(written, moved)).toEqual(arranged)
  })

  test('twice, the last order holds', () => {
    expect(keys(['a', 'b', 'c'], [...moved, changed(2, 'moved', 'c', { order: ['a', 'c', 'b'] })])).toEqual([
      'a',
      'c',
      'b',
    ])
  })
})

describe('hidden', () => {
  const hidden = changed(1, 'hidden', 'a', { words: 'Settled between meetings.' })

  test('it is listed apart, with by whom, when and why', () => {
    expect(arrangeAgenda([item('a'), item('b')], [hidden])).toEqual({
      version: 1,
      items: [{ ...item('b'), asked: '' }],
      hidden: [
        {
          ...item('a'),
          asked: '',
          hidden: {
            reason: 'Settled between meetings.',
            by: 'Chair of the delivery group',
            at: '2026-11-03T14:03:00Z',
          },
        },
      ],
    })
  })

  test('and shown again, it is where it was', () => {
    expect(keys(['a', 'b'], [hidden, changed(2, 'shown', 'a')])).toEqual(['a', 'b'])
  })
})

test('the chair’s own items follow those of the rules, in their latest wording', () => {
  const { items } = arrangeAgenda(
    [item('a')],
    [
      changed(1, 'worded', 'own:1', { title: 'Budget', words: 'Half is spent.' }),
      changed(2, 'worded', 'own:1', { title: 'Budget 2027', words: 'Half is spent.' }),
    ],
  )
  expect(items.map(({ title, kind }) => [title, kind])).toEqual([
    ['Title of a', 'signal'],
    ['Budget 2027', 'own'],
  ])
})

test.each([
  ['what was asked last holds', ['Two?', 'Three?'], 'Three?'],
  ['no words ask nothing', ['Two?', ''], ''],
])('%s', (_fact, asked, now) => {
  const changes = asked.map((words, index) => changed(index + 1, 'asked', 'a', { words }))
  expect(arrangeAgenda([item('a')], changes).items[0]?.asked).toBe(now)
})
