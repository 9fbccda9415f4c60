import { specialCauses, xmrLimits } from '@dashboard/statistics'
import { expect, test } from 'vitest'

/** The rates that the methods page prints are those of charts in which nothing changes; fewer are drawn here than were then. */
const charts = 4000
const allowed = 0.025

test.each([
  ['steady figures, 24 months', normal, 24, 0.159, 0.015],
  ['steady figures, 36 months', normal, 36, 0.262, 0.017],
  ['2 cases a month, 24 months', poisson(2), 24, 0.28, 0.028],
  ['1 case a month, 24 months', poisson(1), 24, 0.42, 0.045],
  ['a case in three months, 24 months', poisson(0.3), 24, 0.77, 0.181],
])('%s', (_what, draw, length, anywhere, latest) => {
  const random = randomFrom(7)
  const found = Array.from({ length: charts }, () => {
    const values = Array.from({ length }, () => draw(random))
    const signals = specialCauses(values, xmrLimits(values))
    return { anywhere: signals.some(Boolean), latest: signals.at(-1) !== null }
  })
  const share = (which: 'anywhere' | 'latest') => found.filter((each) => each[which]).length / charts
  expect(Math.abs(share('anywhere') - anywhere)).toBeLessThan(allowed)
  expect(Math.abs(share('latest') - latest)).toBeLessThan(allowed / 2)
})

type Random = () => number

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function poisson(mean: number): (random: Random) => number {
  return (random) => {
    let [count, product] = [0, random()]
    while (product > Math.exp(-mean)) {
      count += 1
      product *= random()
    }
    return count
  }
}

/** The same numbers on every machine: mulberry32. */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
