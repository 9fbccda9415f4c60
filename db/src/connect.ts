import { Kysely, PostgresDialect, type KyselyConfig } from 'kysely'
import pg from 'pg'
import Cursor from 'pg-cursor'
import type { DB } from './schema.ts'

export type Connection = {
  url: string
  /** What this process is called in pg_stat_activity. */
  name: string
  /** Role to act as, where it is not the one of the address. */
  role?: string
  poolSize?: number
  statementTimeoutMs?: number
}

/**
 * A pool of connections. Days are text (`2026-10-31`), instants ISO text in UTC, whole and decimal numbers are numbers.
 * A restart of the server ends queries under way with an error and the next ones get new connections.
 */
export function connect({ url, name, role, poolSize = 4, statementTimeoutMs = 30_000 }: Connection): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementTimeoutMs,
    options: `-c timezone=Europe/London${role ? ` -c role=${role}` : ''}`,
    types: { getTypeParser },
  })
  survive(pool)
  return new Kysely<DB>({ ...kyselyOf(pool) })
}

/**
 * A pool for the job queue, which reads rows by node-postgres's own types. Whoever made it ends it: the queue would end its
 * own without waiting, and deaf to a server that goes away meanwhile. It waits for a connection however long that takes: the
 * queue takes the end of a wait for the end of the process.
 */
export function connectQueue({ url, name }: Pick<Connection, 'url' | 'name'>): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, application_name: name })
  survive(pool)
  return pool
}

/** Kysely over one connection that the caller also uses for itself, such as for COPY inside the same transaction. */
export async function connectSingle(
  connection: Omit<Connection, 'poolSize'>,
): Promise<{ client: pg.Client; db: Kysely<DB>; end: () => Promise<void> }> {
  const { url, name, role, statementTimeoutMs = 0 } = connection
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementTimeoutMs,
    options: `-c timezone=Europe/London${role ? ` -c role=${role}` : ''}`,
    types: { getTypeParser },
  })
  client.on('error', () => undefined)
  await client.connect()
  const borrowed = Object.assign(client, { release: () => undefined })
  const onePool = { connect: async () => borrowed, end: async () => undefined }
  const db = new Kysely<DB>({ ...kyselyOf(onePool as unknown as pg.Pool) })
  return { client, db, end: () => client.end() }
}

/** An address without its password, for messages. */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:@/]*)(:[^@]*)?@/, '//$1@').replace(/([?&]password=)[^&]*/i, '$1…')
}

function kyselyOf(pool: pg.Pool): KyselyConfig {
  return { dialect: new PostgresDialect({ pool, cursor: Cursor }) }
}

function survive(pool: pg.Pool): void {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
}

const { builtins } = pg.types
const asText = (value: string) => value
const parsers: Record<number, (value: string) => unknown> = {
  [builtins.DATE]: asText,
  [builtins.TIMESTAMP]: asText,
  [builtins.TIMESTAMPTZ]: (value) => new Date(value).toISOString().replace('.000Z', 'Z'),
  [builtins.NUMERIC]: Number,
  [builtins.INT8]: safeInteger,
}

type TypeParserOf = typeof pg.types.getTypeParser

function getTypeParser(oid: Parameters<TypeParserOf>[0], format?: Parameters<TypeParserOf>[1]) {
  return (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format)
}

function safeInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new Error('A number from the database is too large to be exact.')
  return number
}
