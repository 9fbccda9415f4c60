import type { Paper } from '@dashboard/contract'
import { formatCount } from '@dashboard/contract/value'
import { Paragraph, TextRun } from 'docx'
import { shorthandOf } from '../parts/shorthand.ts'

/** What the shorthand means, and up to which entry of the audit log the paper goes. */
export function endOfPaper(paper: Paper): Paragraph[] {
  const { auditHead } = paper
  const shorthand = shorthandOf(paper).map(({ mark, says }) => `${mark} ${says}`)
  return [
    ...(shorthand.length > 0 ? [note(`Shorthand: ${shorthand.join(' ')}`, 240)] : []),
    ...(auditHead ? [note(`Audit log: ${formatCount(auditHead.count)} entries, head ${auditHead.hash}.`, 60)] : []),
  ]
}

function note(text: string, before: number): Paragraph {
  return new Paragraph({ style: 'Note', spacing: { before }, children: [new TextRun(text)] })
}
