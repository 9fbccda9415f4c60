import type { AuditAction } from '@dashboard/contract'
import { monthName, periodName } from '@dashboard/contract/month'
import { findKpi, populationWords, type Population } from '@dashboard/kpis'
import { titles } from '../permissions.ts'
import type { ListedEntry } from './list-entries.ts'

/** What each thing that the log records is called. */
export const actionTitles: Record<AuditAction, string> = {
  'signed-in': 'Signed in',
  'sign-in-failed': 'Could not sign in',
  'signed-out': 'Signed out',
  'session-ended': 'Ended a session',
  'roles-changed': 'Has other roles',
  refused: 'Was refused',
  'breakdown-viewed': 'Saw a breakdown',
  exported: 'Took a file',
  'extract-handed-in': 'Handed in an extract',
  'load-cancelled': 'Cancelled a load',
  load: 'Load accepted',
  'load-refused': 'Load refused',
  'load-unchanged': 'Load unchanged',
  'target-set': 'Set a target',
  'target-confirmed': 'Confirmed a target',
  'target-withdrawn': 'Withdrew a target',
  'step-change-recorded': 'Recorded a step change',
  'step-change-withdrawn': 'Withdrew a step change',
  'comparator-added': 'Added a force',
  'comparator-removed': 'Removed a force',
  'thresholds-changed': 'Changed disclosure settings',
  'release-approved': 'Approved a release',
  'release-withdrawn': 'Withdrew a release',
  'plan-line-added': 'Added a line to the plan',
  'plan-line-changed': 'Changed a line of the plan',
  'plan-line-undone': 'Put back a line of the plan',
  'evidence-added': 'Added evidence',
  'evidence-withdrawn': 'Withdrew evidence',
  'meeting-made': 'Listed a meeting',
  'meeting-changed': 'Changed a meeting',
  'agenda-changed': 'Changed an agenda',
  'meeting-frozen': 'Froze a meeting’s figures',
  'meeting-closed': 'Closed a meeting',
  'comment-written': 'Wrote a comment',
  'comment-approved': 'Approved a comment',
  'figures-checked': 'Checked the figures',
  'check-withdrawn': 'Withdrew a check',
  'question-asked': 'Asked a question',
  'question-answered': 'Answered a question',
  'question-withdrawn': 'Withdrew a question',
  'text-released': 'Released a text to partners',
  'text-withdrawn': 'Withdrew a text from partners',
  'action-added': 'Added an action',
  'action-changed': 'Changed an action',
  'action-updated': 'Said how an action stands',
  'event-recorded': 'Recorded an event',
  'event-withdrawn': 'Withdrew an event',
  'calendar-made': 'Made a calendar address',
  'calendar-withdrawn': 'Withdrew a calendar address',
  'paper-asked': 'Asked for a paper',
  'paper-template-saved': 'Saved a template of papers',
  'office-template-added': 'Handed in a Word template',
  'backup-restored': 'Backup restored',
}

const troubles: Record<string, string> = {
  'no-role': 'the provider knows the person and gives no role here',
  refused: 'what the provider sent back was not accepted',
  lost: 'it was not begun in that browser, or too long ago',
  unreachable: 'the provider could not be reached',
}

/** An entry in plain words; what has no words of its own is told by its details. */
export function sayEntry({ action, subject, details }: Pick<ListedEntry, 'action' | 'subject' | 'details'>): string {
  const say = sentences[action as AuditAction]
  return say ? say(subject, details) : `${subject}: ${detailsOf(details)}`
}

export function titleOf(action: string): string {
  return actionTitles[action as AuditAction] ?? action
}

export function roleTitles(roles: string[]): string[] {
  return roles.map((role) => (Object.hasOwn(titles, role) ? titles[role as keyof typeof titles] : role))
}

type Details = Record<string, unknown>
type Say = (subject: string, details: Details) => string

