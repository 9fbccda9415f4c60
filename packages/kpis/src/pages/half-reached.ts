import { incidenceQuantile } from '@dashboard/statistics'
import { byTime, clockOf, timeWords } from '../clock.ts'
import type { Reading } from '../read-kpi.ts'
import { headlineMonths, timedCurve } from '../timed-curve.ts'

/**
 * The time by which half of the headline's cases had ended as wished, or what to say where half never did: that more than
 * half still wait is true only while they do, as cases also end another way.
 */
export function halfReached(reading: Reading): { time: number | null; sentence: string; phrase: string } {
  const { measure } = reading
  const { cases, met } = reading.kpi.words
  if (measure.kind !== 'duration') throw new Error(`${measure.id} is no waiting time.`)
  const clock = clockOf(measure)
  const indexes = headlineMonths(reading)
  const timed = indexes && timedCurve(reading, ...indexes)
  const half = timed ? incidenceQuantile(timed.curve, timed.wished, 0.5) : (reading.headline?.value ?? null)
  if (half !== null) {
    const phrase = `half ${met} by ${byTime(half, clock)}`
    return { time: half, phrase, sentence: `Half of the ${cases} were ${met} by ${byTime(half, clock)}` }
  }
  const last = timed?.curve.at(-1)
  if (last && last.eventFree > 0.5) {
    const phrase = `half still wait after ${timeWords(last.time, clock)}`
    return {
      time: half,
      phrase,
      sentence: `More than half of the ${cases} still wait after ${timeWords(last.time, clock)}`,
    }
  }
  return {
    time: half,
    phrase: `fewer than half ${met}`,
    sentence: `Fewer than half of the ${cases} were ${met} so far`,
  }
}
