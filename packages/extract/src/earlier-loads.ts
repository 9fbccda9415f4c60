import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import type { Manifest } from './manifest.ts'
import { Refusal } from './refusal.ts'
import { removedFile } from './removed.ts'
import type { Source } from './source.ts'

/** The load that this very extract was before: nothing needs doing unless another has followed and a return is forced. */
export async function findRepeat(
  client: pg.Client,
  source: Source,
  manifest: Manifest,
  force: boolean,
): Promise<{ loadId: string; sentence: string } | null> {
  const { rows } = await client.query<{ load_id: string; content_hash: string; in_force: boolean }>(
    `select load_id, content_hash, load_id = (select load_id from warehouse.cut_off) as in_force
     from   kpi.load
     where  outcome = 'accepted' and extract_id = $1
     order  by load_number desc
     limit  1`,
    [manifest.extractId],
  )
  const earlier = rows[0]
  if (!earlier) return null
  if (contentHash(manifest, await hashFiles(source, manifest)) !== earlier.content_hash) {
    throw new Refusal(
      'An extract with this extractId was loaded before with other content. Give the new one an id of its own.',
    )
  }
  const loadId = earlier.load_id
  if (earlier.in_force) return { loadId, sentence: 'This extract is loaded already. Nothing was changed.' }
  if (force) return null
  return {
    loadId,
    sentence:
      'This extract was loaded before, and another has followed. Nothing was changed; load it with --force to go back to it.',
  }
}

/** Refuses an extract of another force; and one older than that in force, unless that is meant. */
export async function refuseMisplaced(client: pg.Client, manifest: Manifest, force: boolean): Promise<void> {
  const { rows } = await client.query<{ force: string; newer: boolean }>(
    `select force, as_at > $1 as newer from warehouse.cut_off`,
    [manifest.asAtUtc],
  )
  const current = rows[0]
  if (!current) return
  if (current.force !== manifest.force)
    throw new Refusal(`This warehouse holds ${current.force}. Load another force into a database of its own.`)
  if (current.newer && !force)
    throw new Refusal('Its as-at is older than that of the extract in force. Load it with --force if that is meant.')
}

/** SHA-256 over what an extract says: its cut-off, its mode, whether it is made up, and the bytes of its files. */
export function contentHash({ mode, asAtUtc, synthetic }: Manifest, hashes: Record<string, string>): string {
  return createHash('sha256')
    .update(JSON.stringify([mode, asAtUtc, synthetic, Object.entries(hashes).sort()]))
    .digest('hex')
}

async function hashFiles(source: Source, { feeds, mode }: Manifest): Promise<Record<string, string>> {
  const files = Object.entries(feeds).map(([name, { file, shown }]) => [name, file, shown] as const)
  const removed = mode === 'delta' && source.files.includes(removedFile)
  const hashes: Record<string, string> = {}
  for (const [name, file, shown] of removed ? [...files, [removedFile, removedFile, removedFile] as const] : files) {
    const hash = createHash('sha256')
    await pipeline(await source.open(file, shown), hash)
    hashes[name] = hash.digest('hex')
  }
  return hashes
}
