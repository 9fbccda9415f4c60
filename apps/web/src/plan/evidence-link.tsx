import type { PlanEvidence } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'

/** What a piece of evidence is, and of which day; a link where it has an address. */
export function EvidenceLink({ evidence: { label, on, reference } }: { evidence: PlanEvidence }) {
  const words = `${label}, ${dayName(on)}`
  if (!reference.startsWith('https://')) return <span title={reference}>{words}</span>
  return (
    <a href={reference} rel="noreferrer">
      {words}
    </a>
  )
}
