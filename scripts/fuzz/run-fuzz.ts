import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiRole, buildApp } from '@dashboard/api'
import { configOf, cookieOf, host } from '@dashboard/api/testing'
import type { Role } from '@dashboard/contract'
import { connect } from '@dashboard/db'
import { loadExtract } from '@dashboard/extract'
import { knownKpis, measureLoad } from '@dashboard/kpis'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { startWorker } from '@dashboard/worker'
import fc from 'fast-check'
import { makeSample } from '../sample/make-sample.ts'
import { anyRequest, type Request } from './any-request.ts'
import { judge } from './judge.ts'

export type Fuzz = { requests: number; seed: number }
export type FuzzTally = { requests: number; byStatus: Record<string, number>; faults: string[] }

const atOnce = 16
const mostFaults = 20

/** Asks the service, in this process and over made-up figures, what nobody would, as each role and as nobody. */
export async function runFuzz(
  url: string,
  { requests, seed }: Fuzz,
  tell: (sentence: string) => void = () => undefined,
): Promise<FuzzTally> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-fuzz-'))
  await makeSample({ folder, crimes: 600, seed: 1, asAt: '2026-10-31' })
  await loadExtract({ url, path: folder, kpis: knownKpis, measure: measureLoad })
  const owner = connect({ url, name: 'fuzz', poolSize: 1 })
  await approveReleases(owner).finally(() => owner.destroy())
  // Uploads go into the queue that the worker makes.
  const queue = { keptIn: folder, pageFolder: null, quiet: true, loadFrom: null, lookEveryMs: 1_000 }
  await startWorker({ databaseUrl: url, ...queue }).then((worker) => worker.stop())
  const db = connect({ url, role: apiRole, name: 'fuzz', poolSize: 10 })
  const app = await buildApp({ ...configOf(url), uploadTo: join(folder, 'uploads'), uploadBytes: 10_000 }, db)
  const tally: FuzzTally = { requests: 0, byStatus: {}, faults: [] }
  const cookies = new Map<Role, string>()
  const judged = new Set<string>()

  async function ask({ as, method, url: address, headers, payload }: Request): Promise<void> {
    const cookie = as && (cookies.get(as) ?? (await cookieOf(db, as)))
    if (as && cookie) cookies.set(as, cookie)
    const answer = await app.inject({
      method: method as 'GET',
      url: address,
      headers: { host, ...(cookie ? { cookie } : {}), ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    tally.requests += 1
    tally.byStatus[answer.statusCode] = (tally.byStatus[answer.statusCode] ?? 0) + 1
    // Signed out by what was asked before.
    if (as && answer.statusCode === 401) cookies.delete(as)
    const seen = answer.statusCode === 200 && method === 'GET' ? (answer.headers['etag'] ?? '') : ''
    if (judged.has(seen)) return
    if (seen) judged.add(seen)
    const fault = judge({ method, url: address }, answer)
    if (fault)
      tally.faults.push(
        `${fault} ${JSON.stringify({ as, method, address, headers, payload })} ${answer.body.slice(0, 300)}`,
      )
  }

  try {
    for (let batch = 0; tally.requests < requests && tally.faults.length < mostFaults; batch += 1) {
      const size = Math.min(atOnce * 50, requests - tally.requests)
      const asked = fc.sample(anyRequest, { numRuns: size, seed: seed + batch })
      for (let at = 0; at < size; at += atOnce) await Promise.all(asked.slice(at, at + atOnce).map(ask))
      if (batch % 10 === 9) tell(`${tally.requests.toLocaleString('en-GB')} requests`)
    }
    if ('polluted' in {}) tally.faults.push('Every object has gained a property.')
    return tally
  } finally {
    await app.close()
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
