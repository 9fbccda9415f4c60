import { parseArgs } from 'node:util'

export type Command = {
  path: string
  /** The load to put back, in place of a path. */
  restore: string | null
  force: boolean
  check: boolean
  /** Where the report is written too. */
  reportFile: string | null
}

const usage =
  'Usage: pnpm load <folder or .zip> [--check] [--force] [--report <file.csv or file.json>]\n       pnpm load --restore <load id> [--report <file.csv or file.json>]'

/** What `pnpm load` is asked for; throws how it is used where that makes no sense. */
export function readCommand(given: string[]): Command {
  const { values, positionals } = parse(given)
  const { restore = null, force = false, check = false, report = null } = values
  const [path = '', ...others] = positionals
  const misused = restore === null ? path === '' : path !== '' || force || check
  if (misused || others.length > 0) throw new Error(usage)
  if (report !== null && !/\.(csv|json)$/i.test(report))
    throw new Error('--report takes a file whose name ends in .csv or .json.')
  return { path, restore, force, check, reportFile: report }
}

function parse(given: string[]) {
  try {
    return parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        force: { type: 'boolean' },
        check: { type: 'boolean' },
        report: { type: 'string' },
        restore: { type: 'string' },
      },
    })
  } catch {
    throw new Error(usage)
  }
}
