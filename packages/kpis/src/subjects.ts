import { crimeDimensions, type Dimension } from './dimensions.ts'

/**
 * What cases can be, with the dimensions that `warehouse.<subject>_subject` gives them. The `force` as a whole has none,
 * and no view.
 */
export const subjects = {
  crime: { dimensions: [...crimeDimensions, 'source_channel', 'team_type'] },
  order: { dimensions: ['division', 'district', 'route'] },
  referral: { dimensions: [...crimeDimensions, 'provider'] },
  breach: { dimensions: ['division', 'measure_kind'] },
  event: { dimensions: ['division', 'district', 'event_kind'] },
  suspect: { dimensions: ['suspect_sex', 'suspect_age', 'suspect_ethnicity'] },
  programme: { dimensions: ['programme_route'] },
  survey: { dimensions: ['victim_sex', 'victim_age', 'domestic_abuse'] },
  training: { dimensions: ['division', 'district', 'role_group'] },
  area: { dimensions: ['division', 'district'] },
  force: { dimensions: [] },
} as const satisfies Record<string, { dimensions: readonly Dimension[] }>

export type Subject = keyof typeof subjects

/** Those whose areas are of the crimes of a population. */
export const subjectsByPopulation: readonly Subject[] = ['order']

/** Those that hang on one crime, so that cases of a population are told by the class of that. */
export const subjectsOfOneCrime: readonly Subject[] = ['crime', 'event']
