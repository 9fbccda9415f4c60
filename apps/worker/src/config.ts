import { lstatSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type Config = {
  databaseUrl: string
  /** The folder where accepted extracts are kept. */
  keptIn: string
  /** The built page, from which papers are printed as PDF. */
  pageFolder: string | null
  quiet: boolean
  /** The drop folder; null where none is watched. */
  loadFrom: string | null
  /** How often the drop folder is looked into. */
  lookEveryMs: number
}

/** Reads the environment once; throws a sentence about the first thing that is wrong. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const databaseUrl = variables['DATABASE_URL']
  if (!databaseUrl) throw new Error('DATABASE_URL must be the address of the database.')
  const keptIn = variables['KEPT_EXTRACTS']
  if (!keptIn) throw new Error('KEPT_EXTRACTS must be the folder where accepted extracts are kept.')
  const loadFrom = variables['LOAD_FROM']
  if (loadFrom && !lstatSync(loadFrom, { throwIfNoEntry: false })?.isDirectory())
    throw new Error('LOAD_FROM must be a folder that is there, and no link to one.')
  return {
    databaseUrl,
    keptIn,
    pageFolder: join(import.meta.dirname, '../../web/dist'),
    quiet: !['info', 'debug'].includes(variables['LOG_LEVEL'] ?? 'info'),
    loadFrom: loadFrom ? resolve(loadFrom) : null,
    lookEveryMs: 5000,
  }
}
