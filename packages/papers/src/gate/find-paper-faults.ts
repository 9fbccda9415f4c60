import { paperMarking, type Figure, type Paper, type PaperBlock, type PaperFault } from '@dashboard/contract'
import { nameOf } from './name-of.ts'
import { hasPlaceholder, speaksOfTargetUnmarked } from './placeholders.ts'

/** What keeps a paper from leaving before it is written in any format, each said so that it can be mended. */
export function findPaperFaults(paper: Paper): PaperFault[] {
  return [
    ...(paper.title.trim() ? [] : [about(null, 'The paper has no title. Give it one.')]),
    ...(paper.blocks.length > 0 ? [] : [about(null, 'There is nothing in the paper. Add a part.')]),
    ...paper.blocks.flatMap((block) => blockFaults(block, paper)),
  ]
}

function blockFaults(block: PaperBlock, paper: Paper): PaperFault[] {
  const fault = (sentence: string) => about(block.id, sentence)
  switch (block.block) {
    case 'heading':
      return block.text.trim() ? [] : [fault('A heading is empty. Write it or take it out.')]
    case 'words':
      return wordFaults(block).map(fault)
    case 'list':
      return block.items.some((item) => item.trim()) ? [] : [fault('A list is empty. Write it or take it out.')]
    case 'figure':
      return figureFaults(block.figure, nameOf(block), paper).map(fault)
    case 'table':
      return tableFaults(block).map(fault)
  }
}

function wordFaults({ paragraphs, outOfDate }: Extract<PaperBlock, { block: 'words' }>): string[] {
  if (!paragraphs.some((paragraph) => paragraph.trim()))
    return ['These words are not written yet. Write them or take the part out.']
  return outOfDate === null ? [] : [`${outOfDate} Read these words again, and say that they are true or change them.`]
}

function figureFaults(figure: Figure, name: string, paper: Paper): string[] {
  const { title, altText, source, audience, marking } = figure
  return [
    ...(title.trim() ? [] : [`${name} has no title. Give its measure one.`]),
    ...(altText.trim() ? [] : [`${name} has no text for people who cannot see it. Add its alt text.`]),
    ...(source.trim() ? [] : [`${name} does not say where its numbers come from. Add its source.`]),
    ...(audience === paper.audience
      ? []
      : [`${name} is of the ${audience} view, and the paper of the ${paper.audience} view. Make the paper again.`]),
    ...(rank(marking) > rank(paper.marking)
      ? [
          `${name} is marked ${marking}, and the paper ${paper.marking}. Mark the paper ${marking} or take the figure out.`,
        ]
      : []),
    ...(hasPlaceholder(figure) && speaksOfTargetUnmarked(figure.reading)
      ? [`${name} speaks of a placeholder target without its [P]. Say that the target is a placeholder.`]
      : []),
    ...headerFaults(figure.table.columns, name),
  ]
}

function tableFaults(block: Extract<PaperBlock, { block: 'table' }>): string[] {
  const name = nameOf(block)
  return [
    ...(block.title.trim() ? [] : [`${name} has no title. Give it one.`]),
    ...(block.source.trim() ? [] : [`${name} does not say where its numbers come from. Add its source.`]),
    ...headerFaults(block.columns, name),
  ]
}

function headerFaults(columns: Figure['table']['columns'], name: string): string[] {
  return columns.length > 0 && columns.every(({ label }) => label.trim())
    ? []
    : [`A column of the table of ${name} has no header. Name every column.`]
}

/** An unknown marking ranks above all. */
function rank(marking: string): number {
  const at = paperMarking.options.findIndex((option) => option === marking)
  return at === -1 ? paperMarking.options.length : at
}

function about(block: string | null, sentence: string): PaperFault {
  return { block, sentence }
}
