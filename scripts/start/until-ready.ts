import { setTimeout as wait } from 'node:timers/promises'

const patienceMs = 60_000

/** Waits until the service has figures to show. */
export async function untilReady(address: string): Promise<void> {
  for (const began = performance.now(); performance.now() - began < patienceMs; await wait(100)) {
    const health = await fetch(`${address}/api/health`).then(
      (response) => response.json() as Promise<{ ready: boolean }>,
      () => null,
    )
    if (health?.ready) return
  }
  throw new Error('The service did not become ready. What it wrote above says why.')
}
