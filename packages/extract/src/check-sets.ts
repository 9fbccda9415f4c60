import type pg from 'pg'
import { extractFiles } from './extract-files.ts'
import { tableOf, type Feed } from './feed.ts'
import { linesKept, type FileCheck, type Found } from './file-check.ts'
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

/** Of rows that are the same to the letter one is kept; of others with one key none is. */
async function checkKeys(client: pg.Client, feed: Feed, check: FileCheck): Promise<void> {
  const again = `repeated_${feed.table}`
  const key = feed.key.join(', ')
  const { rowCount: keys } = await client.query(`
    create temp table ${again} on commit drop as
    select ${key}, min(line) as first_line from ${stageOf(feed)} group by ${key} having count(*) > 1
  `)
  if (keys) await removeRepeated(client, feed, check, again)
  await client.query(`drop table ${again}`)
}

async function removeRepeated(client: pg.Client, feed: Feed, check: FileCheck, again: string): Promise<void> {
  const stage = stageOf(feed)
  const key = feed.key.join(', ')
  const keyOf = (table: string) => feed.key.map((name) => `${table}.${name}`).join(', ')
  const values = feed.columns.map(({ name }) => `repeated.${name}`).join(', ')
  const removing = `
    delete from ${stage} each
    using (select ${keyOf('again')}, again.first_line, count(distinct row(${values})) = 1 as same
           from   ${again} again join ${stage} repeated using (${key})
           group  by ${keyOf('again')}, again.first_line) again
    where  (${keyOf('each')}) = (${keyOf('again')})
  `
  const { rowCount } = await client.query(`${removing} and again.same and each.line > again.first_line`)
  check.report.repeated += rowCount ?? 0
  check.takeBack('repeated-key', '', await takeOut(client, `${removing} and not again.same`))
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
  for (;;) {
    const removing = `delete from ${stageOf(feed)} child where child.${column} is not null and ${absent}`
    const removed = await takeOut(client, removing)
    check.takeBack('missing-parent', column, removed)
    if (removed.rows === 0 || parent !== feed) return
  }
}

/** Runs a delete in a stage, which may hit millions of rows: gives their number and the first lines. */
async function takeOut(client: pg.Client, removing: string): Promise<Found> {
  const { rows } = await client.query<Found>(`
    with gone as (${removing} returning line)
    select (select count(*) from gone)::integer as rows,
           array(select line from gone order by line limit ${linesKept}) as lines
  `)
  return rows[0] ?? { rows: 0, lines: [] }
}
