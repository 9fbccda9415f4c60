import type { PaperPurpose } from '@dashboard/contract'

export const purposes: Record<PaperPurpose, string> = {
  decision: 'For decision',
  assurance: 'For assurance',
  note: 'To note',
}
