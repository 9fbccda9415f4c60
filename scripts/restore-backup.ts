import { parseArgs } from 'node:util'
import { restore } from '@dashboard/backup'
import { thisUser } from './load/this-user.ts'
import { findDatabase } from './use-database.ts'

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean' } } })
  const [file, ...others] = positionals
  if (!file || others.length > 0) throw new Error('Usage: pnpm restore <backup .zip> [--replace]')
  const database = await findDatabase()
  try {
    const { takenAt, tables } = await restore({
      url: database.url,
      file,
      by: thisUser(),
      replace: values.replace ?? false,
      onProgress: (sentence) => console.log(`  ${sentence}`),
    })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Restored: ${tables.length} tables, ${rows.toLocaleString('en-GB')} rows, as they were at ${takenAt}. Every figure is that of the backup.`,
    )
  } finally {
    await database.stop()
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
