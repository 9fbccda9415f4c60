import { z } from 'zod'
import { month } from './point.ts'
import { textReleased } from './text.ts'
import { personalText } from './words.ts'

/** Its owner still writes; it waits for the chair; the chair has approved it. */
export const commentState = z.enum(['draft', 'submitted', 'approved'], 'Say whether it is ready for the chair.')
export type CommentState = z.infer<typeof commentState>

export const commentVersion = z.object({
  version: z.number().int(),
  state: commentState,
  whatHappened: z.string(),
  why: z.string(),
  whatNext: z.string(),
  /** Role of whoever wrote this version; of an approved one, who approved it. */
  by: z.string(),
  at: z.string(),
})
export type CommentVersion = z.infer<typeof commentVersion>

const named = z.object({ id: z.string(), title: z.string() })

export const commentedKpi = z.object({
  id: z.string(),
  code: z.string(),
  shortTitle: z.string(),
  theme: named,
  owner: z.string(),
})
export type CommentedKpi = z.infer<typeof commentedKpi>

/** What the force says of a KPI in a month. */
export const comment = z.object({
  id: z.string(),
  kpi: commentedKpi,
  month,
  /** The latest version; outside the group the released one. */
  now: commentVersion,
  /** The versions before it, the newest first; outside the group none. */
  earlier: z.array(commentVersion),
  /** That it claims a change which the chart does not find; null where it does not, and outside the group. */
  warning: z.string().nullable(),
  released: textReleased.nullable(),
  /** Why its latest version may not be released; null where it may. */
  releaseRefusal: z.string().nullable(),
})
export type Comment = z.infer<typeof comment>

export const kpiComments = z.object({
  kpi: commentedKpi,
  /** The month of the figures, on which a comment is due. */
  due: month,
  /** The months that may be commented on, the latest first. */
  months: z.array(month),
  /** The latest month first. */
  comments: z.array(comment),
})
export type KpiComments = z.infer<typeof kpiComments>

/** Which comments are asked for: all of the month of the figures where nothing is said. */
export const commentFilter = {
  month: month.optional(),
  owner: z.string().max(60).optional(),
  theme: z.string().max(40).optional(),
  state: commentState.optional(),
  page: z.coerce.number('Give the page as a number.').int().min(1).max(1000).optional(),
}

export const commentsPage = z.object({
  month,
  months: z.array(month),
  owners: z.array(z.string()),
  themes: z.array(named),
  /** The list that the group looks at every month, and which of it have no comment yet on that month; null outside the group. */
  pack: z.object({ title: z.string(), kpis: z.number().int(), lacking: z.array(commentedKpi) }).nullable(),
  found: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  comments: z.array(comment),
})
export type CommentsPage = z.infer<typeof commentsPage>

const seen = z.number('Send the version that you saw.').int('Send the version that you saw.').min(0)
const least = 10
const part = (what: string) => personalText(0, 400, `Say in ${least} to 400 characters ${what}.`)

export const commentDraft = z
  .strictObject({
    /** The one that the writer saw; 0 where there was none. */
    version: seen,
    state: commentState.exclude(['approved'], 'Say whether it is ready for the chair.'),
    whatHappened: part('what happened'),
    why: part('why'),
    whatNext: part('what comes next'),
  })
  .superRefine(({ state, whatHappened, why, whatNext }, context) => {
    if (state === 'draft') return
    const parts = {
      whatHappened: [whatHappened, 'what happened'],
      why: [why, 'why'],
      whatNext: [whatNext, 'what comes next'],
    }
    for (const [path, [text = '', what = '']] of Object.entries(parts)) {
      if (text.length < least)
        context.addIssue({ code: 'custom', path: [path], message: `Say in ${least} to 400 characters ${what}.` })
    }
  })
export type CommentDraft = z.infer<typeof commentDraft>

export const commentApproval = z.strictObject({ version: seen })
