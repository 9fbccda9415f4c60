import { parseArgs } from 'node:util'
import { audience as audiences, paperFormat, type Audience, type PaperFormat } from '@dashboard/contract'

export type Command = {
  /** A ready paper by its name or the beginning of it, or the id of a template. */
  template: string
  /** A month, or the id of a meeting; null: the figures in force. */
  meeting: string | null
  /** Null: that of the template. */
  audience: Audience | null
  to: string
  format: PaperFormat
}

const usage =
  'Usage: pnpm paper <ready paper or template id> [--meeting 2026-10] [--audience restricted|partner|public] --to <file.docx, .pptx, .xlsx, .ods, .csv, .pdf or .zip>'

/** What `pnpm paper` is asked for; throws how it is used where that makes no sense. */
export function readCommand(given: string[]): Command {
  const { values, positionals } = parse(given)
  const { meeting = null, to = '' } = values
  const [template, ...others] = positionals
  const format = paperFormat.safeParse(to.split('.').at(-1)?.toLowerCase())
  if (!template || others.length > 0 || !format.success) throw new Error(usage)
  const audience = audiences.nullable().safeParse(values.audience ?? null)
  if (!audience.success) throw new Error('--audience is restricted, partner or public.')
  return { template, meeting, audience: audience.data, to, format: format.data }
}

function parse(given: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: given, allowPositionals: true, options: { meeting: text, audience: text, to: text } })
  } catch {
    throw new Error(usage)
  }
}
