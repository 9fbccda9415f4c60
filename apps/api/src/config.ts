import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { patience, type Patience } from './boundaries.ts'
import type { Rates } from './limit-rates.ts'
import { isLoopback, readIssuers, type Issuer } from './sign-in/issuer.ts'

const count = z.coerce.number().int().min(1).max(1_000_000)

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(4000),
  PUBLIC_URL: z
    .url()
    .transform((text) => new URL(text))
    .refine(({ pathname, search, hash }) => pathname === '/' && search === '' && hash === '')
    .refine(({ protocol, hostname }) => protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)))
    .nullable()
    .default(null),
  PROXY: z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).nullable().default(null),
  SIGN_IN: z.string().min(1).nullable().default(null),
  DATABASE_URL: z.string().min(1),
  UPLOAD_TO: z
    .string()
    .min(1)
    .default(join(import.meta.dirname, '../../../.data/uploads')),
  UPLOAD_BYTES: z.coerce.number().int().min(1).max(64_000_000_000).default(2_000_000_000),
  UPLOAD_SECONDS: z.coerce.number().int().min(1).max(86_400).default(1_800),
  SIGN_INS_PER_MINUTE: count.default(120),
  EXPORTS_PER_MINUTE: count.default(120),
  UPLOADS_PER_HOUR: count.default(30),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Config = {
  /** The address that is listened at, and its port. */
  host: string
  port: number
  /** Where people open the dashboard; null where that is only this machine. */
  publicUrl: URL | null
  /** Whose word is taken for the address that somebody asks from, besides this machine's. */
  proxy: string[]
  /** Who says who people are; none: made-up people, where that may be. */
  issuers: Issuer[]
  databaseUrl: string
  logLevel: z.infer<typeof environment>['LOG_LEVEL']
  /** The built page; null where it has not been built. */
  page: string | null
  /** Where uploads wait to be loaded, the most bytes of one, and the longest that it may take to arrive. */
  uploadTo: string
  uploadBytes: number
  uploadMs: number
  rates: Rates
  patience: Patience
}

const meanings: Record<string, string> = {
  HOST: 'HOST must be the address to listen at, such as 127.0.0.1.',
  PORT: 'PORT must be a number from 1 to 65535.',
  PUBLIC_URL: 'PUBLIC_URL must be written https://figures.example.police.uk, without anything after it.',
  PROXY: 'PROXY must be the address of the proxy, such as 10.0.0.7 or 10.0.0.0/24.',
  SIGN_IN: 'SIGN_IN must be the name of a file.',
  DATABASE_URL: 'DATABASE_URL must be the address of the database.',
  UPLOAD_TO: 'UPLOAD_TO must be a folder.',
  UPLOAD_BYTES: 'UPLOAD_BYTES must be a number from 1 to 64000000000.',
  UPLOAD_SECONDS: 'UPLOAD_SECONDS must be a number from 1 to 86400.',
  SIGN_INS_PER_MINUTE: 'SIGN_INS_PER_MINUTE must be a number from 1 to 1000000.',
  EXPORTS_PER_MINUTE: 'EXPORTS_PER_MINUTE must be a number from 1 to 1000000.',
  UPLOADS_PER_HOUR: 'UPLOADS_PER_HOUR must be a number from 1 to 1000000.',
  LOG_LEVEL: 'LOG_LEVEL is fatal, error, warn, info, debug or silent.',
}

/** Reads the environment once; throws a sentence about the first thing that is wrong. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const read = environment.safeParse(variables)
  if (!read.success)
    throw new Error(meanings[String(read.error.issues[0]?.path[0])] ?? 'The environment cannot be read.')
  const page = join(import.meta.dirname, '../../web/dist')
  return {
    host: read.data.HOST,
    port: read.data.PORT,
    publicUrl: read.data.PUBLIC_URL,
    proxy: ['loopback', ...(read.data.PROXY === null ? [] : [read.data.PROXY])],
    issuers: read.data.SIGN_IN === null ? [] : issuersIn(resolve(read.data.SIGN_IN)),
    databaseUrl: read.data.DATABASE_URL,
    uploadTo: resolve(read.data.UPLOAD_TO),
    uploadBytes: read.data.UPLOAD_BYTES,
    uploadMs: read.data.UPLOAD_SECONDS * 1_000,
    rates: {
      signInsPerMinute: read.data.SIGN_INS_PER_MINUTE,
      exportsPerMinute: read.data.EXPORTS_PER_MINUTE,
      uploadsPerHour: read.data.UPLOADS_PER_HOUR,
    },
    patience,
    logLevel: read.data.LOG_LEVEL,
    page: existsSync(join(page, 'index.html')) ? page : null,
  }
}

function issuersIn(file: string): Issuer[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Error(`SIGN_IN names ${file}, which cannot be read.`)
  }
  return readIssuers(text, file)
}
