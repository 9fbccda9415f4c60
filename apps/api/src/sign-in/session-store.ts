import { createHash, randomUUID } from 'node:crypto'
import type { SessionStore } from '@fastify/session'
import { record } from '@dashboard/audit'
import type { Role } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { Session } from 'fastify'
import { sql, type Kysely } from 'kysely'
import { Refused } from '../problems.ts'
import { withPatience } from '../with-patience.ts'
import { asReader } from './as-reader.ts'
import { recordSignIn, recordSignOut } from './record-sessions.ts'
import type { Pending, Reader } from './reader.ts'

const second = 1_000
const minute = 60 * second
/** A session ends after so long without a request, and in any case after so long. */
const idleMs = 20 * minute
const absoluteMs = 600 * minute
/** A sign-in that is begun must be finished within. */
const pendingMs = 10 * minute
/** The database is asked about a session again after so long … */
const freshMs = 10 * second
/** … or sooner where it did not answer, so that one that comes and goes is met while it is there … */
const retryMs = second
/** … and without an answer it is held for no longer than this. */
const rememberedMs = minute
const mostRemembered = 1_000

type Row = { pending: Pending | null; startedAt: string } & Reader
type Remembered = {
  reader: Reader
  startedMs: number
  askAgainMs: number
  confirmedMs: number
  /** Whether the database did not answer the last time it was asked. */
  unanswered: boolean
}
export type Listed = Pick<Reader, 'sessionId' | 'issuer' | 'name'> & {
  roles: Role[]
  startedAt: string
  lastUsedAt: string
}

/** Sessions as rows, of which the cookie alone has the key. */
export class Sessions implements SessionStore {
  private readonly db: Kysely<DB>
  private readonly now: () => number
  private readonly remembered = new Map<string, Remembered>()

  constructor(db: Kysely<DB>, now: () => number = Date.now) {
    this.db = db
    this.now = now
  }

  get(id: string, callback: (error: unknown, session?: Session | null) => void): void {
    this.find(hashOf(id)).then((found) => callback(null, found as Session | null), callback)
  }

  set(id: string, session: Session, callback: (error?: unknown) => void): void {
    this.keep(hashOf(id), session).then(
      () => callback(),
      (error: unknown) => callback(away(error)),
    )
  }

  destroy(id: string, callback: (error?: unknown) => void): void {
    const hash = hashOf(id)
    this.remembered.delete(hash)
    this.forget(hash).then(
      () => callback(),
      (error: unknown) => callback(away(error)),
    )
  }

  /** Everybody who is signed in, the latest used first. */
  async list(): Promise<Listed[]> {
    const { rows } = await sql<Listed>`
      select session_id as "sessionId", issuer, name, roles, started_at as "startedAt", last_used_at as "lastUsedAt"
      from   dashboard.session
      where  pending is null and ${this.alive()}
      order  by last_used_at desc, session_id
    `.execute(this.db)
    return rows
  }

  /** Ends a session: here at once, in other processes within a minute. False where there is none. */
  async end(sessionId: string, by: Reader): Promise<boolean> {
    const row = await asReader(this.db, by, async (transaction) => {
      const ended = await transaction
        .deleteFrom('dashboard.session')
        .where('session_id', '=', sessionId)
        .where('pending', 'is', null)
        .returning(['session_hash', 'issuer', 'subject'])
        .executeTakeFirst()
      if (ended)
        await record(transaction, {
          action: 'session-ended',
          subject: sessionId,
          details: { of: `${ended.issuer} ${ended.subject}` },
        })
      return ended
    })
    if (row) this.remembered.delete(row.session_hash)
    return row !== undefined
  }

  private async find(hash: string): Promise<{ reader: Reader } | { pending: Pending } | null> {
    const known = this.remembered.get(hash)
    const now = this.now()
    const held = known && now - known.startedMs < absoluteMs && now - known.confirmedMs < rememberedMs ? known : null
    if (held && now < held.askAgainMs) return { reader: held.reader }
    if (held) held.askAgainMs = now + freshMs
    const asked = withPatience(this.askAnew(hash, now)).catch((error: unknown) => {
      if (!held) throw away(error)
      held.unanswered = true
      held.askAgainMs = now + retryMs
      return { reader: held.reader }
    })
    // Once it has not been answered, nobody waits for the next try.
    return held?.unanswered ? { reader: held.reader } : asked
  }

  private async askAnew(hash: string, now: number): Promise<{ reader: Reader } | { pending: Pending } | null> {
    const row = await this.confirm(hash)
    this.remembered.delete(hash)
    if (!row) return null
    const { pending, startedAt, ...reader } = row
    if (pending) return { pending }
    const startedMs = Date.parse(startedAt)
    this.remember(hash, { reader, startedMs, askAgainMs: now + freshMs, confirmedMs: now, unanswered: false })
    return { reader }
  }

  private async forget(hash: string): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      const gone = await transaction
        .deleteFrom('dashboard.session')
        .where('session_hash', '=', hash)
        .returning(['session_id', 'issuer', 'subject', 'roles'])
        .executeTakeFirst()
      if (gone) await recordSignOut(transaction, gone)
    })
  }

  private remember(hash: string, session: Remembered): void {
    const [oldest] = this.remembered.keys()
    if (oldest !== undefined && this.remembered.size >= mostRemembered) this.remembered.delete(oldest)
    this.remembered.set(hash, session)
  }

  /** The session where it goes on, which counts as a use of it. */
  private async confirm(hash: string): Promise<Row | null> {
    const { rows } = await sql<Row>`
      update dashboard.session
      set    last_used_at = greatest(last_used_at, ${this.before(0)})
      where  session_hash = ${hash} and ${this.alive()}
      returning pending, started_at as "startedAt", session_id as "sessionId", issuer, subject, name, roles, sign_out_hint as "signOutHint"
    `.execute(this.db)
    return rows[0] ?? null
  }

  /** Sessions are never changed: one that is neither under way nor signed in is not worth a row. */
  private async keep(hash: string, { pending, reader }: Session): Promise<void> {
    if (!pending && !reader) return
    const now = this.before(0)
    await this.db.transaction().execute(async (transaction) => {
      await sql`delete from dashboard.session where not (${this.alive()})`.execute(transaction)
      await transaction
        .insertInto('dashboard.session')
        .values({
          session_hash: hash,
          session_id: reader?.sessionId ?? randomUUID(),
          started_at: now,
          last_used_at: now,
          pending: pending ? JSON.stringify(pending) : null,
          issuer: reader?.issuer ?? null,
          subject: reader?.subject ?? null,
          name: reader?.name ?? null,
          roles: reader?.roles ?? null,
          sign_out_hint: reader?.signOutHint ?? null,
        })
        .execute()
      if (reader) await recordSignIn(transaction, reader)
    })
  }

  private alive() {
    return sql`(started_at > ${this.before(absoluteMs)} and last_used_at > ${this.before(idleMs)}
                and (pending is null or started_at > ${this.before(pendingMs)}))`
  }

  private before(ms: number): string {
    return new Date(this.now() - ms).toISOString()
  }
}

function away(cause: unknown): Refused {
  return new Refused(503, 'Who you are cannot be checked while the database is away. Try again in a minute.', { cause })
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}
