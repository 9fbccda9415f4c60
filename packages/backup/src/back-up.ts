import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { connectSingle } from '@dashboard/db'
import { explain } from './explain.ts'
import type { Manifest } from './manifest.ts'
import { checkBackup, openBackup } from './open-backup.ts'
import { Refusal } from './refusal.ts'
import { openSnapshot } from './snapshot.ts'
import { writeZip } from './write-zip.ts'

export type BackupOptions = {
  /** Of the owner of the database. */
  url: string
  /** A folder, in which the file is named by the time, or the name of a new .zip. */
  to: string
  onProgress?: (sentence: string) => void
}

export type BackupReport = { file: string; bytes: number; manifest: Manifest }

/** Writes every table of the product, as at one moment, into a .zip that only this user can read, and reads it back. */
export async function backUp({ url, to, onProgress: tell = () => undefined }: BackupOptions): Promise<BackupReport> {
  let part: string | null = null
  try {
    const file = await nameOf(to)
    const { client, end } = await connectSingle({ url, name: 'stalking-kpis backup' })
    let manifest: Manifest
    try {
      const snapshot = await openSnapshot(client, tell)
      const output = createWriteStream(`${file}.part`, { flags: 'wx', mode: 0o600, flush: true })
      await once(output, 'open').catch(refuseSecond(file))
      part = `${file}.part`
      manifest = await writeZip(client, snapshot, output, tell)
    } finally {
      await end()
    }
    tell('reading it back')
    await readBack(part)
    await rename(part, file)
    part = null
    await keepName(file)
    return { file, bytes: (await stat(file)).size, manifest }
  } catch (error) {
    if (part !== null) await rm(part, { force: true })
    throw explain(error, 'backup', 'No backup was written.')
  }
}

async function nameOf(to: string): Promise<string> {
  const found = await stat(to).catch(() => null)
  if (found?.isDirectory()) {
    const moment = new Date().toISOString().replace(/\.\d+|[-:]/g, '')
    return nameOf(join(to, `stalking-kpis-${moment}.zip`))
  }
  if (found)
    throw new Refusal(`There is a file ${basename(to)} already. A backup never replaces another: name a new one.`)
  if (!to.endsWith('.zip')) throw new Refusal('Give a folder that exists, or a name that ends in .zip.')
  return to
}

function refuseSecond(file: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code !== 'EEXIST') throw error
    throw new Refusal(
      `There is a file ${basename(file)}.part already: another backup is writing it, or was killed. Delete it if none is running.`,
    )
  }
}

async function readBack(part: string): Promise<void> {
  try {
    const backup = await openBackup(part)
    try {
      await checkBackup(backup)
    } finally {
      backup.close()
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal('The backup could not be read back as it was written: the disk may be failing. It was deleted.')
  }
}

/** A name is on the disk once its folder is. */
async function keepName(file: string): Promise<void> {
  const folder = await open(dirname(file))
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
