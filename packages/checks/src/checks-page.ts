import { latestComments } from '@dashboard/comments'
import type { ChangeSince, ChecksPage, Tile } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { findKpi, overviewPage, standingOf, type Release } from '@dashboard/kpis'
import type { Kysely } from 'kysely'
import { changesSince } from './changes-since.ts'
import { countQuestions } from './list-questions.ts'
import { officePack } from './office-pack.ts'
import type { PastReleases } from './past-releases.ts'
import { listChecks } from './record-check.ts'

/** What the PCC's office checks, from the release for partners, and what stands otherwise than at its last check. */
export async function checksPage(db: Kysely<DB>, partner: Release, past: PastReleases): Promise<ChecksPage> {
  const checks = await listChecks(db)
  const last = checks.find(({ withdrawn }) => withdrawn === null) ?? null
  const before = last && (await past.read(last.releaseId))
  const comments = await latestComments(db, partner)
  const questions = await countQuestions(db)
  const tilesThen = new Map(before ? tilesOf(before).map((tile) => [tile.kpi.id, tile]) : [])
  return {
    standing: standingOf(partner),
    release: partner.releaseId,
    last: last && { check: checkOf(last), asAt: before?.asOn ?? null },
    rows: tilesOf(partner).map((tile) => ({
      tile,
      owner: findKpi(tile.kpi.id)?.owner ?? '',
      changes: before && changesOf(tilesThen.get(tile.kpi.id), tile),
      comment: comments.get(tile.kpi.id) ?? null,
      questions: questions.get(tile.kpi.id) ?? { asked: 0, open: 0 },
    })),
    checks: checks.map(checkOf),
  }
}

function tilesOf(release: Release): Tile[] {
  return overviewPage(release, { for: officePack }).themes.flatMap(({ tiles }) => tiles)
}

function changesOf(before: Tile | undefined, now: Tile): ChangeSince[] | null {
  return before ? changesSince(before, now) : null
}

function checkOf({ releaseId: _releaseId, ...check }: Awaited<ReturnType<typeof listChecks>>[number]) {
  return check
}
