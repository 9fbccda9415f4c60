import { blocked } from './blocked.ts'
import { endlessUploads } from './endless-uploads.ts'
import { readPublished } from './read-published.ts'
import { Siege } from './siege.ts'
import { slowSockets } from './slow-sockets.ts'
import type { EnduranceTally } from './tally.ts'
import { throughRestarts } from './through-restarts.ts'

export type Endurance = { readers: number; requests: number; restarts: number; blocked: number; sockets: number }

/** Disturbs the service in every way there is here, one after the other, while people read; counts what they saw. */
export async function runEndurance(
  given: Endurance,
  tell: (sentence: string) => void = () => undefined,
): Promise<EnduranceTally> {
  const siege = await Siege.lay()
  try {
    // Everybody has been there before it begins.
    await readPublished(siege, given.readers, (count) => count >= 200)
    const before = await siege.service.memoryMb()
    tell(`${given.restarts} restarts under ${given.readers} readers`)
    const restarts = await throughRestarts(siege, given)
    tell(`${given.blocked} requests behind locks`)
    const behindLocks = await blocked(siege, given.blocked)
    tell(`${given.sockets} slow sockets`)
    const slow = await slowSockets(siege, given.sockets)
    tell('two endless uploads')
    const uploads = await endlessUploads(siege)
    return {
      restarts,
      blocked: behindLocks,
      slowSockets: slow,
      endlessUploads: uploads,
      memoryMb: { before, peak: siege.service.peakMb },
      died: siege.service.died,
    }
  } finally {
    await siege.raise()
  }
}
