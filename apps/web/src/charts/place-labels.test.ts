import { expect, test } from 'vitest'
import { placeLabels } from './place-labels.ts'

const area = { left: 0, right: 600, top: 0, bottom: 300 }

test('a name stands right of its dot where there is room', () => {
  expect(placeLabels([{ x: 100, y: 100, text: 'Derby' }], area)).toEqual([{ x: 110, y: 105, anchor: 'start' }])
})

test('a name at the edge stands left of its dot', () => {
  expect(placeLabels([{ x: 590, y: 100, text: 'Derby' }], area)[0]?.anchor).toBe('end')
})

test('names of neighbours stand apart', () => {
  const [one, two] = placeLabels(
    [
      { x: 100, y: 100, text: 'Chesterfield' },
      { x: 106, y: 102, text: 'Erewash' },
    ],
    area,
  )
  expect(one).not.toEqual(two)
  expect(Math.abs((one?.y ?? 0) - (two?.y ?? 0)) > 13 || one?.anchor !== two?.anchor).toBe(true)
})
