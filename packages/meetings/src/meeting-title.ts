import type { MeetingKind } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'

export const kindNames: Record<MeetingKind, string> = {
  'delivery-group': 'Delivery group',
  'scrutiny-panel': 'Scrutiny Panel',
  'assurance-meeting': 'Public Assurance Meeting',
}

/** `Delivery group, 12 November 2026`. */
export function meetingTitle(kind: MeetingKind, heldOn: string): string {
  return `${kindNames[kind]}, ${dayName(heldOn)}`
}
