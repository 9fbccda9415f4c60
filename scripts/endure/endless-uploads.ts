import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { readDuring } from './read-published.ts'
import type { Siege } from './siege.ts'
import type { EnduranceTally } from './tally.ts'

/** Uploads without end: one as fast as it goes, one a little at a time. */
export async function endlessUploads(siege: Siege): Promise<EnduranceTally['endlessUploads']> {
  const { result: ended, reading } = await readDuring(
    siege,
    Promise.all([upload(siege, 65_536, 0), upload(siege, 1_000, 100)]),
  )
  return { ended, filesLeft: (await readdir(siege.uploadTo)).length, reading }
}

/** How it was answered, and after how long. */
async function upload(siege: Siege, bytes: number, everyMs: number): Promise<{ status: number; ms: number }> {
  const began = performance.now()
  const endless = Readable.from(withoutEnd(bytes, everyMs))
  const status = await new Promise<number>((resolve) => {
    const sending = request(`${siege.service.address}/api/intakes?name=endless.zip`, {
      method: 'POST',
      headers: { cookie: siege.cookieOf('analyst'), 'content-type': 'application/zip' },
    })
    sending.once('response', (answer) => resolve(answer.resume().statusCode ?? 0))
    // A connection that is closed on whoever goes on sending may be lost before its answer is read.
    sending.on('error', () => resolve(0))
    endless.pipe(sending)
  })
  endless.destroy()
  return { status, ms: Math.round(performance.now() - began) }
}

async function* withoutEnd(bytes: number, everyMs: number): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(bytes, 'x')
  for (;;) {
    if (everyMs > 0) await wait(everyMs)
    yield piece
  }
}
