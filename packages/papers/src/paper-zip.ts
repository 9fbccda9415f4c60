import type { Paper } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { madeUpWords } from '@dashboard/contract/names'
import { zipOf } from './parts/zip-of.ts'

export type FileInZip = { fileName: string; bytes: Buffer }

/** The files of a paper together, with what they are in a README.txt. */
export async function paperZip(paper: Paper, files: readonly FileInZip[]): Promise<Buffer> {
  return zipOf([
    { name: 'README.txt', content: readme(paper, files) },
    ...files.map(({ fileName, bytes }) => ({ name: fileName, content: bytes })),
  ])
}

function readme(
  { title, subtitle, marking, force, asAt, synthetic, blocks }: Paper,
  files: readonly FileInZip[],
): string {
  const figures = blocks.flatMap((block) =>
    block.block === 'figure' ? [`Figure ${block.number}: ${block.figure.figureId}, ${block.title}`] : [],
  )
  return [
    marking,
    '',
    title,
    subtitle,
    `${force}, as at ${dayName(asAt)}.`,
    ...(synthetic ? [`${madeUpWords}. Do not use it for decisions.`] : []),
    '',
    'What is in here',
    ...files.map(({ fileName }) => `${fileName}: ${kindOf(fileName)}`),
    '',
    'Figures',
    ...(figures.length > 0 ? figures : ['None.']),
    '',
    'Enter the id of a figure in the dashboard to see how it is defined and whether it has changed since.',
    '',
    marking,
    '',
  ].join('\r\n')
}

function kindOf(fileName: string): string {
  const kinds: Record<string, string> = {
    docx: 'the paper, for Word',
    pptx: 'slides, for PowerPoint',
    xlsx: 'tables and charts, for Excel',
    ods: 'tables, as an OpenDocument spreadsheet',
    csv: 'every value on a line of its own',
    pdf: 'the paper as it is printed',
  }
  return kinds[fileName.split('.').at(-1) ?? ''] ?? 'a file'
}
