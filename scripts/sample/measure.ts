import type { World } from './world.ts'

/** A row of protective_measures without its keys. */
export type Measure = Record<string, string>

/** A measure that was written, and the days on which it can be broken. */
export type Written = { id: string; kind: string; from: string; until: string }

/** A measure that began on a day. */
export function measureOf(kind: string, madeOn: string, cells: Measure = {}): Measure {
  return { kind, made_on: madeOn, ...cells }
}

/** Writes a measure against a suspect and links it to the crimes it is for. */
export function writeMeasure(
  { random, files, asAt }: Pick<World, 'random' | 'files' | 'asAt'>,
  measure: Measure,
  suspect: string,
  ...crimes: string[]
): Written {
  const id = random.uuid()
  files.of('protective_measures').addBy({ measure_id: id, suspect_id: suspect, ...measure })
  for (const crime of crimes) files.of('measure_crimes').add([id, crime])
  const ends = measure['ended_on'] || measure['expires_on'] || asAt
  const from = measure['interim_made_on'] || measure['made_on'] || ''
  return { id, kind: measure['kind'] ?? '', from, until: ends < asAt ? ends : asAt }
}
