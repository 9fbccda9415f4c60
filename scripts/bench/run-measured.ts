import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const everyMs = 50

/** Runs a script and gives its wall time and the most memory it held (Linux; elsewhere 0). Throws when it fails. */
export async function runMeasured(
  words: string[],
  variables: Record<string, string>,
): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, residentOf(child.pid ?? 0))
  }, everyMs)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${words[0]} failed.`)
  return { seconds: Number(((performance.now() - began) / 1000).toFixed(1)), megabytes: Math.round(most / 1024) }
}

function residentOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
