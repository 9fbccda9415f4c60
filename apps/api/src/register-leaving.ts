import { keepExport, keepFigures, type From, type Leaving } from '@dashboard/board-papers'
import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import { roleFor, titles } from './permissions.ts'
import type { Reader } from './sign-in/reader.ts'

/** A figure that is to leave, and of which release. */
export type ToLeave = { leaving: Leaving; from: From }

/** Enters a figure in the register of what has left, and that it leaves now, by which role and as what. */
export async function registerLeaving(
  db: Kysely<DB>,
  { leaving, from }: ToLeave,
  { reader, format, sha256 }: { reader: Reader; format: string; sha256: string },
): Promise<void> {
  const role = roleFor(reader, 'read', 'figures')
  const by = role ? titles[role] : ''
  const figureIds = [leaving.figure.figureId]
  await keepFigures(db, [leaving], from)
  await keepExport(db, { figureIds, format, sha256, paperId: null, by })
}
