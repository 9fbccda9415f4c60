import type { KeptReport } from '@dashboard/contract'
import type pg from 'pg'
import { extractFiles } from './extract-files.ts'
import { referenceFiles } from './reference-files.ts'
import { Refusal } from './refusal.ts'

/** A load whose extract has a part in what the warehouse was. */
export type ChainLoad = {
  load_id: string
  load_number: number
  as_at: string
  mode: 'full' | 'delta'
  content_hash: string
  kept_hash: string | null
  rows_hash: string | null
  cells_hash: string | null
  /** The feeds and reference files that its extract brought. */
  files: string[]
  report: KeptReport
}

export type Chain = {
  /** The load to restore, and those to replay before it, in their order. */
  target: ChainLoad
  loads: ChainLoad[]
  /** Reference files that only later loads brought: what they replaced is in no extract. */
  staying: string[]
}

/**
 * The loads to replay for one to be restored: from the last full extract that brings every feed known by then. Throws a
 * Refusal where there is no such load.
 */
export async function findChain(client: pg.Client, loadId: string): Promise<Chain> {
  const behind = await loadsBehind(client, loadId)
  const target = behind.at(-1)
  if (!target)
    throw new Refusal('There is no accepted load of that id. Give the id that a load printed, or that kpi.load holds.')
  const known = new Set(behind.flatMap(({ files }) => files))
  const later = await laterReferences(client, target.load_number)
  const replaced = later.filter((name) => known.has(name))
  const latestStart = Math.min(...replaced.map((name) => behind.findLastIndex(({ files }) => files.includes(name))))
  const fed = [...known].filter((name) => !references.has(name))
  const start = behind.findLastIndex(
    ({ mode, files }, index) => index <= latestStart && mode === 'full' && fed.every((name) => files.includes(name)),
  )
  return {
    target,
    loads: behind.slice(Math.max(0, start), -1),
    staying: later.filter((name) => !known.has(name)),
  }
}

const references = new Set(referenceFiles.map(({ name }) => name))

async function loadsBehind(client: pg.Client, loadId: string): Promise<ChainLoad[]> {
  const { rows } = await client.query<ChainLoad>(
    `select load_id, load_number, as_at, mode, content_hash, kept_hash, rows_hash, cells_hash, report,
            array(select described ->> 'feed' from jsonb_array_elements(report -> 'files') as described
                  where described ->> 'feed' = any($2)) as files
     from   kpi.extracts_behind((select load_id from kpi.load where load_id::text = $1 and outcome = 'accepted'))
     join   kpi.load using (load_id, load_number)
     order  by load_number`,
    [loadId.toLowerCase(), extractFiles.map(({ name }) => name)],
  )
  return rows
}

/** Reference files that a load after this one brought, whether or not it was undone since. */
async function laterReferences(client: pg.Client, loadNumber: number): Promise<string[]> {
  const { rows } = await client.query<{ feed: string }>(
    `select distinct described ->> 'feed' as feed
     from   kpi.load cross join lateral jsonb_array_elements(report -> 'files') as described
     where  outcome = 'accepted' and load_number > $1 and described ->> 'feed' = any($2)
     order  by 1`,
    [loadNumber, [...references]],
  )
  return rows.map(({ feed }) => feed)
}
