export type Config = { databaseUrl: string; keptIn: string; quiet: boolean }

/** The address of the database, of its owner, the folder where accepted extracts are kept, and whether only trouble is logged. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const databaseUrl = variables['DATABASE_URL']
  if (!databaseUrl) throw new Error('DATABASE_URL must be the address of the database.')
  const keptIn = variables['KEPT_EXTRACTS']
  if (!keptIn) throw new Error('KEPT_EXTRACTS must be the folder where accepted extracts are kept.')
  return { databaseUrl, keptIn, quiet: !['info', 'debug'].includes(variables['LOG_LEVEL'] ?? 'info') }
}
