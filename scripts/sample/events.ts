import type { Crime } from './crime.ts'
import { timeAfter } from './day.ts'
import type { Victim } from './person.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

type Kind =
  | 'allocated'
  | 'arrest'
  | 'voluntary_interview'
  | 'digital_action'
  | 'bail_start'
  | 'bail_end'
  | 'released_under_investigation'
  | 'cps_submit'
  | 'cps_return'
  | 'cps_decision'
  | 'charge'

/** Of events that a victim is told of: how many within a working day. */
const toldSoon: Trend = [
  [2021, 0.62],
  [2026, 0.82],
]
const toldOf = new Set<Kind>(['arrest', 'bail_start', 'released_under_investigation', 'charge'])

/** Writes the events of one crime's investigation, and that the victim was told of those that the Victims' Code names. */
export class Events {
  private readonly world: World
  private readonly crime: Crime
  private readonly victim: Victim | null

  constructor(world: World, crime: Crime, victim: Victim | null) {
    this.world = world
    this.crime = crime
    this.victim = victim
  }

  /** An event at a time; at none, it did not happen before the cut-off. */
  add(kind: Kind, at: string, detail = ''): void {
    if (!at) return
    this.write(kind, at, detail)
    if (toldOf.has(kind) || (kind === 'cps_decision' && detail === 'nfa')) this.tellVictim(kind, at)
  }

  private tellVictim(kind: Kind, at: string): void {
    const { random, asAt } = this.world
    const soon = random.chance(rateOn(at, toldSoon))
    const late = random.chance(0.55)
    const hours = soon ? 1 + random.below(20) : 24 * (4 + random.below(12))
    const wanted = this.victim?.updatesWanted ?? random.chance(0.5)
    if (!soon && !late) return
    if (!wanted && !random.chance(0.3)) return
    this.write('victim_informed', timeAfter(at, hours, asAt), kind)
  }

  private write(kind: Kind | 'victim_informed', at: string, detail: string): void {
    if (at) this.world.files.of('investigation_events').add([this.world.random.uuid(), this.crime.id, kind, at, detail])
  }
}
