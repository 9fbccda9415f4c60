import { setImmediate as letOthers } from 'node:timers/promises'
import { kpiPage, kpis, type Release } from '@dashboard/kpis'
import { toldOf, type Told } from './told.ts'

const made = new WeakMap<Release, Promise<Map<string, Told>>>()

/** What every KPI says by a release, in short, by KPI; made once for each, one KPI after another, while others read. */
export async function toldNow(release: Release): Promise<Map<string, Told>> {
  const known = made.get(release) ?? tellAll(release)
  made.set(release, known)
  return known
}

async function tellAll(release: Release): Promise<Map<string, Told>> {
  const told = new Map<string, Told>()
  for (const kpi of kpis) {
    told.set(kpi.id, toldOf(kpiPage(release, kpi)))
    await letOthers()
  }
  return told
}
