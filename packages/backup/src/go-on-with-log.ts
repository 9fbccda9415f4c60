import { readHead, record, verifyLog, type Head } from '@dashboard/audit'
import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import type { Manifest } from './manifest.ts'

/** Keeps the present audit log for the length of the transaction, and gives its head; null where there is none. */
export async function setLogAside(transaction: Transaction<DB>): Promise<Head | null> {
  const { rows } = await sql`select where to_regclass('audit.entry') is not null`.execute(transaction)
  if (rows.length === 0) return null
  await sql`create temporary table log_before on commit drop as table audit.entry`.execute(transaction)
  return readHead(transaction)
}

type Restored = { manifest: Manifest; by: string | null; before: Head | null }

/**
 * Follows the chain of the audit log that came back, adds what the present one had beyond it, and records the restore. Only
 * the log of another history is replaced, which its entry says. A broken chain is told of, and no reason to lose the figures.
 */
export async function goOnWithLog(
  transaction: Transaction<DB>,
  { manifest, by, before }: Restored,
  tell: (sentence: string) => void,
): Promise<void> {
  const restored = await readHead(transaction)
  const continued = before !== null && (await continues(transaction, restored))
  if (continued) await addWhatFollows(transaction, restored)
  const { faults, head } = await verifyLog(transaction)
  for (const fault of faults) tell(`audit log: ${fault}`)
  if (faults.length === 0) tell(`audit log: ${entries(head)}, each as it was written`)
  if (before && !continued)
    tell(`audit log: the one here, of ${entries(before)} with the head ${before.hash}, was replaced`)
  await record(transaction, {
    action: 'backup-restored',
    subject: manifest.takenAt,
    details: {
      by,
      faults: faults.length,
      ...(before && !continued && { replacedEntries: before.count, replacedHead: before.hash }),
    },
  })
}

/** Whether the log that was here begins with the one that came back. */
async function continues(transaction: Transaction<DB>, restored: Head | null): Promise<boolean> {
  if (restored === null) return true
  const { rows } = await sql`
    select from log_before where number = ${restored.count} and hash = ${restored.hash}
  `.execute(transaction)
  return rows.length === 1
}

async function addWhatFollows(transaction: Transaction<DB>, restored: Head | null): Promise<void> {
  await sql`alter table audit.entry disable trigger user`.execute(transaction)
  await sql`
    insert into audit.entry (number, at, who, roles, session_id, action, subject, details, previous_hash, hash)
    select number, at, who, roles, session_id, action, subject, details, previous_hash, hash
    from   log_before
    where  number > ${restored?.count ?? 0}
  `.execute(transaction)
  await sql`alter table audit.entry enable trigger user`.execute(transaction)
}

function entries(head: Head | null): string {
  return `${(head?.count ?? 0).toLocaleString('en-GB')} ${head?.count === 1 ? 'entry' : 'entries'}`
}
