import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, migrate } from '@dashboard/db'
import { startLocalServer } from '@dashboard/db/local-server'
import { checkout } from '../use-database.ts'

/** A database and a folder of their own for a part of the bench, both gone afterwards. */
export async function withServer(act: (url: string, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-bench-'))
  const server = await startLocalServer(checkout, { throwaway: true })
  try {
    const db = connect({ url: server.url, name: 'bench' })
    await migrate(db)
    await db.destroy()
    await act(server.url, folder)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
