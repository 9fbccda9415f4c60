import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(4000),
  DATABASE_URL: z.string().min(1),
  UPLOAD_TO: z
    .string()
    .min(1)
    .default(join(import.meta.dirname, '../../../.data/uploads')),
  UPLOAD_BYTES: z.coerce.number().int().min(1).max(64_000_000_000).default(2_000_000_000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Config = {
  port: number
  databaseUrl: string
  logLevel: z.infer<typeof environment>['LOG_LEVEL']
  /** The built page; null where it has not been built. */
  page: string | null
  /** Where uploads wait to be loaded, and the most bytes of one. */
  uploadTo: string
  uploadBytes: number
}

const meanings: Record<string, string> = {
  PORT: 'PORT must be a number from 1 to 65535.',
  DATABASE_URL: 'DATABASE_URL must be the address of the database.',
  UPLOAD_TO: 'UPLOAD_TO must be a folder.',
  UPLOAD_BYTES: 'UPLOAD_BYTES must be a number from 1 to 64000000000.',
  LOG_LEVEL: 'LOG_LEVEL is fatal, error, warn, info, debug or silent.',
}

/** Reads the environment once; throws a sentence about the first thing that is wrong. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const read = environment.safeParse(variables)
  if (!read.success)
    throw new Error(meanings[String(read.error.issues[0]?.path[0])] ?? 'The environment cannot be read.')
  const page = join(import.meta.dirname, '../../web/dist')
  return {
    port: read.data.PORT,
    databaseUrl: read.data.DATABASE_URL,
    uploadTo: resolve(read.data.UPLOAD_TO),
    uploadBytes: read.data.UPLOAD_BYTES,
    logLevel: read.data.LOG_LEVEL,
    page: existsSync(join(page, 'index.html')) ? page : null,
  }
}
