import { writeFile } from 'node:fs/promises'
import type { LoadReport } from '@dashboard/contract'
import { reportCsv } from '@dashboard/papers'

/** Writes a report as CSV or JSON, as the name of the file says. */
export async function writeReport(file: string, report: LoadReport): Promise<void> {
  const text = /\.csv$/i.test(file) ? reportCsv(report) : `${JSON.stringify(report, null, 2)}\n`
  await writeFile(file, text).catch(({ code }: NodeJS.ErrnoException) => {
    throw new Error(`What is said above holds, but the report could not be written to ${file} (${code}).`)
  })
}
