import { z } from 'zod'

/** What the audit log records. */
export const auditAction = z.enum(
  [
    'signed-in',
    'sign-in-failed',
    'signed-out',
    'session-ended',
    'roles-changed',
    'refused',
    'breakdown-viewed',
    'exported',
    'extract-handed-in',
    'load-cancelled',
    'load',
    'load-refused',
    'load-unchanged',
    'target-set',
    'target-confirmed',
    'target-withdrawn',
    'step-change-recorded',
    'step-change-withdrawn',
    'comparator-added',
    'comparator-removed',
    'thresholds-changed',
    'release-approved',
    'release-withdrawn',
    'action-added',
    'action-changed',
    'action-updated',
    'event-recorded',
    'event-withdrawn',
    'calendar-made',
    'calendar-withdrawn',
    'plan-line-added',
    'plan-line-changed',
    'plan-line-undone',
    'evidence-added',
    'evidence-withdrawn',
    'meeting-made',
    'meeting-changed',
    'agenda-changed',
    'meeting-frozen',
    'meeting-closed',
    'comment-written',
    'comment-approved',
    'figures-checked',
    'check-withdrawn',
    'question-asked',
    'question-answered',
    'question-withdrawn',
    'text-released',
    'text-withdrawn',
    'paper-asked',
    'paper-template-saved',
    'office-template-added',
    'backup-restored',
  ],
  'Choose from what the log records.',
)
export type AuditAction = z.infer<typeof auditAction>

const day = z.iso.date('Write a day as 2026-11-27.').optional()

/** Which entries are asked for; those of everybody, everything and always where nothing is said. */
export const auditFilter = {
  who: z.string().max(600).optional(),
  action: auditAction.optional(),
  kpi: z.string().max(60).optional(),
  from: day,
  to: day,
}

const named = z.object({ id: z.string(), title: z.string() })

export const auditPage = z.object({
  /** Of the whole log; null while it is empty. */
  head: z.object({ count: z.number().int(), hash: z.string() }).nullable(),
  /** How many entries the filter finds. */
  found: z.number().int(),
  /** The newest first. */
  entries: z.array(
    z.object({
      number: z.number().int(),
      at: z.string(),
      /** The provider and how it numbers the person, or what acted; null of nobody. */
      who: z.string().nullable(),
      titles: z.array(z.string()),
      title: z.string(),
      /** In plain words what was done. */
      sentence: z.string(),
    }),
  ),
  /** The number to go on before; null where there are no older entries. */
  older: z.number().int().nullable(),
  actions: z.array(named),
  kpis: z.array(named),
})
export type AuditPage = z.infer<typeof auditPage>
