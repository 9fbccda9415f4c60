import type { Column } from './feed.ts'
import { readInstant } from './london-time.ts'

export type CellRule =
  | 'required'
  | 'uuid'
  | 'day'
  | 'instant'
  | 'boolean'
  | 'integer'
  | 'code'
  | 'reference'
  | 'future'
  | 'personal-data'

/** The codes of the reference tables, and the cut-off that no event may lie after. */
export type Context = {
  references: Record<'offence' | 'area' | 'provider', ReadonlySet<string>>
  asAtUtc: string
  asOn: string
}

export type CheckedCell = { value: string } | { rule: CellRule }

/** Checks a filled cell and gives the text that the database takes for it. */
export function checkCell(text: string, column: Column, context: Context): CheckedCell {
  const checked = checkKind(text, column, context)
  return 'rule' in checked && checked.rule !== 'future' && looksPersonal(text) ? { rule: 'personal-data' } : checked
}

function checkKind(text: string, column: Column, context: Context): CheckedCell {
  switch (column.kind) {
    case 'uuid':
      return uuidPattern.test(text) && text !== nil ? { value: text.toLowerCase() } : { rule: 'uuid' }
    case 'day':
      if (!isDay(text)) return { rule: 'day' }
      return text > context.asOn && !column.mayBeFuture ? { rule: 'future' } : { value: text }
    case 'instant': {
      const instant = readInstant(text)
      if (!instant) return { rule: 'instant' }
      return instant.utc > context.asAtUtc ? { rule: 'future' } : { value: instant.utc }
    }
    case 'boolean':
      return text === 'true' || text === 'false' ? { value: text } : { rule: 'boolean' }
    case 'integer':
      return /^[1-9]\d{0,5}$/.test(text) ? { value: text } : { rule: 'integer' }
    case 'codes':
      return column.codes.includes(text) ? { value: text } : { rule: 'code' }
    case 'reference':
      return context.references[column.table].has(text) ? { value: text } : { rule: 'reference' }
  }
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const nil = '00000000-0000-0000-0000-000000000000'
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const knownDays = new Set<string>()

function isDay(text: string): boolean {
  if (knownDays.has(text)) return true
  if (!dayPattern.test(text) || text < '1900-01-01') return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) return false
  if (knownDays.size < 100_000) knownDays.add(text)
  return true
}

const personal = [
  /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i,
  /[^\s@]+@[^\s@]+\.[^\s@]+/,
  /(?:\+44|\b0)[\s().-]*(?:\d[\s().-]*){9,10}/,
  /\b[A-CEGHJ-PR-TW-Z]{2}\s*\d{2}\s*\d{2}\s*\d{2}\s*[A-D]\b/i,
]

/** Does it look like a postcode, an e-mail address, a telephone or a National Insurance number? */
function looksPersonal(text: string): boolean {
  return !uuidPattern.test(text) && personal.some((pattern) => pattern.test(text))
}
