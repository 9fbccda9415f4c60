import type { Feed } from './feed.ts'
import { areas } from './reference/areas.ts'
import { bankHolidays } from './reference/bank-holidays.ts'
import { comparators } from './reference/comparators.ts'
import { offences } from './reference/offences.ts'
import { outcomeTypes } from './reference/outcome-types.ts'
import { populations } from './reference/populations.ts'
import { programmes } from './reference/programmes.ts'
import { providers } from './reference/providers.ts'
import { recommendations } from './reference/recommendations.ts'
import { seriesBreaks } from './reference/series-breaks.ts'
import { targets } from './reference/targets.ts'

/** The reference files that an extract may replace, each after those that its keys point to. */
export const referenceFiles: readonly Feed[] = [
  offences,
  outcomeTypes,
  areas,
  populations,
  providers,
  programmes,
  bankHolidays,
  seriesBreaks,
  targets,
  comparators,
  recommendations,
]
