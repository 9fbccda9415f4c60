import { z } from 'zod'
import { assuranceIcon, usualSide, variationIcon } from './kpi.ts'
import { personalText, words } from './words.ts'

export const planStatus = z.enum(['complete', 'on-track', 'at-risk', 'overdue', 'not-started'])
export type PlanStatus = z.infer<typeof planStatus>

/** To whom the report addresses it; or of which of the force's own plans it is. */
export const addressee = z.enum(
  ['chief-constables', 'pccs', 'both', 'national-plan', 'local-plan'],
  'Choose whom it is addressed to.',
)
export type Addressee = z.infer<typeof addressee>

const checked = z.enum(['verified', 'unverified'])
const day = z.iso.date()

/** A KPI by which the effect of a line can be seen, and how it stands in the reader's view; null where nothing is released. */
const linkedKpi = z.object({
  id: z.string(),
  code: z.string(),
  shortTitle: z.string(),
  standing: z
    .object({
      variation: z.object({ icon: variationIcon, words: z.string() }),
      assurance: z.object({ icon: assuranceIcon, side: usualSide, words: z.string() }),
    })
    .nullable(),
})
export type LinkedKpi = z.infer<typeof linkedKpi>

export const planEvidence = z.object({
  id: z.string(),
  label: z.string(),
  on: day,
  /** An address, or where it is kept. */
  reference: z.string(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})
export type PlanEvidence = z.infer<typeof planEvidence>

/** An action that belongs to a line. */
const lineAction = z.object({
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  owner: z.string(),
  dueOn: day,
  doneOn: day.nullable(),
})
export type LineAction = z.infer<typeof lineAction>

/** A line of the plan as it stands. */
export const planLine = z.object({
  id: z.string(),
  version: z.number().int(),
  number: z.string(),
  addressedTo: addressee,
  theme: z.object({ id: z.string(), title: z.string() }),
  title: z.string(),
  wordingStatus: checked,
  owner: z.string(),
  /** What its owner says, or overdue, which follows from the day; null while nobody has said anything. */
  status: planStatus.nullable(),
  reason: z.string().nullable(),
  completedOn: day.nullable(),
  dueOn: day.nullable(),
  dueStatus: checked.nullable(),
  /** The days that were moved, the first one first. */
  earlierDueOn: z.array(day),
  kpis: z.array(linkedKpi),
  evidence: planEvidence.nullable(),
  /** How many of its actions are done; null of whoever does not see all of them. */
  actions: z.object({ done: z.number().int(), all: z.number().int() }).nullable(),
  /** Whether what it says now is made up for a demonstration. */
  madeUp: z.boolean(),
})
export type PlanLine = z.infer<typeof planLine>

const named = z.object({ id: z.string(), title: z.string() })

export const planPage = z.object({
  /** The day by which lines are overdue or not. */
  today: day,
  /** Of all lines, whatever is chosen. */
  all: z.number().int(),
  statuses: z.array(z.object({ status: planStatus.nullable(), lines: z.number().int() })),
  moved: z.object({ once: z.number().int(), oftener: z.number().int() }),
  /** What may be chosen. */
  themes: z.array(named),
  allThemes: z.array(named),
  owners: z.array(z.string()),
  found: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  lines: z.array(planLine),
})
export type PlanPage = z.infer<typeof planPage>

/** What a line said in one of its versions. */
export const planVersion = z.object({
  version: z.number().int(),
  number: z.string(),
  addressedTo: addressee,
  theme: named,
  title: z.string(),
  wording: z.string().nullable(),
  wordingStatus: checked,
  wordingSource: z.string(),
  owner: z.string(),
  said: planStatus.exclude(['overdue']).nullable(),
  reason: z.string().nullable(),
  completedOn: day.nullable(),
  dueOn: day.nullable(),
  dueStatus: checked.nullable(),
  kpis: z.array(z.string()),
  madeUp: z.boolean(),
  writtenBy: z.string(),
  writtenAt: z.string(),
})
export type PlanVersion = z.infer<typeof planVersion>

export const planLinePage = z.object({
  today: day,
  line: planLine,
  /** The newest first. */
  versions: z.array(planVersion),
  /** The newest first, those withdrawn last. */
  evidence: z.array(planEvidence),
  /** Null of whoever does not see all of them. */
  actions: z.array(lineAction).nullable(),
  themes: z.array(named),
})
export type PlanLinePage = z.infer<typeof planLinePage>

const dayOrNone = (sentence: string) => z.iso.date(sentence).nullable()

/** All that can be written of a line. */
export const planDraft = z.strictObject({
  number: words(1, 12, 'Give its number in 1 to 12 characters, such as 7 or L3.'),
  addressedTo: addressee,
  theme: z.string('Choose a theme.').max(40, 'Choose a theme.'),
  title: personalText(3, 160, 'Give it a short name in 3 to 160 characters.'),
  wording: personalText(10, 4000, 'Give the wording in 10 to 4,000 characters, or leave it empty.').nullable(),
  wordingStatus: z.enum(checked.options, 'Say whether number and wording are checked.'),
  wordingSource: personalText(
    5,
    300,
    'Say in 5 to 300 characters where it was read, such as Report of 27 September 2024.',
  ),
  owner: personalText(2, 60, 'Say in 2 to 60 characters who answers for it, such as Head of Crime.'),
  status: planStatus.exclude(['overdue'], 'Choose a status, or none while nobody has said anything.').nullable(),
  reason: personalText(5, 400, 'Say in 5 to 400 characters why.').nullable(),
  completedOn: dayOrNone('Give the day on which it was done.'),
  dueOn: dayOrNone('Give the day by which it is due, or leave it empty.'),
  dueStatus: z.enum(checked.options, 'Say whether the day is checked.').nullable(),
  kpis: z.array(z.string().max(20)).max(20, 'Name 20 KPIs at most.'),
})
export type PlanDraft = z.infer<typeof planDraft>

const seen = z.int('Say which version was seen.').min(1, 'Say which version was seen.')

/** A further version, by whoever saw the one that is named. */
export const planVersionDraft = planDraft.extend({ version: seen })

/** Back to what an earlier version said, as a further one. */
export const planUndoDraft = z.strictObject({
  version: seen,
  to: z.int('Choose an earlier version.').min(1, 'Choose an earlier version.'),
})

export const evidenceDraft = z.strictObject({
  label: personalText(3, 80, 'Say in 3 to 80 characters what it is, such as Policy, version 4.'),
  on: z.iso.date('Give the day that it bears.'),
  reference: personalText(3, 300, 'Give its address, which begins with https://, or say where it is kept.'),
})
export type EvidenceDraft = z.infer<typeof evidenceDraft>

/** The six-monthly return: every line as it stood on a day, in full. */
export const planReturn = z.object({
  force: z.string(),
  on: day,
  /** Whether figures and plan are made up. */
  synthetic: z.boolean(),
  lines: z.array(
    planLine.extend({
      wording: z.string().nullable(),
      wordingSource: z.string(),
      allEvidence: z.array(planEvidence),
    }),
  ),
})
export type PlanReturn = z.infer<typeof planReturn>
