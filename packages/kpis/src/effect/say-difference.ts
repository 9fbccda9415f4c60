import { monthName, type Month } from '@dashboard/contract/month'
import { formatValue } from '@dashboard/contract/value'
import type { Reading } from '../read-kpi.ts'
import { numberWord } from '../wording.ts'
import type { Measured } from './difference.ts'

type When = { month: Month; begins: Month; span: number; all: boolean }

/** `Since March 2026 the share charged within 180 days is 4.1 points higher (95% interval 1.2 to 7.0) than in the seven months before.` */
export function sayDifference(difference: Measured, reading: Reading, when: When): string {
  const { month, begins, span, all } = when
  const months = `${numberWord(span)} months`
  const time = all ? `Since ${monthName(month)}` : `In the ${months} from ${monthName(month)} on`
  const than = `than in the ${months} before${begins === month ? '' : ` ${monthName(begins)}`}`
  return `${time} ${changeOf(difference, reading, all)} (95% interval ${intervalOf(difference)}) ${than}.`
}

function changeOf({ kind, value, cases }: Measured, { kpi }: Reading, still: boolean): string {
  const size = sizeOf(kind, Math.abs(value), cases)
  const up = value >= 0
  if (kind === 'share') return `the share ${kpi.words.met} ${still ? 'is' : 'was'} ${size} ${up ? 'higher' : 'lower'}`
  if (kind === 'rate') return `the rate ${still ? 'is' : 'was'} ${size} ${up ? 'higher' : 'lower'}`
  return `there ${still ? 'are' : 'were'} ${size} ${up ? 'more' : 'fewer'} ${kpi.words.cases} a month`
}

/** Of fewer than 100 cases whole points: more would be false precision. */
function sizeOf(kind: string, size: number, cases: number): string {
  return kind === 'share' ? `${points(size, cases)} points` : formatValue(size, 'rate')
}

function points(size: number, cases: number): string {
  return (size * 100).toFixed(cases < 100 ? 0 : 1)
}

/** `1.2 to 7.0` where chance would hardly give the other way, else `2.1 lower to 2.9 higher`. */
function intervalOf({ kind, lower, upper, cases }: Measured): string {
  const written = (size: number) =>
    kind === 'share' ? points(Math.abs(size), cases) : formatValue(Math.abs(size), 'rate')
  if (lower > 0) return `${written(lower)} to ${written(upper)}`
  if (upper < 0) return `${written(upper)} to ${written(lower)}`
  const [less, more] = kind === 'count' ? ['fewer', 'more'] : ['lower', 'higher']
  return `${written(lower)} ${less} to ${written(upper)} ${more}`
}
