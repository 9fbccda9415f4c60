import { parseArgs } from 'node:util'
import { loadExtract, type LoadReport } from '@dashboard/extract'
import { knownKpis, measureLoad } from '@dashboard/kpis'
import { useDatabase } from './use-database.ts'

const linesShown = 10

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean' } } })
  const [path, ...others] = positionals
  if (!path || others.length > 0) throw new Error('Usage: pnpm load <folder or .zip> [--force]')
  const database = await useDatabase()
  try {
    const report = await loadExtract({
      url: database.url,
      path,
      force: values.force ?? false,
      kpis: knownKpis,
      measure: measureLoad,
      onProgress: (sentence) => console.log(`  ${sentence}`),
    })
    print(report)
    if (report.outcome === 'refused') process.exitCode = 1
  } finally {
    await database.stop()
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

function print(report: LoadReport): void {
  for (const { file, read, accepted, rejected, repeated, rules } of report.files) {
    const counts = `${number(read)} read, ${number(accepted)} accepted, ${number(rejected)} rejected`
    console.log(`  ${file.padEnd(26)} ${counts}${repeated > 0 ? `, ${number(repeated)} repeated rows kept once` : ''}`)
    for (const { sentence, rows, lines } of rules) {
      const more = rows > linesShown ? ` and ${number(rows - linesShown)} more` : ''
      console.log(`    ${number(rows)} × ${sentence} (line ${lines.slice(0, linesShown).join(', ')}${more})`)
    }
  }
  for (const { sentence, rows } of report.faults) console.log(`  kept: ${number(rows)} × ${sentence}`)
  const unchanged = report.sentence.includes('Nothing was changed') ? '' : ' Nothing was changed.'
  console.log(report.outcome === 'refused' ? `Refused: ${report.sentence}${unchanged}` : report.sentence)
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
