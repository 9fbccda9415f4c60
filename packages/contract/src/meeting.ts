import { z } from 'zod'
import { month } from './point.ts'
import { chosenMonth, personalText } from './words.ts'

export const meetingKind = z.enum(
  ['delivery-group', 'scrutiny-panel', 'assurance-meeting'],
  'Choose which group meets.',
)
export type MeetingKind = z.infer<typeof meetingKind>

/** Figures follow each load; are fixed for every audience; and nothing more is written. */
export const meetingState = z.enum(['draft', 'frozen', 'closed'])
export type MeetingState = z.infer<typeof meetingState>

const signed = z.object({ by: z.string(), at: z.string() })

export const meeting = z.object({
  id: z.string(),
  /** Of what is written of it: whoever changes it sends the one they saw. */
  version: z.number().int(),
  kind: meetingKind,
  /** `Delivery group, 12 November 2026`. */
  title: z.string(),
  heldOn: z.string(),
  /** The last month of figures that it discusses. */
  lastMonth: month,
  /** By role. */
  attending: z.array(z.string()),
  papers: z.array(z.string()),
  decisions: z.array(z.string()),
  notes: z.string(),
  state: meetingState,
  made: signed,
  written: signed,
  frozen: signed.extend({ asAt: z.string() }).nullable(),
  closed: signed.nullable(),
})
export type Meeting = z.infer<typeof meeting>

export const meetings = z.object({
  /** The latest first, twenty a page. */
  meetings: z.array(meeting),
  found: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
})
export type Meetings = z.infer<typeof meetings>

/** Which meetings are asked for; all of them where nothing is said. */
export const meetingFilter = {
  kind: meetingKind.optional(),
  state: meetingState.optional(),
  page: z.coerce.number('Give the page as a number.').int().min(1).max(1000).optional(),
}

const few = (sentence: string, most: number) =>
  z.array(personalText(2, most, sentence), sentence).max(40, 'Give 40 at the most.')

export const meetingDraft = z.strictObject({
  kind: meetingKind,
  heldOn: z.iso.date('Give the day of the meeting.'),
  lastMonth: chosenMonth('Choose the last month that it discusses.'),
  attending: few('Name roles, each in 2 to 60 characters.', 60),
  papers: few('Name papers, each in 2 to 120 characters.', 120),
})
export type MeetingDraft = z.infer<typeof meetingDraft>

const version = z.number('Send the version that you saw.').int('Send the version that you saw.')
const outcome = {
  decisions: few('Write decisions of 2 to 400 characters each.', 400),
  notes: personalText(0, 4000, 'Write notes of 4,000 characters at the most.'),
}

export const meetingChange = meetingDraft.extend({ version, ...outcome })
export type MeetingChange = z.infer<typeof meetingChange>

/** Fixes the figures; there is nothing to say with it. */
export const freezeDraft = z.strictObject({})

/** Ends a meeting with what came of it. */
export const closeDraft = z.strictObject({ version, ...outcome })
export type CloseDraft = z.infer<typeof closeDraft>
