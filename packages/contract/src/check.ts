import { z } from 'zod'
import { comment } from './comment.ts'
import { standing, tile } from './kpi.ts'
import { personalText } from './words.ts'

const recorded = z.object({ by: z.string(), at: z.string() })
const withdrawn = recorded.extend({ reason: z.string() })

/** That the PCC's office has checked the figures. */
export const pccCheck = z.object({ id: z.string(), by: z.string(), at: z.string(), withdrawn: withdrawn.nullable() })
export type PccCheck = z.infer<typeof pccCheck>

/** What stands otherwise than at the last check. */
export const changeSince = z.object({
  what: z.enum(['figure', 'target', 'trend', 'assurance']),
  was: z.string(),
  is: z.string(),
})
export type ChangeSince = z.infer<typeof changeSince>

/** The partner view throughout, whoever reads it. */
export const checksPage = z.object({
  standing,
  /** The release that is read, which a check refers to. */
  release: z.string(),
  /** The last check, and the day of the figures that it saw; null before the first, and without figures where these were withdrawn. */
  last: z.object({ check: pccCheck, asAt: z.string().nullable() }).nullable(),
  rows: z.array(
    z.object({
      tile,
      owner: z.string(),
      /** Null where there is nothing to compare with. */
      changes: z.array(changeSince).nullable(),
      /** The latest that the force has released. */
      comment: comment.nullable(),
      questions: z.object({ asked: z.number().int(), open: z.number().int() }),
    }),
  ),
  /** All there were, the latest first. */
  checks: z.array(pccCheck),
})
export type ChecksPage = z.infer<typeof checksPage>

export const checkDraft = z.strictObject({ release: z.uuid('Say which release was checked.') })

export const answerVersion = z.object({ version: z.number().int(), answer: z.string(), by: z.string(), at: z.string() })
export type AnswerVersion = z.infer<typeof answerVersion>

export const questionStatus = z.enum(['open', 'answered', 'withdrawn'], 'Choose open, answered or withdrawn.')
export type QuestionStatus = z.infer<typeof questionStatus>

export const question = z.object({
  id: z.string(),
  /** Null of a question on all KPIs. */
  kpi: z.object({ id: z.string(), code: z.string(), shortTitle: z.string(), owner: z.string() }).nullable(),
  question: z.string(),
  asked: recorded,
  status: questionStatus,
  answer: answerVersion.nullable(),
  /** The versions of the answer before the latest, the newest first. */
  earlier: z.array(answerVersion),
  withdrawn: withdrawn.nullable(),
})
export type Question = z.infer<typeof question>

/** Which questions are asked for; all of them where nothing is said. */
export const questionFilter = {
  status: questionStatus.optional(),
  owner: z.string().max(60).optional(),
  theme: z.string().max(40).optional(),
  page: z.coerce.number('Give the page as a number.').int().min(1).max(1000).optional(),
}

export const questions = z.object({
  owners: z.array(z.string()),
  themes: z.array(z.object({ id: z.string(), title: z.string() })),
  /** The KPIs that may be asked about: those of the office's list. */
  kpis: z.array(z.object({ id: z.string(), title: z.string() })),
  found: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Open ones first, each part from the latest asked on. */
  questions: z.array(question),
})
export type Questions = z.infer<typeof questions>

export const questionDraft = z.strictObject({
  kpi: z.string().max(60).nullable(),
  question: personalText(10, 600, 'Ask in 10 to 600 characters.'),
})
export type QuestionDraft = z.infer<typeof questionDraft>

export const answerDraft = z.strictObject({
  /** The one that the writer saw; 0 where there was none. */
  version: z.number('Send the version that you saw.').int('Send the version that you saw.').min(0),
  answer: personalText(10, 1200, 'Answer in 10 to 1,200 characters.'),
})
export type AnswerDraft = z.infer<typeof answerDraft>
