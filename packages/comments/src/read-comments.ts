import type { Audience, Comment, CommentedKpi, CommentVersion } from '@dashboard/contract'
import { monthOf, type Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { findKpi, foundIn, themes, type Kpi, type Release } from '@dashboard/kpis'
import { releasedTexts } from '@dashboard/texts'
import { sql, type Kysely } from 'kysely'
import { checkWording } from './check-wording.ts'

type Which = { kpiId?: string; month?: Month }
type Row = CommentVersion & { id: string; kpiId: string; month: string }

/** Comments as the readers of a release see them, the latest month first: outside the group what is released, and of each that version alone. */
export async function readComments(db: Kysely<DB>, release: Release, { kpiId, month }: Which): Promise<Comment[]> {
  const { rows } = await sql<Row>`
    select comment_id as id, kpi_id as "kpiId", month, version, state, what_happened as "whatHappened", why,
           what_next as "whatNext", written_by as by, written_at as at
    from   dashboard.comment_shown join dashboard.comment_version using (comment_id)
    where  (${kpiId ?? null}::text is null or kpi_id = ${kpiId ?? null}::text)
    and    (${month ? `${month}-01` : null}::date is null or month = ${month ? `${month}-01` : null}::date)
    order  by month desc, comment_id, version desc
  `.execute(db)
  const released = await releasedTexts(db, 'comment')
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, versions]) => {
    const [latest] = versions
    const kpi = latest && findKpi(latest.kpiId)
    if (!kpi) return []
    const about = { id, kpi: commentedKpi(kpi), month: monthOf(latest.month), released: released.get(id) ?? null }
    return told(release, kpi, about, versions.map(versionOf))
  })
}

function told(
  release: Release,
  kpi: Kpi,
  about: Pick<Comment, 'id' | 'kpi' | 'month' | 'released'>,
  versions: CommentVersion[],
): Comment[] {
  const now = seenBy(release.audience, about, versions)
  if (!now) return []
  if (release.audience !== 'restricted') return [{ ...about, now, earlier: [], warning: null, releaseRefusal: null }]
  return [
    {
      ...about,
      now,
      earlier: versions.filter(({ version }) => version < now.version),
      warning: checkWording(now.whatHappened, now.state, foundIn(release, kpi, about.month)),
      releaseRefusal: now.state === 'approved' ? null : 'It can be released once the chair has approved it.',
    },
  ]
}

function seenBy(
  audience: Audience,
  { released }: Pick<Comment, 'released'>,
  versions: CommentVersion[],
): CommentVersion | undefined {
  return audience === 'restricted' ? versions[0] : versions.find(({ version }) => version === released?.version)
}

function versionOf({ id: _id, kpiId: _kpiId, month: _month, ...version }: Row): CommentVersion {
  return version
}

export function commentedKpi({ id, code, shortTitle, theme, owner }: Kpi): CommentedKpi {
  return { id, code, shortTitle, theme: { id: theme, title: themes[theme] }, owner }
}

/** The latest month's comment on each KPI, by its id. */
export async function latestComments(db: Kysely<DB>, release: Release): Promise<ReadonlyMap<string, Comment>> {
  const comments = await readComments(db, release, {})
  return new Map(comments.toReversed().map((comment) => [comment.kpi.id, comment]))
}
