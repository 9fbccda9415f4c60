import { standsAlone, type DisclosureSetting, type Measure } from '@dashboard/kpis'
import type { Target } from './attack.ts'
import { System, type Row } from './system.ts'
import { columnsIn, Names } from './names.ts'
import { sayCount } from './say-count.ts'
import { endOf, type Told } from './told.ts'

export type Given = {
  measure: Measure
  setting: DisclosureSetting
  /** Districts by area code, each with its division. */
  places: Record<string, string>
  /** Whether a case of the narrower population is one of the wider with the same answer. */
  nested: boolean
}

export type Built = { system: System; truly: ReadonlyMap<string, number>; targets: Target[] }

/** All that a reader of one or more releases, one after another, can say of a measure's counts in one financial year. */
export function build(releases: Told[][], given: Given): Built {
  const system = new System()
  const names = new Names(system, given.measure)
  const say = (told: Told[]) => {
    const whole = told.filter(({ breakdown, part }) => breakdown === 'all' && part === '')
    for (const each of told) sayCount(system, names, each, narrowOf(each, whole), given)
    for (const run of whole.filter(({ months }) => months > 1)) sayPeriods(run, whole)
    for (const year of whole.filter(({ months }) => months === 12))
      for (const cells of tablesBeside(year, told, given)) add(year, cells)
    for (const cells of districtsIn(told, given)) add(cells.total, cells.parts)
    if (given.measure.kind === 'funnel') sayStages(told)
    if (given.nested) sayPopulations(whole)
  }
  const columns = columnsIn(given.measure)
  const add = (total: Told, parts: Told[]) => {
    for (const column of columns.filter((each) => each === 'numerator' || parts.every(({ part }) => part === ''))) {
      const terms = parts.map((each) => [1, names.of(each, column)] as const)
      system.row({ terms: [...terms, [-1, names.of(total, column)]], lowest: 0, highest: 0 })
    }
  }
  const sayPeriods = (run: Told, whole: Told[]) => {
    const own = whole.filter((each) => each.population === run.population && liesIn(each, run))
    if (standsAlone(given.measure)) {
      const last = own.filter(({ month, months }) => endOf(month, months) === endOf(run.month, run.months))
      if (last.length > 0) add(run, last.slice(0, 1))
      return
    }
    for (const alike of Map.groupBy(own, ({ months }) => months).values())
      if (alike.reduce((sum, { months }) => sum + months, 0) === run.months) add(run, alike)
  }
  const sayStages = (told: Told[]) => {
    if (given.measure.kind !== 'funnel') return
    const stages = Object.keys(given.measure.stages)
    const at = (each: Told) => stages.indexOf(each.part)
    for (const later of told.filter(({ part }) => part !== '')) {
      const earlier = told.find((each) => sameBut(each, later, 'part') && at(each) === at(later) - 1)
      if (earlier && earlier.part !== '') atLeast(names.of(earlier, 'numerator'), names.of(later, 'numerator'))
    }
  }
  const sayPopulations = (whole: Told[]) => {
    for (const wide of whole.filter(({ population }) => population !== '8q')) {
      const narrow = narrowOf(wide, whole)
      if (!narrow) continue
      for (const column of columns) {
        const terms = [
          [1, names.of(wide, column)],
          [-1, names.of(narrow, column)],
          [-1, names.beyond(wide, narrow, column)],
        ] as const
        system.row({ terms, lowest: 0, highest: 0 })
      }
    }
  }
  const atLeast = (more: string, less: string) => {
    const terms: Row['terms'] = [
      [1, more],
      [-1, less],
    ]
    system.row({ terms, lowest: 0, highest: Infinity })
  }
  for (const [release, told] of releases.entries()) say(told.map((each) => ({ ...each, release })))
  names.confirm()
  return { system, truly: names.truly, targets: names.targets(given.setting) }
}

function liesIn({ month, months }: Told, run: Told): boolean {
  return months < run.months && month >= run.month && endOf(month, months) <= endOf(run.month, run.months)
}

function narrowOf(wide: Told, whole: Told[]): Told | null {
  if (wide.population === '8q' || wide.breakdown !== 'all' || wide.part !== '') return null
  return whole.find((each) => each.population === '8q' && sameBut(each, wide, 'population')) ?? null
}

function sameBut(one: Told, other: Told, but: 'part' | 'population'): boolean {
  return (['population', 'breakdown', 'category', 'part', 'month', 'months'] as const)
    .filter((key) => key !== but)
    .every((key) => one[key] === other[key])
}

/** Tables whose cells add up to a year of the whole: breakdowns, and the categories of a mix. */
function tablesBeside(year: Told, told: Told[], { measure }: Given): Told[][] {
  const own = told.filter(
    (each) => each.population === year.population && each.month === year.month && each.months === 12 && each !== year,
  )
  const groups = Map.groupBy(own, ({ breakdown }) => breakdown)
  return [...groups].flatMap(([breakdown, cells]) => {
    const parts = cells.filter(({ part }) => (breakdown === 'all') === (part !== ''))
    return breakdown === 'all' && measure.kind !== 'mix' ? [] : parts.length > 0 ? [parts] : []
  })
}

function districtsIn(told: Told[], { places }: Given): { total: Told; parts: Told[] }[] {
  const districts = told.filter(({ breakdown }) => breakdown === 'district')
  return told
    .filter(({ breakdown }) => breakdown === 'division')
    .map((total) => ({
      total,
      parts: districts.filter(
        ({ category, month }) => month === total.month && (places[category] ?? category) === total.category,
      ),
    }))
    .filter(({ parts }) => parts.length > 0)
}
