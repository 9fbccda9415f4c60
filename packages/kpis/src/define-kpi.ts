import { createHash } from 'node:crypto'
import type { Dimension } from './dimensions.ts'
import type { Feed } from './feeds.ts'
import type { Subject } from './subjects.ts'
import type { Theme } from './theme.ts'

/**
 * How the cases of a measure become a number, and the columns that its SQL must give beside `subject_id` and `counted_on`:
 * count: none. proportion: `met` (true, false, or null where the record does not say).
 * duration: `started_on` and `ended_on` (days, or `started_at` and `ended_at` to the minute) and `ended_by`, one of `ends`, null while waiting.
 * funnel: `met` and `stage`, the furthest of `stages` reached. snapshot: one row for each case and month end, with `met` where it asks a question.
 * rate: `events` and `exposure`, whose sums are divided. mix: `category`, one of `categories`. ratio: `met` and `in_group`.
 * `monthEnd`: what holds at a month's end and is never added up over months, as with snapshots. `overlaps`: each month looks
 * back over months that its neighbours share, so that no range is usual.
 */
export type Kind =
  | { kind: 'count' }
  | { kind: 'proportion' }
  | { kind: 'duration'; clock: 'days' | 'hours'; ends: Record<string, string>; horizons: number[] }
  | { kind: 'funnel'; stages: Record<string, string> }
  | { kind: 'snapshot'; asks: boolean; overlaps?: true }
  | { kind: 'rate'; per: number; monthEnd?: true; overlaps?: true }
  | { kind: 'mix'; categories: Record<string, string>; monthEnd?: true }
  | { kind: 'ratio' }

export type Measure = Kind & {
  id: string
  code: string
  title: string
  /** SQL that lists the cases; it never adds them up. */
  cases: string
  /** Where these differ from those of the KPI that the measure stands beside. */
  better?: Better
  matureAfterDays?: number
  words?: Partial<Words>
  subject?: Subject
  breakdowns?: readonly Dimension[]
}

export type Better = 'higher' | 'lower' | 'neither'

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
  /** Of the headline measure, where it is one of several with numbers of their own: 'D4b'. */
  headlineCode?: string
  title: string
  /** The name people use in a sentence: 'charge rate'. */
  shortTitle: string
  question: string
  /** In a sentence for readers: what is counted, of what. */
  counted: string
  words: Words
  theme: Theme
  subject: Subject
  /** Single dimensions; where divisions are among them, the others are given within divisions too. */
  breakdowns: readonly Dimension[]
  better: Better
  owner: string
  /** Days that must pass after a month's end before its cases can be judged. */
  matureAfterDays: number
  /** Days that records are known to arrive late. */
  entryLagDays?: number
  caveats: readonly string[]
  /** The feeds without which there is nothing to say. */
  needs: readonly Feed[]
  /** It has cases of its own, whatever population is chosen: audits, surveys, orders. */
  ownPopulation?: true
  /** A crime of the narrower population may answer otherwise in the wider one, as its answer hangs on other crimes of either. */
  hangsOnOtherCrimes?: true
  /** Of one case so many things are counted: what is small, and what is rounded to, is so many times as much. */
  countsPerCase?: number
  /** The numerator of its headline is told by another measure too: where it is protected so is the denominator. */
  numeratorToldElsewhere?: true
  /** Its records are kept in this product and come with no extract: none at all means that they are not supplied. */
  keptHere?: true
  /** Its cases are no people and tell of none: none of its counts is protected. */
  ofNoPerson?: true
  /** What it means that there are no cases at all, where that is a state of its own: 'No programme is commissioned yet'. */
  whenEmpty?: string
  /** Raised by hand, with a line under "Figures changed", whenever SQL or rule fields change. */
  version: number
}

type Measured = Kind & { cases: string; measures?: readonly Measure[] }
/** Its records do not come with extracts and are not kept yet. */
type Pending = { kind: 'pending'; waitsFor: string }
/** It has no cases of its own: groups are held against the rest within KPIs that are shares. */
type Comparison = { kind: 'comparison'; compares: readonly string[]; by: readonly Dimension[] }

export type KpiDefinition = Described & (Measured | Pending | Comparison)
export type Kpi = KpiDefinition & { allMeasures: readonly Measure[]; ruleHash: string; definitionVersion: string }

/** Completes a definition with its headline measure and its version. */
export function defineKpi(definition: KpiDefinition): Kpi {
  const ruleHash = hashRules(definition)
  return {
    ...definition,
    allMeasures: hasCases(definition) ? [headlineOf(definition), ...(definition.measures ?? [])] : [],
    ruleHash,
    definitionVersion: `${definition.version}-${ruleHash}`,
  }
}

function hasCases(definition: KpiDefinition): definition is Described & Measured {
  return definition.kind !== 'pending' && definition.kind !== 'comparison'
}

function headlineOf({ id, code, headlineCode, title, cases, ...definition }: Described & Measured): Measure {
  return { ...kindOf(definition), id, code: headlineCode ?? code, title, cases }
}

/** What holds at a month's end is not added up over months. */
export function standsAlone(measure: Measure): boolean {
  return measure.kind === 'snapshot' || ('monthEnd' in measure && measure.monthEnd)
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

function kindOf(definition: Kind): Kind {
  switch (definition.kind) {
    case 'duration':
      return { kind: 'duration', clock: definition.clock, ends: definition.ends, horizons: definition.horizons }
    case 'funnel':
      return { kind: 'funnel', stages: definition.stages }
    case 'snapshot':
      return { kind: 'snapshot', asks: definition.asks, ...overlapsOf(definition) }
    case 'rate':
      return { kind: 'rate', per: definition.per, ...monthEndOf(definition), ...overlapsOf(definition) }
    case 'mix':
      return { kind: 'mix', categories: definition.categories, ...monthEndOf(definition) }
    default:
      return { kind: definition.kind }
  }
}

function monthEndOf({ monthEnd }: { monthEnd?: true }): { monthEnd?: true } {
  return monthEnd ? { monthEnd } : {}
}

function overlapsOf({ overlaps }: { overlaps?: true }): { overlaps?: true } {
  return overlaps ? { overlaps } : {}
}

function hashRules(definition: KpiDefinition): string {
  const { subject, matureAfterDays, entryLagDays = 0 } = definition
  const rules = hasCases(definition)
    ? {
        ...kindOf(definition),
        subject,
        matureAfterDays,
        entryLagDays,
        cases: definition.cases,
        measures: (definition.measures ?? []).map(({ words: _words, breakdowns: _breakdowns, ...rule }) => rule),
      }
    : definition.kind === 'comparison'
      ? { kind: 'comparison', compares: definition.compares, by: definition.by }
      : { kind: 'pending' }
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 8)
}
