import type { CommentState } from '@dashboard/contract'

export const states: Record<CommentState, string> = { draft: 'Draft', submitted: 'Submitted', approved: 'Approved' }

/** The parts of a comment, in the order in which they are read. */
export const parts = { whatHappened: 'What happened', why: 'Why', whatNext: 'What next' } as const