const target: Say = (code, details) =>
  `${kpiName(details, code)}: ${text(details['words'])} from ${month(details['from'])}. ${text(details['reason'])}`
const stepChange: Say = (code, details) =>
  `${kpiName(details, code)}: ${text(details['label'])}, from ${month(details['month'])}. ${text(details['reason'])}`
const action: Say = (name, { version, title, returnedTo }) =>
  `${name}: ${text(title)}, version ${text(version)}${returnedTo ? `, as in version ${text(returnedTo)}` : ''}.`
const comment: Say = (code, details) =>
  `${kpiName(details, code)}, ${month(details['month'])}: version ${text(details['version'])}, ${text(details['state'])}.`
const comparator: Say = (force, { reason }) => `${force}. ${text(reason)}`
const planLine: Say = (number, { title, version }) => `${number}: ${text(title)}, version ${text(version)}.`
const load: Say = (id, details) =>
  [
    details['restores'] ? `Load ${id}, which puts back load ${text(details['restores'])}` : `Load ${id}`,
    details['asAt'] && `as at ${londonTime(text(details['asAt']))}`,
    details['contentHash'] && `files ${text(details['contentHash']).slice(0, 16)}…`,
  ]
    .filter(Boolean)
    .join(', ')

const sentences: Partial<Record<AuditAction, Say>> = {
  'signed-in': () => 'Began a session.',
  'signed-out': () => 'Ended their own session.',
  'sign-in-failed': (trouble, { provider, times }) =>
    `${troubles[trouble] ?? trouble}${provider ? ` (${text(provider)})` : ''}${often(times)}`.replace(/^./, (first) =>
      first.toUpperCase(),
    ),
  'session-ended': (_subject, { of }) => `That of ${text(of)}.`,
  'roles-changed': (_subject, { before, now }) => `${rolesText(now)}; at the last sign-in ${rolesText(before)}.`,
  refused: (route, { status, times }) => `${route}, ${status === 401 ? 'not signed in' : 'not allowed'}${often(times)}`,
  'breakdown-viewed': (code, details) => `${kpiName(details, code)}, by ${breakdown(details)}${shown(details)}.`,
  exported: (id, details) =>
    details['kpi']
      ? `${id}: ${kpiName(details, '')}, ${text(details['figure'])}${details['breakdown'] ? `, by ${breakdown(details)}` : ''}${shown(details)}, ${text(details['audience'])} view. SHA-256 ${text(details['sha256'])}`
      : `${id}${details['rows'] === undefined ? '' : `, ${text(details['rows'])} entries`}. SHA-256 ${text(details['sha256'])}`,
  'extract-handed-in': (_id, { file }) => `${text(file)}.`,
  'load-cancelled': (id) => `What was handed in as ${id}.`,
  load,
  'load-refused': load,
  'load-unchanged': load,
  'target-set': target,
  'target-confirmed': target,
  'target-withdrawn': target,
  'step-change-recorded': stepChange,
  'step-change-withdrawn': stepChange,
  'comparator-added': comparator,
  'comparator-removed': comparator,
  'thresholds-changed': (audience, { smallest, roundTo, breakdowns, approvesItself, reason }) =>
    `Of the ${audience} view: smallest count ${text(smallest)}, rounded to ${text(roundTo)}, breakdowns ${text(breakdowns)}, clean releases ${approvesItself ? 'approve' : 'do not approve'} themselves. ${text(reason)}`,
  'release-approved': (id) => `Release ${id}.`,
  'release-withdrawn': (id, { reason }) => `Release ${id}. ${text(reason)}`,
  'plan-line-added': planLine,
  'plan-line-changed': planLine,
  'plan-line-undone': (number, details) => `${planLine(number, details)} As in version ${text(details['to'])}.`,
  'evidence-added': (label) => `${label}.`,
  'evidence-withdrawn': (label, { reason }) => `${label}. ${text(reason)}`,
  'meeting-made': (title) => `${title}.`,
  'meeting-changed': (title, { version }) => `${title}: version ${text(version)}.`,
  'agenda-changed': (meeting, { act, item, words }) =>
    `${meeting}: ${text(act)} ${agendaItem(text(item))}.${words ? ` ${text(words)}` : ''}`,
  'meeting-frozen': (title, { asAt }) => `${title}: figures as at ${text(asAt)}.`,
  'meeting-closed': (title) => `${title}.`,
  'comment-written': comment,
  'comment-approved': comment,
  'figures-checked': (release) => `Those of release ${release}.`,
  'check-withdrawn': (id, { reason }) => `Check ${id}. ${text(reason)}`,
  'question-asked': (code, details) => `On ${kpiName(details, code)}.`,
  'question-answered': (code, details) => `On ${kpiName(details, code)}: version ${text(details['version'])}.`,
  'question-withdrawn': (code, details) => `On ${kpiName(details, code)}. ${text(details['reason'])}`,
  'text-released': (of, { version }) => `${of}, version ${text(version)}.`,
  'text-withdrawn': (of, { version, reason }) => `${of}, version ${text(version)}. ${text(reason)}`,
  'action-added': action,
  'action-changed': action,
  'action-updated': (name, { update, status }) => `${name}: update ${text(update)}, ${text(status)}.`,
  'event-recorded': (label, { when }) => `${label}, ${text(when)}.`,
  'event-withdrawn': (label, { when, reason }) => `${label}, ${text(when)}. ${text(reason)}`,
  'calendar-made': (owner, { endsAt }) => `Due dates of ${owner}, until ${londonTime(text(endsAt))}.`,
  'calendar-withdrawn': (owner) => `Due dates of ${owner}.`,
  'paper-asked': (title, { formats, audience, asAt }) =>
    `${title}, ${text(audience)} view, ${asAt ? `frozen as at ${text(asAt)}` : 'the figures in force'}: ${text(formats)}.`,
  'paper-template-saved': (title, { version }) => `${title}: version ${text(version)}.`,
  'office-template-added': (name, { sha256 }) => `${name}. SHA-256 ${text(sha256)}`,
  'backup-restored': (takenAt, { replacedEntries, faults }) =>
    `That of ${londonTime(takenAt)}. ${replacedEntries ? `It took the place of a log of ${text(replacedEntries)} entries. ` : ''}${faults ? `The log in it had ${text(faults)} faults.` : 'The log in it was whole.'}`,
}

