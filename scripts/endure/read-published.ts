import type { Role } from '@dashboard/contract'
import type { Siege } from './siege.ts'
import type { Reading } from './tally.ts'

/** What nobody has to record that it was seen: no files, and no breakdown of real counts. */
const views: [Role, string][] = [
  ['analyst', '/api/overview'],
  ['pcc-office', '/api/overview'],
  ['chair', '/api/charge-rates'],
  ['scrutiny-panel', '/api/kpis/charge-rate'],
  ['group-member', '/api/overview?population=stalking-related'],
  ['pcc-office', '/api/kpis/F1?by=division'],
  ['disclosure-officer', '/api/data'],
  ['pcc-office', '/api/charge-rates'],
  ['analyst', '/api/targets'],
  ['chair', '/api/comparators'],
]

/** So many readers go on reading released figures, of the restricted and the partner view, until it is enough. */
export async function readPublished(
  siege: Siege,
  readers: number,
  isEnough: (requests: number) => boolean,
): Promise<Reading> {
  const reading: Reading = { requests: 0, refused: [], slowestMs: 0 }
  const read = async (reader: number) => {
    for (let turn = reader; !isEnough(reading.requests); turn += 1) {
      const [as, path] = views[turn % views.length] ?? ['analyst', '/api/overview']
      const began = performance.now()
      const seen = await look(siege, as, path)
      reading.requests += 1
      reading.slowestMs = Math.max(reading.slowestMs, Math.round(performance.now() - began))
      if (seen !== null && reading.refused.length < 20) reading.refused.push(`${as} ${path}: ${seen}`)
    }
  }
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)))
  return reading
}

/** Reads while something else goes on. */
export async function readDuring<T>(siege: Siege, act: Promise<T>): Promise<{ result: T; reading: Reading }> {
  let over = false
  const reading = readPublished(siege, 8, () => over)
  const result = await act.finally(() => (over = true))
  return { result, reading: await reading }
}

/** Null where it is answered well. */
async function look(siege: Siege, as: Role, path: string): Promise<string | null> {
  try {
    const answer = await siege.ask(as, path)
    const body = await answer.text()
    return answer.ok && body.length > 0 ? null : `${answer.status} ${body.slice(0, 200)}`
  } catch (error) {
    return String((error as Error).cause ?? error)
  }
}
