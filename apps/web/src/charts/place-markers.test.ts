import { expect, test } from 'vitest'
import { placeMarkers } from './place-markers.ts'

const clinics = { x: 100, label: 'Charge clinics begin' }
const free = { taken: [], right: 900 }

test('a marker stands over its month, with its words to the right', () => {
  expect(placeMarkers([clinics], free)).toEqual([{ at: 100, left: 90, words: 'Charge clinics begin' }])
})

test('nearer than 150 to the next, the number alone stays; the last keeps its words', () => {
  const [first, second] = placeMarkers([clinics, { x: 240, label: 'New team' }], free)
  expect([first?.words, second?.words]).toEqual([null, 'New team'])
})

test('two of the same month stand side by side', () => {
  expect(placeMarkers([clinics, { x: 100, label: 'New team' }], free).map(({ left }) => left)).toEqual([90, 112])
})

test.each([
  ['other words that begin before they would end', { taken: [{ from: 200, to: 330 }], right: 900 }],
  ['the edge', { taken: [], right: 220 }],
])('words give way to %s', (_what, given) => {
  expect(placeMarkers([clinics], given)[0]?.words).toBeNull()
})

test('other words to the left are in nobody’s way', () => {
  expect(placeMarkers([clinics], { taken: [{ from: 10, to: 80 }], right: 900 })[0]?.words).toBe('Charge clinics begin')
})
