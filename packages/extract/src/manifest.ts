import { readInstant } from './london-time.ts'
import { extractFiles } from './extract-files.ts'
import { Refusal } from './refusal.ts'
import { isUuid } from './uuid.ts'

/** `shown` is how the file is called in reports: its name could hold anything unless it is plainly that of the feed. */
export type ManifestFeed = { file: string; shown: string; rows: number | null; sha256: string | null }
export type Manifest = {
  force: string
  extractId: string
  asAtUtc: string
  asOn: string
  mode: 'full' | 'delta'
  synthetic: boolean
  maxRejectedPercent: number
  feeds: Record<string, ManifestFeed>
}

const keys = ['format', 'force', 'extractId', 'asAt', 'mode', 'synthetic', 'feeds', 'maxRejectedPercent']

/** Reads manifest.json strictly; throws a Refusal that names what is wrong. */
export function readManifest(text: string): Manifest {
  const given = parseObject(text)
  const unknown = Object.keys(given).find((key) => !keys.includes(key))
  if (unknown !== undefined) refuse(`has a key that format 1 does not know: ${safe(unknown)}`)
  if (given['format'] !== 1) refuse('must say "format": 1')
  const { force, extractId, mode, synthetic = false, maxRejectedPercent = 1 } = given
  if (typeof force !== 'string' || !/^[a-z][a-z-]{1,39}$/.test(force)) refuse('must name the force, in small letters')
  if (typeof extractId !== 'string' || !isUuid(extractId)) refuse('must have an extractId that is a UUID')
  const asAt = typeof given['asAt'] === 'string' ? readInstant(given['asAt']) : null
  if (!asAt) return refuse('must have an asAt written YYYY-MM-DDTHH:MM')
  if (mode !== 'full' && mode !== 'delta') return refuse('must have a mode: full or delta')
  if (typeof synthetic !== 'boolean') refuse('must give synthetic as true or false')
  if (typeof maxRejectedPercent !== 'number' || !(maxRejectedPercent >= 0 && maxRejectedPercent <= 100)) {
    refuse('must give maxRejectedPercent between 0 and 100')
  }
  return {
    force,
    extractId: extractId.toLowerCase(),
    asAtUtc: asAt.utc,
    asOn: asAt.day,
    mode,
    synthetic,
    maxRejectedPercent,
    feeds: readFeeds(given['feeds'], mode),
  }
}

/** A delta that only removes rows lists no feed. */
function readFeeds(given: unknown, mode: 'full' | 'delta'): Record<string, ManifestFeed> {
  if (!isObject(given) || (mode === 'full' && Object.keys(given).length === 0)) return refuse('must list its feeds')
  const read = Object.entries(given).map(([name, value]) => {
    if (!extractFiles.some((file) => file.name === name))
      refuse(`lists a feed that format 1 does not know: ${safe(name)}`)
    return [name, readFeed(name, value)] as const
  })
  const files = read.map(([, { file }]) => file)
  if (new Set(files).size < files.length) refuse('names one file for two feeds')
  return Object.fromEntries(read)
}

function readFeed(name: string, value: unknown): ManifestFeed {
  if (!isObject(value)) return refuse(`must describe the feed ${name} with its file`)
  const unknown = Object.keys(value).find((key) => !['file', 'rows', 'sha256'].includes(key))
  if (unknown !== undefined) refuse(`has a key for ${name} that format 1 does not know: ${safe(unknown)}`)
  const { file, rows = null, sha256 = null } = value
  if (typeof file !== 'string' || !/^[\w-][\w.-]*\.csv$/.test(file))
    return refuse(`must name a CSV file beside it for ${name}`)
  if (rows !== null && !(Number.isInteger(rows) && (rows as number) >= 0))
    refuse(`must give rows of ${name} as a whole number`)
  if (sha256 !== null && !(typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256))) {
    refuse(`must give sha256 of ${name} as 64 hexadecimal digits`)
  }
  const plain = new RegExp(`^${name}[-_.\\d]*\\.csv$`).test(file)
  const shown = plain ? file : `The file of ${name}`
  return { file, shown, rows: rows as number | null, sha256: sha256?.toLowerCase() ?? null }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isObject(parsed) ? parsed : refuse('is not a JSON object')
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuse('is not valid JSON')
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A name is repeated only when it can be nothing but a name. */
function safe(name: string): string {
  return /^[a-z][A-Za-z_]{0,39}$/.test(name) ? name : 'a name that is not printed here'
}

function refuse(what: string): never {
  throw new Refusal(`manifest.json ${what}.`)
}
