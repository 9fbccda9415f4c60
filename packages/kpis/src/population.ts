export const populations = ['8q', 'stalking-related'] as const
export type Population = (typeof populations)[number]

/** Which crimes are stalking, for the switch and for every title. */
export const populationWords: Record<Population, { short: string; long: string }> = {
  '8q': { short: '8Q stalking', long: 'Crimes of Home Office class 8Q, comparable nationally' },
  'stalking-related': {
    short: 'stalking-related',
    long: 'Class 8Q, and crimes with stalking included and breaches of Stalking Protection Orders',
  },
}
