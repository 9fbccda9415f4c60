import { Refusal } from './refusal.ts'

/** Why a load ended early, in sentences that never hold a value of a row, as PostgreSQL's own words may. */
export function explainFailure(error: unknown, committing: boolean): string {
  if (error instanceof Refusal) return error.message
  const change = committing ? 'The extract is loaded whole or not at all' : 'Nothing was changed'
  const { code = '', message } = error as Error & { code?: string }
  if (code === '53100' || code === 'ENOSPC') return `The disk is full. ${change}; free some space and load again.`
  if (code === '42501')
    return `This database user may not load. ${change}; load as the owner of the database, whose address DATABASE_URL takes.`
  if (/^(57P|08)|^ECONNRE/.test(code) || /^Connection terminated|not queryable|connection error/.test(message))
    return `The database went away. ${change}; load again.`
  return `The load failed. ${change}; give whoever looks after the dashboard this code: ${supportCode(error)}.`
}

/** The error to throw: its stack says where, and nothing in it comes from the original's message or details. */
export function withoutValues(error: unknown, sentence: string): Error {
  const failure = new Error(sentence)
  failure.stack = [`Error: ${sentence}`, ...framesOf(error)].join('\n')
  return failure
}

/** PostgreSQL's SQLSTATE with the constraint or table it names; else what was thrown and where. */
function supportCode(error: unknown): string {
  const { code, name, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string }
  const place = framesOf(error)
    .map((frame) => /([\w.-]+\.ts:\d+):\d+\)?$/.exec(frame)?.[1])
    .find((each) => each !== undefined)
  return [code ?? name, constraint ?? table, place].filter((part) => part !== undefined).join(' ')
}

function framesOf(error: unknown): string[] {
  const { stack = '' } = error as Error
  return stack.split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
}
