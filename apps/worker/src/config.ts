export type Config = { databaseUrl: string; quiet: boolean }

/** The address of the database, of its owner, and whether only trouble is logged. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const databaseUrl = variables['DATABASE_URL']
  if (!databaseUrl) throw new Error('DATABASE_URL must be the address of the database.')
  return { databaseUrl, quiet: !['info', 'debug'].includes(variables['LOG_LEVEL'] ?? 'info') }
}
