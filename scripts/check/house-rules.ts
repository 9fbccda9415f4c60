import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const longest = 250
const dumpingGrounds = /(^|\/)(utils?|helpers?|common|lib|core|services|types)(\/|\.tsx?$)/
const unfinished = /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-expect-error/

/** What no tool checks: names, sizes and unfinished work. Returns a sentence for each breach. */
export function brokenRules(checkout: string): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  const files = listed
    .split('\n')
    .filter((file) => /\.(ts|tsx|scss|sql)$/.test(file) && !/schema\.(ts|sql)$/.test(file))
  return files.flatMap((file) => breaches(file, readFileSync(join(checkout, file), 'utf8')))
}

/** The breaches of one file. */
export function breaches(file: string, text: string): string[] {
  const lines = text.split('\n').length
  const found = []
  if (lines > longest) found.push(`${file} has ${lines} lines; none has over ${longest}.`)
  if (!file.endsWith('.sql') && !/^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(basename(file)))
    found.push(`${file} is not named in kebab-case.`)
  if (dumpingGrounds.test(file)) found.push(`${file} is named like a dumping ground. Name it for what it holds.`)
  if (unfinished.test(text) && !file.endsWith('house-rules.ts') && !file.endsWith('house-rules.test.ts'))
    found.push(`${file} holds unfinished work or silences the compiler.`)
  return found
}
