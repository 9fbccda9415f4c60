import { expect, test } from 'vitest'
import { sourceOf } from './source-line.ts'

test('a marking that the source already carries is said once', () => {
  expect(
    sourceOf({ source: 'Source: records. OFFICIAL-SENSITIVE.', marking: 'OFFICIAL-SENSITIVE', audience: 'restricted' }),
  ).toBe('Source: records. OFFICIAL-SENSITIVE. Restricted view.')
})

test('a marking that the source leaves out is added', () => {
  expect(sourceOf({ source: 'Source: records.', marking: 'OFFICIAL', audience: 'public' })).toBe(
    'Source: records. OFFICIAL. Public view.',
  )
})
