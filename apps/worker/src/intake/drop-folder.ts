import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { extractName } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

type Watching = { db: Kysely<DB>; folder: string; everyMs: number; warn: (sentence: string) => void }

/**
 * Looks into the drop folder again and again (no notice of the file system reaches across a network share) and queues each
 * extract that has come in whole and has stopped changing.
 */
export function watchDropFolder(watching: Watching): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const watched = (async () => {
    let seen = new Map<string, string>()
    while (!stopping.signal.aborted) {
      try {
        seen = await look(watching, seen)
      } catch (error) {
        const { code = 'unknown' } = error as NodeJS.ErrnoException
        watching.warn(`The drop folder cannot be looked into now (${code}). It is tried again.`)
      }
      await pause(watching.everyMs, null, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await watched
    },
  }
}

/** Queues what is as it was when it was last seen; gives what is seen now. */
async function look({ db, folder }: Watching, before: Map<string, string>): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const name of (await readdir(folder)).filter(mayBeExtract).sort()) {
    const path = join(folder, name)
    const state = await stateOf(path).catch(nullWhereGone)
    if (state === null) continue
    seen.set(path, state)
    if (before.get(path) !== state || (await isQueued(db, path))) continue
    if (await isWhole(path).catch(nullWhereGone)) await queue(db, name, path)
  }
  return seen
}

function mayBeExtract(name: string): boolean {
  return !/^\.|\.(part|tmp)$|^(done|refused)$/i.test(name)
}

/** Sizes and times of an extract and all that is in it; null where it is neither a folder, a .zip nor a link. */
async function stateOf(path: string): Promise<string | null> {
  const found = await lstat(path)
  const { size, mtimeMs } = found
  if (found.isSymbolicLink() || (found.isFile() && /\.zip$/i.test(path))) return `${size} ${mtimeMs}`
  if (!found.isDirectory()) return null
  const states = (await readdir(path)).sort().map(async (name) => {
    const each = await lstat(join(path, name))
    return `${name} ${each.size} ${each.mtimeMs}`
  })
  return (await Promise.all(states)).join('\n')
}

/** What is taken away while it is looked at, as by whoever put it there, is not there. */
function nullWhereGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** A folder is whole once its manifest is there with every file that it lists, and none is still being written. */
async function isWhole(path: string): Promise<boolean> {
  if (!(await lstat(path)).isDirectory()) return true
  const files = await readdir(path)
  if (!files.includes('manifest.json') || files.some((file) => /\.(part|tmp)$/i.test(file))) return false
  const listed = filesListed(await readFile(join(path, 'manifest.json'), 'utf8'))
  return listed.every((file) => files.includes(file))
}

/** A manifest that cannot be read lists none: the load says what is wrong with it. */
function filesListed(text: string): string[] {
  try {
    const { feeds } = JSON.parse(text) as { feeds: Record<string, { file: string }> }
    return Object.values(feeds).map(({ file }) => file)
  } catch {
    return []
  }
}

/** Whether its load or its removal from the folder is still to be done. */
async function isQueued(db: Kysely<DB>, path: string): Promise<boolean> {
  const { rows } = await sql`
    select from dashboard.intake
    join   graphile_worker.jobs on jobs.key = 'load ' || intake_id
    where  path = ${path}
  `.execute(db)
  return rows.length > 0
}

async function queue(db: Kysely<DB>, name: string, path: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      insert into dashboard.intake (way_in, name, path, asked_by, state)
      values ('folder', ${extractName(name)}, ${path}, 'Drop folder', 'waiting')
      returning intake_id as id
    `.execute(transaction)
    await sql`select dashboard.ask_for_load(${rows[0]?.id})`.execute(transaction)
  })
}
