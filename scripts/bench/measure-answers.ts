import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { untilReady } from '../start/until-ready.ts'
import { checkout } from '../use-database.ts'

const port = 4987
const pages = ['charge-rate', 'referral-uptake', 'time-to-protective-order']

/** Milliseconds of the slowest KPI page: asked for the first time with months of its own, and again. */
export async function measureAnswers(url: string): Promise<{ cold: number; warm: number }> {
  const child = spawn(process.execPath, [join(checkout, 'apps/api/src/serve.ts')], {
    env: { ...process.env, DATABASE_URL: url, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    await untilReady(`http://127.0.0.1:${port}`)
    for (const page of pages) await ask(page, '')
    const cold = await slowest('?from=2024-01')
    await wait(100)
    return { cold, warm: await slowest('?from=2024-01') }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function slowest(query: string): Promise<number> {
  const times = []
  for (const page of pages) times.push(await ask(page, query))
  return Number(Math.max(...times).toFixed(1))
}

async function ask(page: string, query: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(`http://127.0.0.1:${port}/api/kpis/${page}${query}`)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`The API answered ${response.status}.`)
  return performance.now() - began
}
