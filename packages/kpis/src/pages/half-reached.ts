import { formatDays } from '@dashboard/contract/value'
import { incidenceQuantile } from '@dashboard/statistics'
import type { Reading } from '../read-kpi.ts'
import { headlineMonths, timedCurve } from '../timed-curve.ts'

/**
 * The day by which half of the headline's cases had ended as wished, or what to say where half never did: that more than
 * half still wait is true only while they do, as cases also end another way.
 */
export function halfReached(reading: Reading): { day: number | null; sentence: string; phrase: string } {
  const { cases, met } = reading.kpi.words
  const indexes = headlineMonths(reading)
  const timed = indexes && timedCurve(reading, ...indexes)
  const day = timed ? incidenceQuantile(timed.curve, timed.wished, 0.5) : (reading.headline?.value ?? null)
  if (day !== null) {
    const phrase = `half ${met} by day ${formatDays(day)}`
    return { day, phrase, sentence: `Half of the ${cases} were ${met} by day ${formatDays(day)}` }
  }
  const last = timed?.curve.at(-1)
  if (last && last.eventFree > 0.5) {
    const phrase = `half still wait after ${formatDays(last.time)} days`
    return { day, phrase, sentence: `More than half of the ${cases} still wait after ${formatDays(last.time)} days` }
  }
  return { day, phrase: `fewer than half ${met}`, sentence: `Fewer than half of the ${cases} were ${met} so far` }
}
