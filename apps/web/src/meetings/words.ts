import type { Meeting, MeetingKind, MeetingState } from '@dashboard/contract'

export const kinds: { value: MeetingKind; words: string }[] = [
  { value: 'delivery-group', words: 'Delivery group' },
  { value: 'scrutiny-panel', words: 'Scrutiny Panel' },
  { value: 'assurance-meeting', words: 'Public Assurance Meeting' },
]

export const states: Record<MeetingState, { name: string; means: string }> = {
  draft: { name: 'Draft', means: 'Figures still follow each load' },
  frozen: { name: 'Frozen', means: 'Figures fixed for every audience' },
  closed: { name: 'Closed', means: 'Decisions and notes kept' },
}

/** What is typed one to a line, as a list. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** A meeting as its form holds it. */
export function fieldsOf({ kind, heldOn, lastMonth, attending, papers, decisions, notes }: Meeting) {
  return {
    kind,
    heldOn,
    lastMonth,
    attending: attending.join('\n'),
    papers: papers.join('\n'),
    decisions: decisions.join('\n'),
    notes,
  }
}

/** What each field of the form is called. */
export const fieldNames = {
  kind: 'Which group meets',
  heldOn: 'Day of the meeting',
  lastMonth: 'Last month discussed',
  attending: 'Attending',
  papers: 'Papers',
  decisions: 'Decisions',
  notes: 'Notes',
}

/** What a form is told of the version that stands. */
export function latestOf(meeting: Meeting) {
  const { version, written } = meeting
  return { version, ...written, fields: fieldsOf(meeting) }
}