function kpiName({ kpi }: Details, code: string): string {
  const found = typeof kpi === 'string' ? findKpi(kpi) : null
  return found ? `${found.code} ${found.shortTitle}` : code || text(kpi)
}

function breakdown({ breakdown: by }: Details): string {
  return text(by).replace('*', ' and ').replaceAll('_', ' ')
}

function shown({ population, from, to }: Details): string {
  const months = typeof from === 'string' && typeof to === 'string' ? `, ${periodName(from, to)}` : ''
  const which = populationWords[population as Population] as { short: string } | undefined
  return `${which ? `, ${which.short}` : ''}${months}`
}

function rolesText(roles: unknown): string {
  return Array.isArray(roles) ? roleTitles(roles.map(String)).join(', ') : 'none'
}

function month(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d{2}$/.test(value) ? monthName(value) : text(value)
}

function often(times: unknown): string {
  return typeof times === 'number' && times > 1 ? `, ${times} times.` : '.'
}

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })

function londonTime(instant: string): string {
  return clock.format(new Date(instant))
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value ?? '')
}

function detailsOf(details: Details): string {
  return Object.entries(details)
    .map(([name, value]) => `${name} ${text(value)}`)
    .join(', ')
}

/** `signal:charge-rate` is F1 Charge rate (signal). */
function agendaItem(key: string): string {
  const [kind = '', id = ''] = key.split(':')
  const found = findKpi(id)
  return found ? `${found.code} ${found.shortTitle} (${kind})` : `“${key}”`
}
