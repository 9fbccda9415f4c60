import type { Statement, Tile } from '@dashboard/contract'
import type { Reading } from '../read-kpi.ts'
import { monthsOf, numberWord, rangeOf, shortTarget, targetUnit } from '../wording.ts'
import { holdTarget } from './target-status.ts'
import type { Judgement } from './judge.ts'
import { stretchAt } from './stretches.ts'

type Icon = { words: string; note: string }

/** Is it changing? The icon of a tile, with its words and what stands under them. */
export function variationOf(reading: Reading, judgement: Judgement): Tile['variation'] & Icon {
  const { variation: icon } = judgement
  const words = hasNoLimits(reading, judgement) ? 'Not judged by month' : variationWords[icon]
  return { icon, words, note: variationNote(reading, judgement) }
}

/** Whether its months are not judged at all, however many there are. */
function hasNoLimits({ measure }: Reading, { grain, judged, last }: Judgement): boolean {
  return measure.kind !== 'duration' && grain === 'month' && !judged && last?.point.value != null
}

const variationWords: Record<Judgement['variation'], string> = {
  common: 'Usual variation',
  'improvement-high': 'Improving, high',
  'improvement-low': 'Improving, low',
  'concern-high': 'Concern, high',
  'concern-low': 'Concern, low',
  'neutral-high': 'Changed, high',
  'neutral-low': 'Changed, low',
  'too-few': 'Too few to say',
}

function variationNote(reading: Reading, judgement: Judgement): string {
  const { variation, last, judged, points, grain } = judgement
  if (reading.measure.kind === 'duration') return `${averageCases(reading)}: a curve, not a monthly chart`
  if (grain === 'year') return 'Too few cases for limits'
  if (hasNoLimits(reading, judgement)) return 'No limits fit: the note under the chart says why'
  const unit = grain === 'quarter' ? 'quarter' : 'month'
  if (variation === 'too-few') {
    const count = judged?.process.segments.at(-1)?.points ?? 0
    return grain === 'event' ? 'Fewer than 13 gaps between cases' : `${count} of 13 ${unit}s needed`
  }
  if (!judged || !last?.signal)
    return judged && last ? `Usual range ${rangeOf(reading.measure, judged.limits[last.index])}` : ''
  const { rule } = last.signal
  const given = { values: points.map(({ value }) => value), ...judged, segments: judged.process.segments, unit }
  if (rule === 'run' || rule === 'trend') return stretchAt(given, rule, last.index)?.words ?? ''
  return rule === 'outside'
    ? `Outside ${rangeOf(reading.measure, judged.limits[last.index])} in ${monthsOf(last.point)}`
    : `Two of three ${unit}s near a limit`
}

function averageCases({ headline }: Reading): string {
  if (!headline || headline.denominator === null) return 'A few cases a month'
  const average = headline.denominator / headline.months
  return average < 1 ? 'Under one case a month' : `About ${numberWord(Math.round(average))} a month`
}

/** Will it meet the target as it is? */
export function assuranceOf(reading: Reading, judgement: Judgement): Tile['assurance'] & Icon {
  const { assurance: icon, usual, provisional, judged, last } = judgement
  const side = usual ?? 'across'
  const target = holdTarget(reading, judgement)?.target
  if (icon === 'none') {
    const words = !target ? 'No target set' : 'Too few to say'
    return { icon, side, words, note: noAssurance(reading, judgement, target !== undefined) }
  }
  const limits = judged && last ? rangeOf(reading.measure, judged.limits[last.index]) : ''
  const held = `${limits} against ${target ? shortTarget(target, targetUnit(reading.measure)) : ''}`
  return { icon, side, words: assuranceWords[icon], note: provisional ? 'Process is changing: provisional' : held }
}

function noAssurance(reading: Reading, judgement: Judgement, hasTarget: boolean): string {
  if (!hasTarget) return 'Watched, not judged'
  return hasNoLimits(reading, judgement) ? 'No limits fit' : 'Limits need 13 points'
}

const assuranceWords = {
  passes: 'Always meets target',
  fails: 'Will not meet target without change',
  inconsistent: 'Hit or miss',
}

/** The two questions as statements of a page's strip. */
export function iconStatements(reading: Reading, judgement: Judgement): Statement[] {
  const variation = variationOf(reading, judgement)
  const assurance = assuranceOf(reading, judgement)
  return [
    {
      label: 'Is it changing?',
      value: variation.words,
      detail: '',
      note: variation.note,
      icon: { of: 'variation', icon: variation.icon },
    },
    {
      label: 'Will it meet the target?',
      value: assurance.words,
      detail: '',
      note: assurance.note,
      icon: { of: 'assurance', icon: assurance.icon, side: assurance.side },
    },
  ]
}
