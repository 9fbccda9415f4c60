import { expect, test } from 'vitest'
import { unknownPlaceholders } from './unknown-placeholders.ts'

const kpis = [
  { id: 'charge-rate', code: 'F1' },
  { id: 'withdrawal', code: 'D5' },
]
const sentenceOf = (placeholder: string) => unknownPlaceholders([placeholder], kpis)[0]?.sentence

test('what a paper has is known, by the id or the code of a KPI', () => {
  const known = ['meeting:date', 'paper:item', 'kpi:charge-rate:chart', 'kpi:F1:value', 'kpi:F1:source']
  expect(unknownPlaceholders(known, kpis)).toEqual([])
})

test.each([
  ['kpi:F9:chart', 'There is no KPI "F9". Use its id or its code, as in {{kpi:F1:chart}}.'],
  ['kpi:F1:picture', 'A KPI has no "picture". It has chart, sentence, table, notes, value, source.'],
  ['kpi:F1', '{{kpi:F1}} does not say which part of the KPI. Write {{kpi:F1:chart}}.'],
])('{{%s}} is not known', (placeholder, sentence) => {
  expect(sentenceOf(placeholder)).toBe(sentence)
})

test('what has no name of ours says which there are', () => {
  expect(sentenceOf('chief:signature')).toMatch(/^Nothing is called {{chief:signature}}\. There are meeting:title, /)
})

test('a KPI that is shown without its source is listed, by the name that the document uses', () => {
  expect(unknownPlaceholders(['kpi:charge-rate:chart', 'kpi:D5:value', 'kpi:withdrawal:source'], kpis)).toEqual([
    {
      placeholder: 'kpi:charge-rate:source',
      sentence: 'The document shows charge-rate without saying its source. Add {{kpi:charge-rate:source}}.',
    },
  ])
})
