import { parseArgs } from 'node:util'
import { readHead, verifyLog } from '@dashboard/audit'
import { findDatabase, onDatabase } from './use-database.ts'

const usage = 'Usage: pnpm audit-log verify [--head <an earlier head>]\n       pnpm audit-log head'

try {
  const { act, earlier } = readCommand(process.argv.slice(2))
  await onDatabase(await findDatabase(), 'audit log', async (db) => {
    const { faults, head } =
      act === 'verify' ? await verifyLog(db, { earlier }) : { faults: [], head: await readHead(db) }
    for (const fault of faults) console.error(fault)
    console.log(head ? `${head.count.toLocaleString('en-GB')} entries, head ${head.hash}` : 'The audit log is empty.')
    if (act === 'verify')
      console.log(
        faults.length === 0
          ? 'Every entry is as it was written, and none is missing before the last.'
          : 'The audit log is not as it was written.',
      )
    if (faults.length > 0) process.exitCode = 1
  })
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

function readCommand(given: string[]): { act: 'verify' | 'head'; earlier: string | null } {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { head: { type: 'string' } },
  })
  const [act, ...others] = positionals
  const { head = null } = values
  if ((act !== 'verify' && act !== 'head') || others.length > 0 || (act === 'head' && head !== null))
    throw new Error(usage)
  if (head !== null && !/^[0-9a-f]{64}$/.test(head)) throw new Error('A head is 64 characters from 0 to 9 and a to f.')
  return { act, earlier: head }
}
