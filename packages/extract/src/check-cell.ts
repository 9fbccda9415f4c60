import { looksPersonal } from '@dashboard/contract'
import { isDay } from './day.ts'
import type { Column, References } from './feed.ts'
import { readInstant, type Instant } from './london-time.ts'
import { isUuid } from './uuid.ts'

export type CellRule =
  | 'required'
  | 'uuid'
  | 'day'
  | 'instant'
  | 'boolean'
  | 'month'
  | 'whole'
  | 'decimal'
  | 'code'
  | 'reference'
  | 'form'
  | 'text'
  | 'key'
  | 'future'
  | 'personal-data'

/** The codes that cells may point to, and the cut-off that no event may lie after. */
export type Context = {
  references: References
  asAtUtc: string
  asOn: string
}

/** The text that the database's COPY takes, with what is known of an instant; or the rule that the cell breaks. */
export type CheckedCell = { value: string; instant?: Instant } | { rule: CellRule }

/** Checks a filled cell. */
export function checkCell(text: string, column: Column, context: Context): CheckedCell {
  const checked = checkKind(text, column, context)
  return 'rule' in checked && checked.rule !== 'future' && holdsPersonal(text) ? { rule: 'personal-data' } : checked
}

function checkKind(text: string, column: Column, context: Context): CheckedCell {
  switch (column.kind) {
    case 'uuid':
      return isUuid(text) && text !== nil ? { value: text } : { rule: 'uuid' }
    case 'day':
      if (!isDay(text)) return { rule: 'day' }
      return text > context.asOn && !column.mayBeFuture ? { rule: 'future' } : { value: text }
    case 'instant': {
      const instant = readInstant(text)
      if (!instant) return { rule: 'instant' }
      return instant.day >= context.asOn && instant.utc > context.asAtUtc
        ? { rule: 'future' }
        : { value: instant.utc, instant }
    }
    case 'boolean':
      return text === 'true' || text === 'false' ? { value: text } : { rule: 'boolean' }
    case 'month':
      if (!monthPattern.test(text) || !isDay(`${text}-01`)) return { rule: 'month' }
      return text > context.asOn.slice(0, 7) ? { rule: 'future' } : { value: `${text}-01` }
    case 'whole':
      return wholePattern.test(text) && Number(text) >= column.from && Number(text) <= column.to
        ? { value: text }
        : { rule: 'whole' }
    case 'decimal':
      return decimalPattern.test(text) ? { value: text } : { rule: 'decimal' }
    case 'codes':
      return column.codes.includes(text) ? { value: text } : { rule: 'code' }
    case 'reference':
      return context.references[column.file].has(text) || column.also.includes(text)
        ? { value: text }
        : { rule: 'reference' }
    case 'form':
      return column.pattern.test(text) ? { value: text } : { rule: 'form' }
    case 'text':
      if (holdsPersonal(text)) return { rule: 'personal-data' }
      return textPattern.test(text) ? { value: text.replaceAll('\\', '\\\\') } : { rule: 'text' }
    case 'key':
      return keyPattern.test(text) ? { value: text } : { rule: 'key' }
  }
}

const nil = '00000000-0000-0000-0000-000000000000'
const monthPattern = /^\d{4}-\d{2}$/
const wholePattern = /^(?:0|[1-9]\d{0,8})$/
const decimalPattern = /^\d{1,9}(?:\.\d{1,6})?$/
const textPattern = /^(?! )\P{C}{1,400}(?<! )$/u
const keyPattern = /^[\w:+-]+(?:\|[\w:+-]*){0,3}$/

/** A UUID is digits and hyphens, which a telephone number could be too. */
function holdsPersonal(text: string): boolean {
  return !isUuid(text) && looksPersonal(text)
}
