import { planStatus, type PlanReturn } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { forceName } from '@dashboard/contract/names'
import { addresseeWords, lineName, movedWords, noStatus, statusWords } from '@dashboard/contract/plan-words'
import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun, type Table } from 'docx'
import { dataTable } from './docx/data-table.ts'
import { pageOf, widthOf } from './docx/page.ts'

type Line = PlanReturn['lines'][number]

/** The six-monthly return as a Word document: an overview, then every line in full. */
export async function planReturnDocx(given: PlanReturn): Promise<Buffer> {
  const { on, synthetic, lines } = given
  const force = forceName(given.force)
  const title = `Stalking action plan: return of ${force}, ${dayName(on)}`
  const document = new Document({
    title,
    creator: force,
    description: `The response to each recommendation as it stood on ${dayName(on)}.`,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } },
        title: { run: { font: 'Arial', size: 40, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading1: { run: { font: 'Arial', size: 32, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: {
          run: { font: 'Arial', size: 26, bold: true },
          paragraph: { spacing: { before: 300, after: 100 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: pageOf(false),
        },
        footers: { default: new Footer({ children: [footer(title)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...(synthetic
            ? [strong('Demonstration: everything in this document is made up. Do not use it for decisions.')]
            : []),
          plain(
            `${summary(lines)} Where number, wording or date are not yet checked against the published report, this says so. A date that was moved is kept beside the new one.`,
          ),
          heading('Overview', HeadingLevel.HEADING_1),
          textTable(
            ['No.', 'Recommendation', 'Status', 'Due'],
            lines.map((line) => [line.number, line.title, statusOf(line), dueOf(line)]),
          ),
          heading('Line by line', HeadingLevel.HEADING_1),
          ...lines.flatMap(oneLine),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function oneLine(line: Line) {
  const { wording, wordingStatus, wordingSource, reason, completedOn, kpis, allEvidence } = line
  return [
    heading(`${lineName(line)}: ${line.title}`, HeadingLevel.HEADING_2),
    said('Addressed to', `${addresseeWords[line.addressedTo]}. Owner: ${line.owner}.`),
    said(
      wordingStatus === 'verified' ? 'Wording (verified)' : 'Wording (not verified)',
      `${wording ?? 'not entered yet.'} Source: ${wordingSource}.`,
    ),
    said(
      'Status',
      [statusOf(line), reason, completedOn && `done on ${dayName(completedOn)}`].filter(Boolean).join(': '),
    ),
    said('Due', dueOf(line)),
    said('Measured by', kpis.map(({ code, shortTitle }) => `${code} ${shortTitle}`).join(', ') || 'no KPI'),
    ...(allEvidence.length === 0
      ? [said('Evidence', 'none recorded')]
      : [
          textTable(
            ['Evidence', 'Date', 'Where'],
            allEvidence.map(({ label, on, reference }) => [label, dayName(on), reference]),
          ),
        ]),
  ]
}

function statusOf({ status }: Line): string {
  return status ? statusWords[status] : noStatus
}

/** Its first row is its header, and is said again on every page. */
function textTable(labels: string[], rows: string[][]): Table {
  const columns = labels.map((label) => ({ id: label, label, unit: 'text' as const }))
  return dataTable(columns, rows, { width: widthOf(false) })
}

/** `31 October 2026; moved twice, from 27 March 2025 and 30 September 2025`. */
function dueOf({ dueOn, dueStatus, earlierDueOn }: Line): string {
  const due = dueOn ? dayName(dueOn) : 'No date'
  const checked = dueStatus === 'unverified' ? ' (date not verified)' : ''
  if (earlierDueOn.length === 0) return `${due}${checked}`
  const from = new Intl.ListFormat('en-GB').format(earlierDueOn.map(dayName))
  return `${due}${checked}; ${movedWords(earlierDueOn).toLowerCase()}, from ${from}`
}

function summary(lines: readonly Line[]): string {
  const parts = [...planStatus.options, null].flatMap((status) => {
    const { length } = lines.filter((line) => line.status === status)
    return length > 0 ? [`${length} ${(status ? statusWords[status] : noStatus).toLowerCase()}`] : []
  })
  return `${lines.length} lines: ${new Intl.ListFormat('en-GB').format(parts)}.`
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(text)] })
}

function plain(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, children: [new TextRun(text)] })
}

function strong(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, bold: true })] })
}

function said(label: string, text: string): Paragraph {
  return new Paragraph({
    spacing: { after: 80 },
    children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(text)],
  })
}

function footer(title: string): Paragraph {
  return new Paragraph({
    children: [
      new TextRun({ size: 18, children: [`${title}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })
}
