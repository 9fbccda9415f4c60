import type { CommentedKpi, commentFilter, CommentsPage } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { kpis, packs, themes, type Release } from '@dashboard/kpis'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { commentMonths, dueMonth } from './months.ts'
import { commentedKpi, readComments } from './read-comments.ts'

export type Asked = z.infer<z.ZodObject<typeof commentFilter>>

const onePage = 20

/** What is said of a month, in the board's order of KPIs, and which KPIs of the group's monthly list still lack a comment. */
export async function commentsPage(db: Kysely<DB>, release: Release, asked: Asked): Promise<CommentsPage> {
  const { month = dueMonth(release), state, page: wanted = 1 } = asked
  const all = await readComments(db, release, { month })
  const isAsked = ({ owner, theme }: CommentedKpi) =>
    (asked.owner === undefined || owner === asked.owner) && (asked.theme === undefined || theme.id === asked.theme)
  const order = new Map(kpis.map(({ id }, at) => [id, at]))
  const found = all
    .filter(({ kpi, now }) => isAsked(kpi) && (state === undefined || now.state === state))
    .sort((a, b) => (order.get(a.kpi.id) ?? 0) - (order.get(b.kpi.id) ?? 0))
  const pages = Math.max(1, Math.ceil(found.length / onePage))
  const page = Math.min(wanted, pages)
  return {
    month,
    months: commentMonths(release),
    owners: [...new Set(kpis.map(({ owner }) => owner))].sort(),
    themes: Object.entries(themes).map(([id, title]) => ({ id, title })),
    pack: release.audience === 'restricted' ? packOf(new Set(all.map(({ kpi }) => kpi.id)), isAsked) : null,
    found: found.length,
    page,
    pages,
    comments: found.slice((page - 1) * onePage, page * onePage),
  }
}

/** The list that the group looks at every month, as far as it is asked for. */
function packOf(commented: Set<string>, isAsked: (kpi: CommentedKpi) => boolean): CommentsPage['pack'] {
  const pack = packs.find(({ id }) => id === 'delivery-group')
  if (!pack) return null
  const listed = kpis
    .filter(({ code }) => pack.kpis.includes(code))
    .map(commentedKpi)
    .filter(isAsked)
  return { title: pack.title, kpis: listed.length, lacking: listed.filter(({ id }) => !commented.has(id)) }
}
