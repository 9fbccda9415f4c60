import { isDay } from './day.ts'
import type { Column } from './feed.ts'
import { readInstant, type Instant } from './london-time.ts'

export type CellRule =
  | 'required'
  | 'uuid'
  | 'day'
  | 'instant'
  | 'boolean'
  | 'integer'
  | 'code'
  | 'reference'
  | 'key'
  | 'future'
  | 'personal-data'

/** The codes of the reference tables, and the cut-off that no event may lie after. */
export type Context = {
  references: Record<'offence' | 'area' | 'provider', ReadonlySet<string>>
  asAtUtc: string
  asOn: string
}

/** The text that the database takes, with what is known of an instant; or the rule that the cell breaks. */
export type CheckedCell = { value: string; instant?: Instant } | { rule: CellRule }

/** Checks a filled cell. */
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
      return instant.utc > context.asAtUtc ? { rule: 'future' } : { value: instant.utc, instant }
    }
    case 'boolean':
      return text === 'true' || text === 'false' ? { value: text } : { rule: 'boolean' }
    case 'integer':
      return /^[1-9]\d{0,5}$/.test(text) ? { value: text } : { rule: 'integer' }
    case 'codes':
      return column.codes.includes(text) ? { value: text } : { rule: 'code' }
    case 'reference':
      return context.references[column.table].has(text) ? { value: text } : { rule: 'reference' }
    case 'key':
      return keyPattern.test(text) ? { value: text } : { rule: 'key' }
  }
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const keyPattern = /^[\w:+-]+(?:\|[\w:+-]+){0,3}$/
const nil = '00000000-0000-0000-0000-000000000000'

const personal = [
  /\b[A-Z]{1,2}\d[A-Z\d]?[\s-]*\d[A-Z]{2}\b/i,
  /[^\s@]+@[^\s@]+\.[^\s@]+/,
  /(?:\+44|(?<![\w-])0)[\s().-]*(?:\d[\s().-]*){9,10}/,
  /\b[A-CEGHJ-PR-TW-Z]{2}[\s-]*(?:\d{2}[\s-]*){3}[A-D]\b/i,
]

/** Does it look like a postcode, an e-mail address, a telephone or a National Insurance number? */
function looksPersonal(text: string): boolean {
  return !uuidPattern.test(text) && personal.some((pattern) => pattern.test(text))
}
