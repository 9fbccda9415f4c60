import { expect, test } from 'vitest'
import { runEndurance } from './run-endurance.ts'

/** The whole of it is `pnpm endure`. */
test('published figures are read through restarts, locks, slow sockets and endless uploads; what cannot be answered is said, and nothing is lost', async () => {
  const tally = await runEndurance({ readers: 16, requests: 1_000, restarts: 2, blocked: 60, sockets: 60 })
  expect(tally).toMatchObject({
    restarts: { reading: { refused: [] }, others: { unclean: [] }, lost: [] },
    blocked: { unclean: [], reading: { refused: [] } },
    slowSockets: { ended: 60, reading: { refused: [] } },
    endlessUploads: { filesLeft: 0, reading: { refused: [] } },
    died: false,
  })
}, 300_000)
