import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { record } from '@dashboard/audit'
import { setTimeout as wait } from 'node:timers/promises'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import type { Config } from '../config.ts'
import { roleFor, titles } from '../permissions.ts'
import { Refused } from '../problems.ts'
import { refuseWithoutQueue } from '../refuse-without-queue.ts'
import { asReader } from '../sign-in/as-reader.ts'
import type { Reader } from '../sign-in/reader.ts'

export type Upload = { name: string; reader: Reader; bytesTotal: number | null; body: Readable }

const everyMs = 300

/** Writes an upload to where it waits, counting as it comes, and queues its load: its id. One that breaks off leaves nothing. */
export async function receiveUpload(db: Kysely<DB>, config: Config, upload: Upload): Promise<string> {
  const { name, reader, bytesTotal, body } = upload
  const most = config.uploadBytes
  if (bytesTotal !== null && bytesTotal > most) throw tooLarge(most)
  const until = Date.now() + config.uploadMs
  const id = randomUUID()
  const path = join(config.uploadTo, `${id}.zip`)
  await mkdir(config.uploadTo, { recursive: true, mode: 0o700 })
  const role = roleFor(reader, 'write', 'extracts')
  await asReader(db, reader, (transaction) =>
    sql`
      insert into dashboard.intake (intake_id, way_in, name, path, asked_by, state, bytes_total)
      values (${id}, 'upload', ${name}, ${path}, ${role && titles[role]}, 'receiving', ${bytesTotal})
    `.execute(transaction),
  )
  try {
    const part = createWriteStream(`${path}.part`, { mode: 0o600, flags: 'wx' })
    // The body stays open where it is refused: with it the connection would go, and the answer.
    await pipeline(body.iterator({ destroyOnReturn: false }), counted(db, id, { most, until }), part)
    await rename(`${path}.part`, path)
    await asReader(db, reader, async (transaction) => {
      await sql`select dashboard.ask_for_load(${id})`.execute(transaction)
      await record(transaction, { action: 'extract-handed-in', subject: id, details: { file: name } })
    }).catch(refuseWithoutQueue)
  } catch (error) {
    await Promise.all([rm(`${path}.part`, { force: true }), rm(path, { force: true })])
    const sentence =
      error instanceof Refused ? error.message : 'The upload broke off. Nothing was changed; send it again.'
    void untilKept(() => endReceiving(db, sentence, id))
    throw error
  }
  return id
}

/** What an ended service left half received: the bytes go, and each upload says what became of it. */
export async function clearHalfReceived(db: Kysely<DB>, { uploadTo }: Config): Promise<void> {
  const files = await readdir(uploadTo).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  await Promise.all(files.filter((file) => file.endsWith('.zip.part')).map((file) => rm(join(uploadTo, file))))
  await endReceiving(db, 'The service ended while it was received. Nothing was changed; send it again.')
}

/** How an upload ended is told once the database is there; the next start of the service tells what is left. */
async function untilKept(keep: () => Promise<void>, attempts = 60): Promise<void> {
  try {
    await keep()
  } catch {
    if (attempts === 1) return
    await wait(1_000, undefined, { ref: false })
    await untilKept(keep, attempts - 1)
  }
}

async function endReceiving(db: Kysely<DB>, sentence: string, id: string | null = null): Promise<void> {
  await sql`
    update dashboard.intake
    set    state = 'failed', sentence = ${sentence}, ended_at = clock_timestamp()
    where  state = 'receiving' and (${id}::uuid is null or intake_id = ${id}::uuid)
  `.execute(db)
}

/** Passes bytes on, up to the most there may be and no longer than they may take, and keeps how many there have been. Ends where the upload is cancelled. */
function counted(db: Kysely<DB>, id: string, { most, until }: { most: number; until: number }): Transform {
  let received = 0
  let kept = 0
  const keep = async () => {
    const { rows } = await sql`
      update dashboard.intake set bytes_received = ${received}
      where  intake_id = ${id} and state = 'receiving'
      returning 1
    `.execute(db)
    if (rows.length === 0) throw new Refused(409, 'The upload was cancelled. Nothing was changed.')
    kept = Date.now()
  }
  const pass = async (chunk: Buffer) => {
    received += chunk.length
    if (received > most) throw tooLarge(most)
    if (Date.now() > until) throw new Refused(408, 'The upload took too long. Nothing was changed; send it again.')
    if (Date.now() - kept >= everyMs) await keep()
    return chunk
  }
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => void pass(chunk).then((passed) => done(null, passed), done),
    flush: (done) => void keep().then(() => done(), done),
  })
}

function tooLarge(most: number): Refused {
  return new Refused(
    413,
    `The .zip is larger than the ${(most / 1_000_000).toLocaleString('en-GB')} MB that are taken here. Nothing was changed; load it with \`pnpm load\` or through the drop folder.`,
  )
}
