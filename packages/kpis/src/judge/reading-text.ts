import type { Point } from '@dashboard/contract'
import { againstTarget } from './target-status.ts'
import { capitalised, countsOf, intervalOf, monthsOf, sentences, tooEarlyFrom, valueOf } from '../wording.ts'
import type { Reading } from '../read-kpi.ts'
import type { Judgement } from './judge.ts'
import type { Finding } from './sentence.ts'

/** The reading of a chart: value, what is usual, target, and what is too early to judge. */
export function readingText(reading: Reading, judgement: Judgement, finding: Finding): string {
  const early = tooEarlyFrom(judgement.points)
  const wait =
    early && `Figures from ${early} on are too early to judge: they are so far and will change as cases run their time.`
  const point = judgement.grain === 'month' || judgement.grain === 'quarter' ? judgement.last?.point : judgement.shown
  if (!point) return wait
  if (point.value === null) return sentences(`${capitalised(finding.phrase)}.`, wait)
  const clause = finding.clause && `, ${finding.clause}`
  const year =
    judgement.grain === 'quarter' && judgement.shown && judgement.shown !== point
      ? `${measured(reading, judgement.shown)}.`
      : ''
  return sentences(`${measured(reading, point)}${clause}.`, year, againstTarget(reading, judgement), wait)
}

/** `Charged within 180 days: 19 of 221 crimes recorded in April 2026, 8.6% (95% interval 5.6% to 13.0%)`. */
function measured({ kpi, measure }: Reading, point: Point): string {
  const { cases, met } = kpi.words
  const when = monthsOf(point)
  const value = valueOf(measure, point)
  if (point.denominator === null) return `${capitalised(cases)} in ${when}: ${value}`
  const interval = intervalOf(point)
  return `${capitalised(met)}: ${countsOf(point)} ${cases} in ${when}, ${value}${interval && ` (${interval})`}`
}

/** The same in a breath, for a tile: `8.6% in April 2026, within its usual range. Below the target of 10%.` */
export function tileSentence(reading: Reading, judgement: Judgement, finding: Finding): string {
  const { shown, last } = judgement
  if (!shown) return 'Too early to judge: no month has run its full time.'
  const { cases, met } = reading.kpi.words
  if (shown.value === null) return `${capitalised(finding.phrase)}.`
  const value = valueOf(reading.measure, shown)
  const when = monthsOf(shown)
  if (shown === last?.point) {
    return sentences(`${value} in ${when}, ${finding.tile}.`, againstTarget(reading, judgement, true))
  }
  const interval = intervalOf(shown)
  const counted = `${capitalised(met)}: ${countsOf(shown)} ${cases} in ${when}${interval && ` (${interval})`}`
  const said = shown.denominator === null ? `${capitalised(cases)} in ${when}: ${value}` : counted
  return sentences(`${said}.`, againstTarget(reading, judgement, true))
}
