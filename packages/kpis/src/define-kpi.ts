import { createHash } from 'node:crypto'
import type { Theme } from './theme.ts'

/** What the cases are, which decides where their breakdowns come from: `warehouse.<subject>_subject`. */
export type Subject = 'crime' | 'order' | 'referral'
export type Breakdown = 'division' | 'district'

/**
 * How the cases of a measure become a number, and the columns that its SQL must give beside `subject_id` and `counted_on`:
 * count: none. proportion: `met` (true, false, or null where the record does not say).
 * duration: `started_on` and `ended_on` (days, or `started_at` and `ended_at` to the minute) and `ended_by`, one of `ends`, null while waiting.
 * funnel: `met` and `stage`, the furthest of `stages` reached. snapshot: one row for each case and month end, with `met` where it asks a question.
 * rate: `events` and `exposure`. mix: `category`. ratio: `met` and `in_group`.
 */
export type Kind =
  | { kind: 'count' }
  | { kind: 'proportion' }
  | { kind: 'duration'; clock: 'days' | 'minutes'; ends: Record<string, string>; horizons: number[] }
  | { kind: 'funnel'; stages: Record<string, string> }
  | { kind: 'snapshot'; asks: boolean }
  | { kind: 'rate'; per: number }
  | { kind: 'mix' }
  | { kind: 'ratio' }

export type Measure = Kind & {
  id: string
  code: string
  title: string
  /** SQL that lists the cases; it never adds them up. */
  cases: string
}

/** What sentences about a KPI are made of: 'Charged within 180 days: 19 of 221 crimes recorded in April 2026'. */
export type Words = {
  /** 'crimes recorded'; with a month they stay whole: 'crimes recorded in April 2026'. */
  cases: string
  /** 'charged within 180 days'. */
  met: string
  /** What the days of a waiting time run from: 'first report'. */
  start?: string
  /** What puts a case in its month: 'month recorded'. */
  month: string
  /** Whose records these are: 'Derbyshire Constabulary crime records'. */
  records: string
}

type Described = {
  id: string
  /** The number in the catalogue of the delivery group. */
  code: string
  title: string
  /** The name people use in a sentence: 'charge rate'. */
  shortTitle: string
  question: string
  /** In a sentence for readers: what is counted, of what. */
  counted: string
  words: Words
  theme: Theme
  subject: Subject
  breakdowns: readonly Breakdown[]
  better: 'higher' | 'lower' | 'neither'
  owner: string
  /** Days that must pass after a month's end before its cases can be judged. */
  matureAfterDays: number
  /** Days that records are known to arrive late. */
  entryLagDays?: number
  caveats: readonly string[]
  cases: string
  measures?: readonly Measure[]
  /** Raised by hand, with a line under "Figures changed", whenever SQL or rule fields change. */
  version: number
}

export type KpiDefinition = Described & Kind
export type Kpi = KpiDefinition & { allMeasures: readonly Measure[]; ruleHash: string; definitionVersion: string }

/** Completes a definition with its headline measure and its version. */
export function defineKpi(definition: KpiDefinition): Kpi {
  const { measures = [] } = definition
  const headline: Measure = { ...kindOf(definition), ...pick(definition) }
  const ruleHash = hashRules(definition)
  return {
    ...definition,
    allMeasures: [headline, ...measures],
    ruleHash,
    definitionVersion: `${definition.version}-${ruleHash}`,
  }
}

/** SQL as it stands, marked so that editors know it. */
export function sql(text: TemplateStringsArray): string {
  const lines = text.join('').split('\n')
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/))
  const indent = Math.min(...indents)
  return lines
    .map((line) => line.slice(indent).trimEnd())
    .join('\n')
    .trim()
}

function pick({ id, code, title, cases }: KpiDefinition): Pick<Measure, 'id' | 'code' | 'title' | 'cases'> {
  return { id, code, title, cases }
}

function kindOf(definition: Kind): Kind {
  switch (definition.kind) {
    case 'duration':
      return { kind: 'duration', clock: definition.clock, ends: definition.ends, horizons: definition.horizons }
    case 'funnel':
      return { kind: 'funnel', stages: definition.stages }
    case 'snapshot':
      return { kind: 'snapshot', asks: definition.asks }
    case 'rate':
      return { kind: 'rate', per: definition.per }
    default:
      return { kind: definition.kind }
  }
}

function hashRules(definition: KpiDefinition): string {
  const { subject, matureAfterDays, entryLagDays = 0, cases, measures = [] } = definition
  const rules = { ...kindOf(definition), subject, matureAfterDays, entryLagDays, cases, measures }
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 8)
}
