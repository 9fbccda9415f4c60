import { connect } from '@dashboard/db'
import { apiRole, buildApp } from './app.ts'
import { readConfig } from './config.ts'

const poolSize = 10
/** What the API asks is answered from tables of its own; what takes longer waits for somebody's lock. */
const statementTimeoutMs = 10_000

try {
  const config = readConfig(process.env)
  const db = connect({
    url: config.databaseUrl,
    role: apiRole,
    name: 'stalking-kpis api',
    poolSize,
    statementTimeoutMs,
  })
  const app = await buildApp(config, db)
  await app.listen({ host: config.host, port: config.port })
  const stop = async () => {
    await app.close()
    await db.destroy()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => void stop())
} catch (error) {
  const { code, message } = error as Error & { code?: string }
  console.error(code === 'EADDRINUSE' ? 'The port is in use. Stop what uses it, or set PORT to another.' : message)
  process.exit(1)
}
