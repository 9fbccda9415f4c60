import { expect, test } from 'vitest'
import { runCampaign } from './run-campaign.ts'

/** The whole campaign is `pnpm faults`. */
test('after kills, dropped connections, full disks and mutated extracts the old figures stand whole or the new, nothing is lost and nothing is damaged', async () => {
  const tally = await runCampaign({ kills: 7, interruptions: 2, mutations: 6, seed: Date.now() })
  expect(tally).toMatchObject({ halfLoaded: 0, lostReports: 0, wrongFigures: 0, hangs: 0, damaged: 0 })
  expect(tally.kills).toEqual({ loader: 3, backend: 3, postmaster: 1 })
  expect(tally.mutations.refused + tally.mutations.accepted + tally.mutations.unchanged).toBe(6)
}, 600_000)
