import { setImmediate } from 'node:timers/promises'
import {
  kpis,
  settingFor,
  type Cell,
  type DisclosureSetting,
  type Kpi,
  type Measure,
  type Release,
} from '@dashboard/kpis'
import { attack, type Tally } from './attack.ts'
import { build } from './build.ts'
import type { Solver } from './solver.ts'
import { toldOf, yearOf, type Told } from './told.ts'

/** A release with what it is of: the exact cells of a measure. */
export type Known = { release: Release; cellsOf: (measureId: string) => Promise<Cell[]> }

type Given = { setting: DisclosureSetting; places: Record<string, string>; solver: Solver }

/** Attacks every protected count of releases of one audience, read one after another, measure by measure and year by year. */
export async function attackReleases(known: Known[], given: Given): Promise<Tally> {
  const tallies: Tally[] = []
  for (const kpi of kpis) {
    for (const measure of kpi.allMeasures) tallies.push(...(await attackMeasure(known, kpi, measure, given)))
  }
  return addUp(tallies)
}

async function attackMeasure(known: Known[], kpi: Kpi, measure: Measure, given: Given): Promise<Tally[]> {
  const told: Told[][] = []
  for (const { release, cellsOf } of known) told.push(toldOf(release, kpi, measure, await cellsOf(measure.id)))
  const years = new Set(told.flat().map(({ month }) => yearOf(month)))
  const nested = !kpi.ownPopulation && !kpi.hangsOnOtherCrimes
  const tallies: Tally[] = []
  for (const year of years) {
    const inYear = told.map((each) => each.filter(({ month }) => yearOf(month) === year))
    const built = build(inYear, {
      measure,
      nested,
      ...given,
      setting: settingFor(given.setting, kpi, measure.id),
    })
    tallies.push(attack(built, given.solver))
    // The loads of the same process go on meanwhile.
    await setImmediate()
  }
  return tallies
}

export function addUp(tallies: Tally[]): Tally {
  const fewest = tallies.flatMap((tally) => tally.fewest ?? [])
  return {
    protected: tallies.reduce((sum, tally) => sum + tally.protected, 0),
    exact: tallies.reduce((sum, tally) => sum + tally.exact, 0),
    fewest: fewest.length === 0 ? null : Math.min(...fewest),
    told: tallies.flatMap(({ told }) => told),
  }
}
