/** Whether an error says that the database is away, restarting or too busy, and not that what was asked is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as Error & { code?: string }
  return codes.has(code) || classes.has(code.slice(0, 2)) || sentences.some((each) => error.message.includes(each))
}

/** Connection exceptions, insufficient resources, operator intervention (a restart, or a statement that took too long). */
const classes = new Set(['08', '53', '57'])
/** A lock not to be had, a deadlock, a transaction to be tried again; and what a socket says. */
const codes = new Set([
  '55P03',
  '40P01',
  '40001',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
])
/** Of node-postgres, whose errors about connections have no code. */
const sentences = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Client was closed',
  'timeout expired',
]
