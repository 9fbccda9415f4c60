import type pg from 'pg'
import { extractFiles } from './extract-files.ts'
import { tableOf, type Feed } from './feed.ts'
import type { FileCheck } from './file-check.ts'
import { stageOf } from './stage-feed.ts'

/** Removes rows that repeat a key, and rows whose parent will not be there, from the stages, and reports them. */
export async function checkSets(
  client: pg.Client,
  staged: readonly Feed[],
  checks: ReadonlyMap<string, FileCheck>,
  mode: 'full' | 'delta',
): Promise<void> {
  // A rough idea of the stages is enough for a plan, and takes a tenth of the time.
  await client.query('set local default_statistics_target = 10')
  for (const feed of staged) await client.query(`analyze ${stageOf(feed)} (${pointers(feed).join(', ')})`)
  await client.query('set local default_statistics_target to default')
  for (const feed of staged) {
    const check = checks.get(feed.name)
    if (!check) continue
    await checkKeys(client, feed, check)
    for (const column of feed.columns) {
      if (column.parent) await checkParent(client, feed, column.name, column.parent, staged, check, mode)
    }
  }
}

function pointers({ key, columns }: Feed): string[] {
  return [...new Set([...key, ...columns.filter(({ parent }) => parent).map(({ name }) => name)])]
}

async function checkKeys(client: pg.Client, feed: Feed, check: FileCheck): Promise<void> {
  const key = feed.key.join(', ')
  const stage = stageOf(feed)
  const values = feed.columns.map(({ name }) => `repeated.${name}`).join(', ')
  const { rows } = await client.query<{ lines: number[]; kinds: number }>(`
    select array_agg(repeated.line order by repeated.line) as lines, count(distinct row(${values}))::integer as kinds
    from   ${stage} repeated
    join   (select ${key} from ${stage} group by ${key} having count(*) > 1) again using (${key})
    group  by ${feed.key.map((name) => `repeated.${name}`).join(', ')}
  `)
  const removed: number[] = []
  for (const { lines, kinds } of rows) {
    if (kinds === 1) {
      check.report.repeated += lines.length - 1
      removed.push(...lines.slice(1))
      continue
    }
    for (const line of lines) check.takeBack('repeated-key', '', line)
    removed.push(...lines)
  }
  if (removed.length > 0) await client.query(`delete from ${stage} where line = any($1)`, [removed])
}

async function checkParent(
  client: pg.Client,
  feed: Feed,
  column: string,
  parentName: string,
  staged: readonly Feed[],
  check: FileCheck,
  mode: 'full' | 'delta',
): Promise<void> {
  const parent = extractFiles.find(({ name }) => name === parentName)
  if (!parent) throw new Error(`${feed.name}.${column} points to ${parentName}, which is not a feed.`)
  const [key = ''] = parent.key
  const sent = staged.includes(parent)
  const places = [...(sent ? [stageOf(parent)] : []), ...(sent && mode === 'full' ? [] : [tableOf(parent)])]
  const absent = places
    .map((place) => `not exists (select from ${place} parent where parent.${key} = child.${column})`)
    .join(' and ')
  const removing = `delete from ${stageOf(feed)} child where child.${column} is not null and ${absent} returning line`
  for (;;) {
    const { rows } = await client.query<{ line: number }>(removing)
    for (const { line } of rows) check.takeBack('missing-parent', column, line)
    if (rows.length === 0 || parent !== feed) return
  }
}
