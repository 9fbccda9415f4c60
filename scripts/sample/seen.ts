import { addDays, addMonths, lastDayOf, monthOf } from '@dashboard/contract/month'
import { columns, type FeedName } from './columns.ts'

/** By feed: the columns whose earliest day is when a row became known. Rows of other feeds are known with their parents. */
const knownFrom: Partial<Record<FeedName, string>> = {
  crimes: 'recorded_at',
  crime_suspects: 'named_on',
  classifications: 'changed_at',
  crime_links: 'linked_on',
  risk_assessments: 'completed_at',
  supervisor_reviews: 'reviewed_at',
  investigation_events: 'occurred_at',
  outcomes: 'assigned_on',
  protective_measures: 'considered_on applied_on interim_made_on made_on',
  breaches: 'recorded_on',
  support_referrals: 'offered_on',
  needs_assessments: 'completed_on',
  survey_responses: 'month',
  programme_referrals: 'referred_on',
  clinic_cases: 'discussed_on',
  management_periods: 'from_on',
  court_results: 'finalised_on',
  recording_audits: 'month',
  training: 'month',
  workforce: 'month',
}
/** Cells that say more about a day, and are not known before it. */
const toldWith: Partial<Record<FeedName, Record<string, string>>> = {
  crimes: { cancelled_on: 'cancel_reason' },
  risk_assessments: { approved_at: 'approved_by' },
  breaches: { outcome_on: 'outcome_code' },
  protective_measures: {
    applied_on: 'route contested first_hearing_on victim_supports',
    made_on: 'expires_on indefinite',
  },
  programme_referrals: { assessed_on: 'suitable exit_reason', completed_on: 'exit_reason' },
}
const parents = new Set<FeedName>(['crimes', 'victims', 'suspects', 'protective_measures', 'risk_assessments'])
const returnedLate = new Set(['received_on', 'first_contact_on', 'engaged_on', 'closed_on'])
/** Days that may lie ahead of the extract. */
const ahead = new Set(['expires_on', 'first_hearing_on'])
const longestProgramme = 120

type Plan = {
  names: readonly string[]
  ids: readonly number[]
  known: readonly number[]
  days: readonly number[]
  toldWith: ReadonlyMap<number, readonly number[]>
}

/**
 * The same made-up world as an extract of an earlier day held it: what had not happened by then is not there, and what
 * is entered late (outcomes, and what support providers return each month) is not there yet.
 */
export class Seen {
  private readonly day: string
  private readonly lastMonth: string
  private readonly dropped = new Set<string>()
  private readonly plans = new Map<FeedName, Plan>()
  private crimeKnown = true

  constructor(day: string) {
    this.day = day
    this.lastMonth = lastDayOf(monthOf(day)) === day ? monthOf(day) : addMonths(monthOf(day), -1)
    for (const feed of Object.keys(columns) as FeedName[]) this.plans.set(feed, planOf(feed))
  }

  /** Another story begins, none of whose rows points to an earlier one. */
  forget(): void {
    this.dropped.clear()
  }

  /** The row as it was known then; null where it was not known at all. People are known with the crime before them. */
  row(feed: FeedName, cells: readonly string[]): readonly string[] | null {
    const plan = this.plans.get(feed) as Plan
    const people = feed === 'victims' || feed === 'suspects'
    const known = people ? this.crimeKnown : this.isKnown(feed, plan, cells)
    if (feed === 'crimes') this.crimeKnown = known
    if (known) return this.asKnown(feed, plan, cells)
    if (parents.has(feed)) this.dropped.add(cells[0] ?? '')
    return null
  }

  private isKnown(feed: FeedName, plan: Plan, cells: readonly string[]): boolean {
    if (plan.ids.some((index) => this.dropped.has(cells[index] ?? ''))) return false
    const filled = plan.known.flatMap((index) => cells[index] || [])
    const first = filled.reduce((earliest, each) => (each < earliest ? each : earliest), filled[0] ?? '')
    if (plan.names[plan.known[0] ?? 0] === 'month') return first <= this.lastMonth
    return this.isPast(first, feed === 'outcomes' ? entryDelay(`${cells[0]} ${cells[4]}`) : 0)
  }

  private isPast(day: string, delay = 0): boolean {
    return day === '' || (delay > 0 ? addDays(day.slice(0, 10), delay) : day.slice(0, 10)) <= this.day
  }

  private asKnown(feed: FeedName, plan: Plan, cells: readonly string[]): readonly string[] {
    const delay = feed === 'support_referrals' ? returnDelay(cells[0] ?? '') : 0
    const late = plan.days.filter(
      (index) => !this.isPast(cells[index] ?? '', returnedLate.has(plan.names[index] ?? '') ? delay : 0),
    )
    if (feed === 'programme_referrals' && this.isStillRunning(cells)) late.push(plan.names.indexOf('completed_on'))
    if (late.length === 0) return cells
    const known = [...cells]
    for (const index of late) for (const each of [index, ...(plan.toldWith.get(index) ?? [])]) known[each] = ''
    return known
  }

  /** Who leaves a programme early has no day of leaving. */
  private isStillRunning(cells: readonly string[]): boolean {
    const startedOn = cells[7] ?? ''
    return startedOn !== '' && cells[8] === '' && addDays(startedOn, longestProgramme) > this.day
  }
}

function planOf(feed: FeedName): Plan {
  const names = columns[feed].split(' ')
  const indexes = (is: (name: string) => boolean) => names.flatMap((name, index) => (is(name) ? [index] : []))
  const listed = (text = '') => indexes((name) => text.split(' ').includes(name))
  return {
    names,
    ids: indexes((name) => name.endsWith('_id') || name === 'supersedes'),
    known: listed(knownFrom[feed]),
    days: indexes((name) => /_(?:on|at)$/.test(name) && !ahead.has(name)),
    toldWith: new Map(Object.entries(toldWith[feed] ?? {}).map(([day, more]) => [names.indexOf(day), listed(more)])),
  }
}

/** Providers send their returns up to 35 days later, one in twelve up to four months later. */
function returnDelay(referral: string): number {
  const share = shareOf(referral)
  return Math.floor(5 + 30 * share + (share > 0.92 ? 1000 * (share - 0.92) : 0))
}

/** Most outcomes are entered within days, one in ten weeks later, and one in ten up to nine months later. */
function entryDelay(key: string): number {
  const share = shareOf(key)
  if (share < 0.8) return Math.floor(share * 5)
  return share < 0.9 ? Math.floor(5 + 600 * (share - 0.8)) : Math.floor(65 + 2100 * (share - 0.9))
}

/** A number from 0 to 1 that is always the same for the same text. */
function shareOf(text: string): number {
  let hash = 2166136261
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619)
  return (hash >>> 0) / 2 ** 32
}
