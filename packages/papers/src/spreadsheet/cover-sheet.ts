import type { Paper } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { viewNames } from '@dashboard/contract/names'
import { coverWords } from '../parts/paper-words.ts'
import { titleLines } from './lines.ts'
import type { Line, Sheet } from './workbook.ts'

/** What the workbook is, of what and as at when, and how to read it. */
export function coverSheet(paper: Paper): Sheet {
  const { title, subtitle, marking, force, asAt, cover, auditHead } = paper
  return {
    name: 'Cover',
    lines: [
      ...titleLines(title),
      paragraph(subtitle),
      strong(`Protective marking: ${marking}.`),
      ...(paper.synthetic
        ? [strong('Demonstration: every figure in this workbook is made up. Do not use it for decisions.')]
        : []),
      paragraph(`Figures of ${force}, as at ${dayName(asAt)}. ${viewNames[paper.audience]}.`),
      ...(cover ? [paragraph(`${coverWords(cover)}.`)] : []),
      paragraph(`Contact: ${cover?.author || 'Performance analyst'}, ${force}.`),
      strong('How to use this workbook'),
      paragraph(
        'Each worksheet after this one holds one table. Its title is in cell A1, and the lines under the title say what the table is of and where it comes from.',
      ),
      { text: 'Contents: a link to every worksheet', style: 'text', link: 'Contents' },
      { text: 'Notes: shorthand and notes', style: 'text', link: 'Notes' },
      paragraph(
        'A month is held as the first day of that month. Percentages are held as shares: 7.1% is 0.071. A blank cell has no value; a nought is a count of none.',
      ),
      paragraph(
        'Every figure has an id, such as the one under its title. Enter it in the dashboard to see how the figure is defined, who exported it and whether it has changed since.',
      ),
      ...(auditHead ? [paragraph(`Made after entry ${auditHead.count} of the audit log, ${auditHead.hash}.`)] : []),
    ],
    table: null,
    chart: null,
  }
}

function paragraph(text: string): Line {
  return { text, style: 'paragraph', link: null }
}

function strong(text: string): Line {
  return { text, style: 'strong', link: null }
}
