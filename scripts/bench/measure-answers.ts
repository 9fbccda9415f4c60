import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Browser } from '@dashboard/api/testing'
import { untilReady } from '../start/until-ready.ts'
import { checkout } from '../use-database.ts'

const port = 4987
const address = `http://127.0.0.1:${port}`
const pages = ['charge-rate', 'referral-uptake', 'time-to-protective-order']

type Times = { overview: number; health: number; cold: number; warm: number }

/**
 * Milliseconds of the overview with all KPIs as its first reader waits for it, beside those of a plain answer; and of the
 * slowest KPI page: asked for the first time with months of its own, and again.
 */
export async function measureAnswers(url: string): Promise<Times> {
  const child = spawn(process.execPath, [join(checkout, 'apps/api/src/serve.ts')], {
    env: { ...process.env, DATABASE_URL: url, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    await untilReady(address)
    const reader = new Browser(null, address)
    await reader.choose('analyst')
    const ask = (path: string) => timed(path, reader.cookie)
    const slowest = async (query: string) => {
      const times = []
      for (const page of pages) times.push(await ask(`kpis/${page}${query}`))
      return Math.max(...times)
    }
    for (const page of pages) await ask(`kpis/${page}`)
    await ask('health')
    const health = await ask('health')
    const overview = await ask('overview?population=stalking-related')
    const cold = await slowest('?from=2024-01')
    await wait(100)
    return { overview, health, cold, warm: await slowest('?from=2024-01') }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function timed(path: string, cookie: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(`${address}/api/${path}`, { headers: { cookie } })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`The API answered ${response.status}.`)
  return Number((performance.now() - began).toFixed(1))
}
