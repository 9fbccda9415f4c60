export type Settings = { port: number; databaseUrl: string | null; dev: boolean }

/** What `pnpm start` is asked for by environment and command line; throws a sentence where it makes no sense. */
export function readSettings(variables: NodeJS.ProcessEnv, given: string[]): Settings {
  const port = variables['PORT'] ?? '4000'
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Error('PORT must be a number from 1 to 65535.')
  }
  const unknown = given.find((word) => word !== '--dev')
  if (unknown !== undefined) throw new Error('Usage: pnpm start (settings come from PORT and DATABASE_URL)')
  return { port: Number(port), databaseUrl: readUrl(variables['DATABASE_URL']), dev: given.includes('--dev') }
}

function readUrl(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  const protocol = URL.canParse(text) ? new URL(text).protocol : ''
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    throw new Error('DATABASE_URL must be written postgres://user:password@host:port/database.')
  }
  return text
}
