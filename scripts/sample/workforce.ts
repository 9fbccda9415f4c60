import type { Month } from '@dashboard/contract/month'
import { areas } from './crime.ts'
import { timesUsual } from './room.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

const since = '2022-01'
/** Full-time equivalents that work on stalking in a force of this size. */
const teams: Record<string, { fte: Trend; districts: boolean }> = {
  response: { fte: [[2022, 34]], districts: true },
  investigation: {
    fte: [
      [2022, 22],
      [2026, 27],
    ],
    districts: true,
  },
  specialist: {
    fte: [
      [2022, 4],
      [2026, 9],
    ],
    districts: false,
  },
  advocate: {
    fte: [
      [2022, 3],
      [2025, 5.5],
    ],
    districts: false,
  },
}

/** Writes a month of full-time equivalents: response and investigation by district, specialists and advocates for the force. */
export function writeWorkforce({ random, files }: World, month: Month, crimes: number): void {
  if (month < since) return
  const scale = timesUsual(crimes)
  for (const [team, { fte, districts }] of Object.entries(teams)) {
    const whole = rateOn(`${month}-15`, fte) * scale
    for (const [area, share] of districts ? areas : ([['', 100]] as const))
      files
        .of('workforce')
        .add([month, team, area, ((whole * share * (0.96 + 0.08 * random.share())) / 100).toFixed(1)])
  }
}
