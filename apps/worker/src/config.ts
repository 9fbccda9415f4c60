/** The address of the database, of its owner. */
export function readConfig(variables: NodeJS.ProcessEnv): { databaseUrl: string } {
  const databaseUrl = variables['DATABASE_URL']
  if (!databaseUrl) throw new Error('DATABASE_URL must be the address of the database.')
  return { databaseUrl }
}
