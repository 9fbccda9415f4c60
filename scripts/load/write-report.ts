import { writeFile } from 'node:fs/promises'
import { reportCsv, reportJson, type LoadReport } from '@dashboard/extract'

/** Writes a report as CSV or JSON, as the name of the file says. */
export async function writeReport(file: string, report: LoadReport): Promise<void> {
  const text = /\.csv$/i.test(file) ? reportCsv(report) : reportJson(report)
  await writeFile(file, text).catch(({ code }: NodeJS.ErrnoException) => {
    throw new Error(`What is said above holds, but the report could not be written to ${file} (${code}).`)
  })
}
