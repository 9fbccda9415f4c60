import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import { tellsOfFullDisk } from './full-disk.ts'
import type { Home } from './home.ts'

/**
 * Makes the cluster unless there is one, and returns its password. It is made under another name first: a half-made
 * cluster is never taken for a whole one.
 */
export async function createCluster(home: Home, tools: Binaries): Promise<string> {
  const present = await access(home.cluster).then(
    () => true,
    () => false,
  )
  if (present) return (await readFile(home.passwordFile, 'utf8')).trim()
  const fresh = `${home.cluster}.making`
  await rm(fresh, { recursive: true, force: true })
  const password = randomBytes(24).toString('base64url')
  await writeFile(home.passwordFile, `${password}\n`, { mode: 0o600 })
  if (home.user) await chown(home.passwordFile, home.user.uid, home.user.gid)
  await promisify(execFile)(tools.initdb, [...flags, `--pgdata=${fresh}`, `--pwfile=${home.passwordFile}`], {
    cwd: home.folder,
    env: { PATH: process.env['PATH'] },
    ...home.user,
  }).catch((error: Error & { stderr?: string }) => {
    if (error.stderr && tellsOfFullDisk(error.stderr)) {
      throw new Error('The local database cannot be made: the disk is full. Free some space and start again.')
    }
    throw new Error(`The local database cannot be made: ${error.stderr?.trim().split('\n').at(-1) ?? error.message}`)
  })
  await rename(fresh, home.cluster)
  return password
}

const flags = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-sync',
]
