import { Refusal } from './refusal.ts'

const files: Record<string, string> = {
  ENOSPC: 'The disk is full. Free some space and try again.',
  EACCES: 'That place cannot be written to. Give this user the right to, or name another.',
  EPERM: 'That place cannot be written to. Give this user the right to, or name another.',
  EROFS: 'That place cannot be written to. Name another.',
  ENOENT: 'There is no such folder. Make it, or name another.',
  ENOTDIR: 'There is no such folder. Make it, or name another.',
}
const databases: Record<string, string> = {
  '53100': "The database's disk is full. Free some space and try again.",
  '42501': 'This database user may not do that. Act as the owner of the database, whose address DATABASE_URL takes.',
  '40P01': 'The database was busy and gave up on this. Try again.',
  '55P03': 'The database was busy and gave up on this. Try again.',
}

/** The error to throw, in a sentence; nothing in it comes from PostgreSQL's own words, which may hold values of rows. */
export function explain(error: unknown, act: string, consequence: string): Error {
  if (error instanceof Refusal) return error
  const { code = '', name, message } = error as Error & { code?: string }
  const gone = /^(57P|08)|^ECONNRE/.test(code) || /^Connection terminated|not queryable|connection error/.test(message)
  const reason = files[code] ?? databases[code] ?? (gone ? 'The database went away. Try again.' : null)
  if (reason !== null) return new Error(`${reason} ${consequence}`)
  const support = [code || name, placeOf(error)].filter((part) => part !== undefined).join(' ')
  return new Error(`The ${act} failed. ${consequence} Give whoever looks after the dashboard this code: ${support}.`)
}

/** The first line of this product that the error came through. */
function placeOf(error: unknown): string | undefined {
  return /^ {4}at .*?([\w-]+\.ts:\d+):\d+\)?$/m.exec((error as Error).stack ?? '')?.[1]
}
