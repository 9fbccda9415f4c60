import { join } from 'node:path'
import { checkServer, connect, migrate } from '@dashboard/db'
import { runningLocalServer, startLocalServer } from '@dashboard/db/local-server'

export const checkout = join(import.meta.dirname, '..')

/**
 * The database for a command: DATABASE_URL, else the local one that `pnpm start` runs, else the local one for as long
 * as the command takes. It is brought up to date first.
 */
export async function useDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['DATABASE_URL'] ?? (await runningLocalServer(checkout))
  const server = given ? null : await startLocalServer(checkout)
  const url = given ?? server?.url ?? ''
  const stop = async () => server?.stop()
  const db = connect({ url, name: 'stalking-kpis command', statementTimeoutMs: 0 })
  try {
    await checkServer(db, url)
    await migrate(db)
  } catch (error) {
    await stop()
    throw error
  } finally {
    await db.destroy()
  }
  return { url, stop }
}
