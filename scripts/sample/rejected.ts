import { addDays, monthOf } from '@dashboard/contract/month'
import type { PlantCrime } from './faults.ts'
import type { World } from './world.ts'

/** How many of the crimes are rows to refuse. */
export const rejectedCrimes = 6
/** From how many crimes on these rows are at most half a percent of each file, also in the extracts of the year before. */
const fewest = 5000

/** Rows that must be refused, in larger extracts: unknown codes, broken days and ids, parents that do not exist, repeated keys, impossible numbers. */
export function plantRejected({ random, files }: World, plant: PlantCrime, when: string, crimes: number): void {
  if (crimes < fewest) {
    for (let index = 0; index < rejectedCrimes; index += 1) plant(when)
    return
  }
  plant(when, { offence_code: '999/99' })
  plant(when, { last_incident_on: '12/01/2025' })
  plant(when, { crime_id: 'not-a-uuid' })
  plant(when, { victim_id: random.uuid() })
  const repeated = plant(when)
  plant(when, { crime_id: repeated, recorded_at: `${addDays(when, 1)}T10:15` })

  const missing = random.uuid()
  const at = `${when}T12:30`
  files.of('risk_assessments').add([random.uuid(), missing, 'sst', 'medium', at, '', '', ''])
  files.of('risk_assessments').add([random.uuid(), repeated, 'sst', 'moderate', at, '', '', ''])
  files.of('supervisor_reviews').add([missing, at, 'initial'])
  files.of('investigation_events').add([random.uuid(), missing, 'arrest', at, ''])
  files.of('investigation_events').add([random.uuid(), missing, 'bail_start', at, 'charge'])
  files.of('outcomes').add([missing, '23', when, 'true', '1', '', ''])
  files.of('needs_assessments').add([missing, when])
  files.of('survey_responses').add([random.uuid(), monthOf(when), 'treatment', '7', '', '', ''])
  files.of('training').add([monthOf(when), 'contact', '', '10', '12', '0'])
}
