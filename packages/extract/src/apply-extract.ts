import type { FeedChange } from '@dashboard/contract'
import { extractFiles } from './extract-files.ts'
import { tableOf, type Feed } from './feed.ts'
import { feeds } from './feeds.ts'
import type { Manifest } from './manifest.ts'
import { merge } from './merge.ts'
import { proveReport } from './prove-report.ts'
import { referenceFiles } from './reference-files.ts'
import { refuseOrphans } from './refuse-orphans.ts'
import { refuseStranded } from './refuse-stranded.ts'
import { stageAll, type Staged } from './stage-all.ts'
import type { Work } from './work.ts'

/** Reads, checks and merges an extract, whoever asks; throws a Refusal where it may not be loaded. */
export async function applyExtract(work: Work, manifest: Manifest): Promise<Staged> {
  const { client, report, tell } = work
  const staged = await stageAll(work, manifest)
  const sent = (files: readonly Feed[]) => files.filter(({ name }) => name in manifest.feeds)
  tell('merging with what was loaded before')
  report.changes = withRemoved(await merge(client, sent(feeds), manifest.mode), staged.removed)
  proveReport(report)
  await refuseOrphans(client, sent(manifest.mode === 'full' ? extractFiles : referenceFiles))
  if (staged.removed.size > 0) await refuseStranded(client)
  // Without it the planner takes the tables for empty, and a first load of a million crimes takes five times as long.
  await client.query(`analyze ${extractFiles.map(tableOf).join(', ')}`)
  return staged
}

/** Adds what removed.csv took out, also of feeds that the extract does not bring. */
function withRemoved(changes: FeedChange[], removed: Staged['removed']): FeedChange[] {
  const nothing = { added: 0, changed: 0, removed: 0, unchanged: 0 }
  return feeds.flatMap(({ name: feed }) => {
    const change = changes.find((each) => each.feed === feed)
    const gone = removed.get(feed) ?? 0
    return change || gone > 0 ? [{ feed, ...nothing, ...change, removed: (change?.removed ?? 0) + gone }] : []
  })
}
