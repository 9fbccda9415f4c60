import { spawnSync } from 'node:child_process'
import { checkout } from './use-database.ts'

/** What tools can mend by themselves: format, lint, and the documents that tests write. */
for (const [command, ...words] of [
  ['oxlint', '--type-aware', '--fix'],
  ['oxfmt', '.'],
  ['vitest', 'run', '--project', 'server', 'written', 'catalogue.test', '--update'],
] as const) {
  const { status } = spawnSync(command, words, { cwd: checkout, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
