import type { Direction, Effect } from '@dashboard/contract'
import { monthName, type Month } from '@dashboard/contract/month'
import { longEnough } from '@dashboard/statistics'
import type { Reading } from '../read-kpi.ts'
import { numberWord, sentences } from '../wording.ts'
import type { Difference } from './difference.ts'
import { sayDifference } from './say-difference.ts'
import type { Signs } from './signs.ts'
import type { Windows } from './windows.ts'

export type Tested = {
  found: 'tested'
  reading: Reading
  wished: Direction
  month: Month
  begins: Month
  windows: Windows
  signs: Signs | null
  difference: Difference | null
}
type Untested = { found: 'not-due'; month: Month } | { found: 'no-figures' | 'no-single-times' | 'no-months' }

/** What was found, in as many words as it takes to claim no more than that. */
export function sayEffect(tested: Tested | Untested): Effect {
  switch (tested.found) {
    case 'not-due':
      return { state: 'too-early', sentence: `Too early: expected to show by ${monthName(tested.month)}.` }
    case 'no-figures':
      return notTested('this KPI has no figures.')
    case 'no-single-times':
      return notTested('waiting times cannot be compared in this view.')
    case 'no-months':
      return notTested('there are no figures by month in this view.')
    case 'tested':
      return sayTested(tested)
  }
}

function sayTested({ reading, wished, month, begins, windows, signs, difference }: Tested): Effect {
  const sign = signs && signs.wished > 0 ? signWords(signs, wished, month) : ''
  if (difference && 'value' in difference) {
    const { value, lower, upper } = difference
    const clear = lower > 0 || upper < 0
    const towards = wished === 'higher' ? value > 0 : value < 0
    const all = windows.kind === 'pair' && windows.all
    const span = windows.kind === 'pair' ? windows.after.to - windows.after.from : 0
    const words = sayDifference(difference, reading, { month, begins, span, all })
    if (clear && towards) return { state: 'as-expected', sentence: sentences(words, sign, careful) }
    if (clear) {
      return {
        state: 'otherwise',
        sentence: sentences(`${words} That is the opposite of what was expected.`, sign, careful),
      }
    }
    if (sign)
      return { state: 'as-expected', sentence: sentences(sign, words, `By the interval it may be chance. ${careful}`) }
    return {
      state: 'no-evidence',
      sentence: `No evidence of a change: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
    }
  }
  if (sign)
    return { state: 'as-expected', sentence: sentences(sign, whyNoDifference(windows, difference, begins), careful) }
  if (windows.kind === 'too-few') {
    const mature = windows.mature === 0 ? 'none' : String(windows.mature)
    return {
      state: 'too-early',
      sentence: `No evidence of a change yet: ${mature} of the ${longEnough} mature months needed.`,
    }
  }
  if (signs && difference?.kind === 'no-method') {
    return {
      state: 'no-evidence',
      sentence: `No evidence of a change: none of the ${signs.mature} mature ${signs.unit}s since ${monthName(month)} is unusually ${sideOf(wished)}.`,
    }
  }
  return notTested(whyNot(windows, difference, begins))
}

const careful = 'Other things changed too: this does not show that the action did it.'

function notTested(why: string): Effect {
  return { state: 'not-tested', sentence: `Not tested: ${why}` }
}

function sideOf(wished: Direction): string {
  return wished === 'higher' ? 'high' : 'low'
}

function signWords({ wished: count, mature, unit }: Signs, wished: Direction, month: Month): string {
  const verb = count === 1 ? 'is' : 'are'
  return `${count} of the ${mature} mature ${unit}s since ${monthName(month)} ${verb} unusually ${sideOf(wished)}: a signal.`
}

/** After a signal: why the months before and after are not held against each other. */
function whyNoDifference(windows: Windows, difference: Difference | null, begins: Month): string {
  if (windows.kind === 'too-few')
    return `To compare with the months before, ${longEnough} mature months are needed: there ${windows.mature === 1 ? 'is' : 'are'} ${windows.mature}.`
  return difference?.kind === 'no-method'
    ? ''
    : `Not compared with the months before: ${whyNot(windows, difference, begins)}`
}

function whyNot(windows: Windows, difference: Difference | null, begins: Month): string {
  if (windows.kind === 'break') return `cases are counted differently from ${monthName(windows.month)} on.`
  if (windows.kind === 'short') {
    const there =
      windows.months === 0 ? 'no month' : windows.months === 1 ? 'one month' : `${numberWord(windows.months)} months`
    return `before ${monthName(begins)} there ${windows.months > 1 ? 'are' : 'is'} ${there} to compare with, and ${numberWord(longEnough)} are needed.`
  }
  switch (difference?.kind) {
    case 'protected':
      return 'some of the months are protected [c] in this view.'
    case 'no-cases':
      return 'there are no cases on one side.'
    default:
      return 'months of this KPI share their cases, so that there is no fair comparison.'
  }
}
