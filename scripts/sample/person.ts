import type { Crime } from './crime.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

export type Victim = { id: string; cells: string[]; disabled: boolean; older: boolean; updatesWanted: boolean }
/** `schemes`: those that have managed the suspect. */
export type Suspect = { id: string; cells: string[]; male: boolean; schemes: Set<string> }

const ages = [
  ['0-15', 2],
  ['16-17', 3],
  ['18-24', 17],
  ['25-34', 31],
  ['35-44', 25],
  ['45-54', 14],
  ['55-64', 6],
  ['65+', 2],
] as const
const suspectAges = [
  ['16-17', 1.5],
  ['18-24', 18],
  ['25-34', 31],
  ['35-44', 26],
  ['45-54', 15],
  ['55-64', 6],
  ['65+', 2.5],
] as const
const sexes = [
  ['female', 80],
  ['male', 19],
  ['other', 0.3],
  ['', 0.7],
] as const
const suspectSexes = [
  ['male', 82],
  ['female', 17],
  ['', 1],
] as const
/** Minorities are some three times as large a share of the city's people as of the county's. */
const cityEthnicities = [
  ['W1', 69],
  ['W9', 5],
  ['A1', 4.5],
  ['A2', 6],
  ['A9', 2.5],
  ['B1', 3.2],
  ['B2', 2.4],
  ['M1', 3],
  ['M9', 2.2],
  ['O9', 2.2],
] as const
const countyEthnicities = [
  ['W1', 91.5],
  ['W9', 3.5],
  ['A1', 1.1],
  ['A2', 0.9],
  ['A9', 0.6],
  ['B1', 0.6],
  ['B2', 0.4],
  ['M1', 0.7],
  ['M9', 0.5],
  ['O9', 0.2],
] as const
const disabilities = [
  ['true', 12],
  ['false', 70],
  ['', 18],
] as const
const vulnerabilities = [
  ['true', 30],
  ['false', 60],
  ['', 10],
] as const
const wishes = [
  ['true', 86],
  ['false', 8],
  ['', 6],
] as const
/** Ethnicity went missing more and more often in one quarter. */
const lostEthnicity: Record<string, number> = { '2025-07': 0.36, '2025-08': 0.48, '2025-09': 0.6 }
const missingEthnicity = 0.27

/** Of a crime's victim nothing is known three times in a hundred. */
export function meetVictim(random: Random, crime: Crime): Victim | null {
  return random.chance(0.03) ? null : makeVictim(random, crime)
}

/** The suspects of a crime, once named: the one of before, or a new one; seldom two. */
export function meetSuspects(random: Random, crime: Crime, before: Suspect | null): Suspect[] {
  if (!crime.namedOn) return []
  const suspect = before ?? makeSuspect(random, crime)
  return random.chance(0.012) ? [suspect, makeSuspect(random, crime)] : [suspect]
}

/** Writes the people of a crime, after the crime itself; those of an earlier one are there already. */
export function writePeople(
  { files }: World,
  crime: Crime,
  { victim, suspects }: { victim: Victim | null; suspects: readonly Suspect[] },
  before: { victim: Victim | null; suspect: Suspect | null },
): void {
  if (victim && victim !== before.victim) files.of('victims').add(victim.cells)
  for (const suspect of suspects) {
    if (suspect !== before.suspect) files.of('suspects').add(suspect.cells)
    files.of('crime_suspects').add([crime.id, suspect.id, crime.namedOn])
  }
}

function makeVictim(random: Random, { area, recordedOn }: Crime): Victim {
  const id = random.uuid()
  const age = random.pick<string>(ages)
  const missing = random.chance(lostEthnicity[recordedOn.slice(0, 7)] ?? missingEthnicity)
  const disability = random.pick<string>(disabilities)
  const updates = random.pick<string>(wishes)
  const cells = [
    id,
    random.pick<string>(sexes),
    age,
    missing ? (random.chance(0.15) ? 'NS' : '') : ethnicity(random, area),
    disability,
    random.pick<string>(vulnerabilities),
    updates,
  ]
  const older = age === '55-64' || age === '65+'
  return { id, cells, disabled: disability === 'true', older, updatesWanted: updates !== 'false' }
}

function makeSuspect(random: Random, { area }: Crime): Suspect {
  const id = random.uuid()
  const sex = random.pick<string>(suspectSexes)
  const known = random.chance(0.7)
  const cells = [id, sex, random.pick<string>(suspectAges), known ? ethnicity(random, area) : '']
  return { id, cells, male: sex === 'male', schemes: new Set() }
}

function ethnicity(random: Random, area: string): string {
  return random.pick<string>(area === 'E06000015' ? cityEthnicities : countyEthnicities)
}
