import { readFileSync } from 'node:fs'

type Process = { pid: number; started: string }

const everyMs = 500

/**
 * Calls `onLost` once when a process that this one was started through (npx, pnpm, a shell) is gone: a signal sent to
 * one of them does not reach us. Where /proc is missing, only the direct parent is watched.
 */
export function watchAncestors(onLost: () => void): void {
  const ancestors = chainFrom(process.ppid)
  const parent = process.ppid
  const timer = setInterval(() => {
    const lost = process.ppid !== parent || ancestors.some(({ pid, started }) => startOf(pid)?.started !== started)
    if (!lost) return
    clearInterval(timer)
    onLost()
  }, everyMs)
  timer.unref()
}

/** The ancestors that belong to the same command, the outermost being npx, npm or pnpm: a shell round it may end before us. */
function chainFrom(pid: number): Process[] {
  const chain: (Process & { shell: boolean })[] = []
  for (let next = pid; next > 1;) {
    const found = startOf(next)
    const shell = found !== null && isShell(found.command)
    if (!found || !(shell || isLauncher(found.command))) break
    chain.push({ pid: next, started: found.started, shell })
    next = found.parent
  }
  return chain.slice(0, chain.findLastIndex(({ shell }) => !shell) + 1)
}

function isLauncher(command: string): boolean {
  return /(^|\/)(node|pnpm|npm|npx)\b/.test(command.split('\0')[0] ?? '')
}

function isShell(command: string): boolean {
  return /^(\S*\/)?(ba|da)?sh\0-c\0/.test(command)
}

function startOf(pid: number): { parent: number; started: string; command: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return null
    return {
      parent: Number(fields[1]),
      started: fields[19] ?? '',
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    }
  } catch {
    return null
  }
}
