import { problem, type Role } from '@dashboard/contract'
import type { Siege } from './siege.ts'

export type Asked = { byStatus: Record<string, number>; unclean: string[] }

/** Asks for something that needs the database; counts the answer, and tells what is neither good nor a 503 as the contract has it. */
export async function askOther(siege: Siege, tally: Asked, as: Role, path: string, body?: object): Promise<number> {
  const answer = await siege.ask(as, path, body).catch((error: Error) => error)
  const status = answer instanceof Error ? 0 : answer.status
  tally.byStatus[status] = (tally.byStatus[status] ?? 0) + 1
  const said = answer instanceof Error ? answer.message : await answer.text()
  const good = status === 200 || status === 201
  const retryAfter = answer instanceof Error ? null : answer.headers.get('retry-after')
  const clean = good || (status === 503 && retryAfter !== null && isProblem(said))
  if (!clean) tally.unclean.push(`${as} ${path}: ${status} ${said.slice(0, 200)}`)
  return status
}

function isProblem(said: string): boolean {
  try {
    return problem.strict().safeParse(JSON.parse(said)).success
  } catch {
    return false
  }
}

/** Milliseconds until what needs the database is answered again. */
export async function untilAnswered(siege: Siege, tally: Asked): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < 60_000) {
    if ((await askOther(siege, tally, 'analyst', '/api/intakes')) === 200) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return Math.round(performance.now() - began)
}

/** A force to be added to the group compared with, as an analyst writes it. */
export function memberCalled(force: string) {
  return { force, official: false, source: 'An endurance run', reason: 'Written while the database goes away.' }
}
