import { expect, test } from 'vitest'
import { unknownPlaceholders } from './unknown-placeholders.ts'

const sentenceOf = (placeholder: string) => unknownPlaceholders([placeholder], ['charge-rate', 'F1'])[0]?.sentence

test('what a paper has is known, by the id or the code of a KPI', () => {
  const known = ['meeting:date', 'paper:item', 'kpi:charge-rate:chart', 'kpi:F1:value', 'kpi:F1:source']
  expect(unknownPlaceholders(known, ['charge-rate', 'F1'])).toEqual([])
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
