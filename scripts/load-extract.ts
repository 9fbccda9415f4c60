import type { LoadReport } from '@dashboard/contract'
import { loadExtract, restoreLoad } from '@dashboard/extract'
import { knownKpis, measureLoad } from '@dashboard/kpis'
import { loadByCommand } from '@dashboard/worker'
import { thisUser } from './load/this-user.ts'
import { printReport } from './load/print-report.ts'
import { readCommand } from './load/read-command.ts'
import { writeReport } from './load/write-report.ts'
import { keptExtracts, useDatabase } from './use-database.ts'

try {
  const command = readCommand(process.argv.slice(2))
  const database = await useDatabase()
  try {
    const report = await run(database.url)
    printReport(report)
    if (report.outcome === 'refused') process.exitCode = 1
    if (command.reportFile) await writeReport(command.reportFile, report)
  } finally {
    await database.stop()
  }

  async function run(url: string): Promise<LoadReport> {
    const { path, restore, force, check } = command
    const tell = (sentence: string) => console.log(`  ${sentence}`)
    const by = thisUser()
    const keptIn = await keptExtracts()
    const all = { url, kpis: knownKpis, measure: measureLoad, by, wayIn: 'command', onProgress: tell } as const
    if (restore !== null) return restoreLoad({ ...all, loadId: restore, keptIn })
    return check ? loadExtract({ ...all, path, force, check }) : loadByCommand({ url, keptIn, path, force, by, tell })
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
