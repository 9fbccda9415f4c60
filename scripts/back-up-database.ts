import { parseArgs } from 'node:util'
import { backUp } from '@dashboard/backup'
import { findDatabase } from './use-database.ts'

try {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} })
  const [to, ...others] = positionals
  if (!to || others.length > 0) throw new Error('Usage: pnpm backup <folder or new .zip>')
  const database = await findDatabase()
  try {
    const { file, bytes, manifest } = await backUp({
      url: database.url,
      to,
      onProgress: (sentence) => console.log(`  ${sentence}`),
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const level = manifest.migrations.at(-1)?.name ?? ''
    console.log(
      `Backed up: ${manifest.tables.length} tables, ${number(rows)} rows, level ${level}, ${number(Math.ceil(bytes / 1_000_000))} MB, in\n${file}`,
    )
  } finally {
    await database.stop()
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
