import type pg from 'pg'
import { extractFiles } from './extract-files.ts'
import { tableOf, type Feed } from './feed.ts'
import { linesKept, type FileCheck, type Found } from './file-check.ts'
import { stageOf } from './stage-feed.ts'

/** What a feed is checked beside: the feeds that the extract brings, of which those before it have been checked. */
export type Beside = { sent: readonly Feed[]; mode: 'full' | 'delta' }

/** Removes rows that repeat a key, and rows whose parent will not be there, from the stage of a feed, and reports them. */
export async function checkSet(client: pg.Client, feed: Feed, check: FileCheck, beside: Beside): Promise<void> {
  const links = linksOf(feed, beside)
  const { repeated, strays } = await look(client, feed, links)
  if (repeated) await removeRepeated(client, feed, check)
  for (const [index, { column, parent, strayed }] of links.entries()) {
    let found = (repeated ? null : strays[index]) ?? (await takeOut(client, strayed))
    for (;;) {
      check.takeBack('missing-parent', column, found)
      if (found.rows === 0 || parent !== feed) break
      found = await takeOut(client, strayed)
    }
  }
}

/** A column that points to a feed, and SQL that removes rows that lead to none of it from their stage. */
type Link = { column: string; parent: Feed; strayed: string }

function linksOf(feed: Feed, { sent, mode }: Beside): Link[] {
  return feed.columns.flatMap(({ name: column, parent: parentName }) => {
    if (!parentName) return []
    const parent = extractFiles.find(({ name }) => name === parentName)
    if (!parent) throw new Error(`${feed.name}.${column} points to ${parentName}, which is not a feed.`)
    const [key = ''] = parent.key
    const isSent = sent.includes(parent)
    const places = [...(isSent ? [stageOf(parent)] : []), ...(isSent && mode === 'full' ? [] : [tableOf(parent)])]
    const absent = places
      .map((place) => `not exists (select from ${place} parent where parent.${key} = child.${column})`)
      .join(' and ')
    const strayed = `delete from ${stageOf(feed)} child where child.${column} is not null and ${absent}`
    return [{ column, parent, strayed }]
  })
}

/**
 * Lists the keys that are repeated and, where none is, removes the rows that lead nowhere, link after link: in one message,
 * as the rows of the next feed wait behind it.
 */
async function look(client: pg.Client, feed: Feed, links: Link[]): Promise<{ repeated: boolean; strays: Found[] }> {
  const stage = stageOf(feed)
  const again = againOf(feed)
  const key = feed.key.join(', ')
  const columns = new Set([...feed.key, ...links.map(({ column }) => column)])
  const results = await client.query(
    [
      // A rough idea of the stage is enough for a plan, and takes a tenth of the time.
      'set local default_statistics_target = 10',
      `analyze ${stage} (${[...columns].join(', ')})`,
      'set local default_statistics_target to default',
      `drop table if exists ${again}`,
      `create temp table ${again} on commit drop as
       select ${key}, min(line) as first_line from ${stage} group by ${key} having count(*) > 1`,
      ...links.map(({ strayed }) => takingOut(`${strayed} and not exists (select from ${again})`)),
      `select count(*)::integer as repeated from ${again}`,
    ].join('; '),
  )
  const all = results as unknown as pg.QueryResult<Found & { repeated: number }>[]
  return {
    repeated: all.at(-1)?.rows[0]?.repeated !== 0,
    strays: all.slice(-1 - links.length, -1).flatMap(({ rows }) => rows),
  }
}

/** The name of the table of the keys that a stage holds more than once. */
function againOf(feed: Feed): string {
  return `repeated_${feed.table}`
}

/** Of rows that are the same to the letter one is kept; of others with one key none is. */
async function removeRepeated(client: pg.Client, feed: Feed, check: FileCheck): Promise<void> {
  const stage = stageOf(feed)
  const again = againOf(feed)
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

async function takeOut(client: pg.Client, removing: string): Promise<Found> {
  const { rows } = await client.query<Found>(takingOut(removing))
  return rows[0] ?? { rows: 0, lines: [] }
}

/** SQL of a delete in a stage, which may hit millions of rows, that gives their number and the first lines. */
function takingOut(removing: string): string {
  return `
    with gone as (${removing} returning line)
    select (select count(*) from gone)::integer as rows,
           array(select line from gone order by line limit ${linesKept}) as lines
  `
}
