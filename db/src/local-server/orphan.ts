import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from './home.ts'

/** Stops a server that an earlier run left behind, and says whether it found signs of one. */
export async function stopOrphan(home: Home): Promise<boolean> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return false
  const pid = Number(text.split('\n')[0])
  if (await isPostgresOf(pid, home)) await end(pid)
  return true
}

/** Whether a process of that id is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, in the system's own count; null where it cannot be known. */
export function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

async function isPostgresOf(pid: number, home: Home): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.includes(home.cluster)
}

async function end(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 10_000) process.kill(pid, 'SIGQUIT')
    if (waited > 20_000)
      throw new Error(`The database process ${pid} of an earlier run does not stop. End it and start again.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
