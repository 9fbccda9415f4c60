import { addMonths, monthOf } from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import type { Kpi } from '../define-kpi.ts'
import { dimensions } from '../dimensions.ts'
import type { Drawing } from '../figures/frame.ts'
import { capitalised, numberWord, sentences } from '../wording.ts'
import { differs, fewestCompared, type Compared } from './compare-groups.ts'

/** The ratios of one KPI, each group to the rest, with the line at which they are alike. */
export function ratios(kpi: Kpi, groups: Compared[], asOn: string): Drawing | null {
  const compared = groups.filter(({ ratio }) => ratio !== null)
  if (compared.length === 0) return null
  const words = readingOf(compared)
  return {
    id: `ratios-${kpi.id}`,
    label: `${kpi.code} ${kpi.shortTitle}`,
    title: titleOf(compared),
    subtitle: `${kpi.code} ${kpi.title}: the share of each group over that of all others, latest 24 mature months. The thin line is the 95% interval; 1 is no difference`,
    reading: words,
    notes: [
      'A difference is not a cause. Log ratio interval; about one in twenty lies outside 95% by chance.',
      ...tooFew(groups.filter(({ ratio }) => ratio === null)),
    ],
    altText: `Ratios of ${compared.length} groups to the rest. ${words}`,
    chart: {
      shape: 'ratios',
      ratios: compared.map((each) => ({
        category: `${each.dimension} ${each.category}`,
        group: capitalised(dimensions[each.dimension].label),
        label: each.label,
        ratio: each.ratio,
        lower: each.lower,
        upper: each.upper,
        cases: each.group.trials,
        differs: differs(each),
      })),
    },
    table: {
      columns: [
        { id: 'dimension', label: 'By', unit: 'text' },
        { id: 'group', label: 'Group', unit: 'text' },
        { id: 'ratio', label: 'Ratio to the rest', unit: 'rate' },
        { id: 'lower', label: '95% from', unit: 'rate' },
        { id: 'upper', label: '95% to', unit: 'rate' },
        { id: 'numerator', label: capitalised(kpi.words.met), unit: 'count' },
        { id: 'denominator', label: 'Of the group', unit: 'count' },
        { id: 'rest_numerator', label: `${capitalised(kpi.words.met)}, the rest`, unit: 'count' },
        { id: 'rest_denominator', label: 'Of the rest', unit: 'count' },
      ],
      rows: groups.map(({ dimension, label, ratio, lower, upper, group, rest }) => [
        capitalised(dimensions[dimension].label),
        label,
        ratio,
        lower,
        upper,
        group.events,
        group.trials,
        rest.events,
        rest.trials,
      ]),
    },
    period: { from: addMonths(monthOf(asOn), -23), to: monthOf(asOn) },
  }
}

function titleOf(compared: Compared[]): string {
  const count = compared.filter(differs).length
  if (count === 0) return 'No group differs beyond chance'
  return `${capitalised(numberWord(count))} of ${compared.length} ${count === 1 ? 'group differs' : 'groups differ'} beyond chance`
}

function readingOf(compared: Compared[]): string {
  const said = compared.filter(differs).map(({ label, dimension, ratio, lower, upper }) => {
    const decimal = (value: number | null) => (value ?? 0).toFixed(2)
    return `${label} (${dimensions[dimension].label}) ${decimal(ratio)} times the rest (95% interval ${decimal(lower)} to ${decimal(upper)})`
  })
  return sentences(
    said.length > 0 ? `${said.join('; ')}.` : 'Every interval holds 1: no group can be told apart from the rest.',
  )
}

function tooFew(left: Compared[]): string[] {
  if (left.length === 0) return []
  const list = left.map(({ label, group }) => `${label} (${formatCount(group.trials)})`).join(', ')
  return [`Fewer than ${fewestCompared} cases in the group or the rest, nothing said: ${list}.`]
}
