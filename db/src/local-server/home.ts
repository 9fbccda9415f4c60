import { createHash } from 'node:crypto'
import { chown, mkdir, mkdtemp, readFile, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a local server lives and as whom it runs. */
export type Home = {
  folder: string
  cluster: string
  passwordFile: string
  addressFile: string
  logFile: string
  /** The user that PostgreSQL runs as, which may not be root; null when we are not root. */
  user: { uid: number; gid: number } | null
}

/**
 * `.data/` in the checkout; for root a folder under /var/lib named after the checkout, because PostgreSQL refuses to
 * run as root and no other user can enter root's own home.
 */
export async function findHome(checkout: string, throwaway: boolean): Promise<Home> {
  const root = process.getuid?.() === 0
  const user = root ? await unprivilegedUser() : null
  const folder = await chooseFolder(checkout, root, throwaway)
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(explain)
  if (user) await chown(folder, user.uid, user.gid)
  return {
    folder,
    cluster: join(folder, 'cluster'),
    passwordFile: join(folder, 'password'),
    addressFile: join(folder, 'address.json'),
    logFile: join(folder, 'server.log'),
    user,
  }
}

/** Where the local server of a checkout and what goes with it live, whether or not there is one yet. */
export async function localFolder(checkout: string): Promise<string> {
  return chooseFolder(checkout, process.getuid?.() === 0, false)
}

async function chooseFolder(checkout: string, root: boolean, throwaway: boolean): Promise<string> {
  if (throwaway) return mkdtemp(join(root ? '/var/tmp' : tmpdir(), 'stalking-kpis-test-'))
  if (!root) return join(checkout, '.data')
  const name = createHash('sha256')
    .update(await realpath(checkout))
    .digest('hex')
    .slice(0, 12)
  await mkdir('/var/lib/stalking-kpis', { recursive: true, mode: 0o755 }).catch(explain)
  return join('/var/lib/stalking-kpis', name)
}

async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!found) throw new Error('PostgreSQL does not run as root and there is no user postgres or nobody to run it as.')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

function explain(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOSPC') throw new Error('The disk is full. Free some space and start again.')
  throw new Error(`The folder for the local database cannot be made (${error.code}): ${error.path}.`)
}
