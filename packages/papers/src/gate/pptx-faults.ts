import type { Paper, PaperFault } from '@dashboard/contract'
import { embeddedFaults } from './embedded-faults.ts'
import { drawingFaults } from './drawing-faults.ts'
import { nameOf } from './name-of.ts'
import { fileFault, propertyFaults } from './office-faults.ts'
import { partsOf, type OpenFile } from './open-file.ts'
import { all, words, type Element } from './parsed-xml.ts'
import { saidFaults, wordFaults } from './said-faults.ts'

/** What is wrong with slides. */
export async function pptxFaults(file: OpenFile, paper: Paper): Promise<PaperFault[]> {
  const slides = partsOf(file, /^ppt\/slides\/slide\d+\.xml$/)
  const notes = partsOf(file, /^ppt\/notesSlides\/notesSlide\d+\.xml$/)
  if (slides.length === 0) return [fileFault('There are no slides in the file.')]
  const text = [...slides, ...notes].map(([, tree]) => words(tree)).join(' ')
  return [
    ...propertyFaults(file, paper),
    ...slides.flatMap(([name, tree], index) => slideFaults(file, name, tree, index + 1, paper)),
    ...[...slides, ...notes].flatMap(([, tree]) => languageFaults(tree)).slice(0, 1),
    ...saidFaults(text, paper),
    ...wordFaults(text, paper),
    ...(await embeddedFaults(file)),
  ]
}

function slideFaults(file: OpenFile, name: string, tree: Element, number: number, paper: Paper): PaperFault[] {
  const text = words(tree)
  const block = blockOf(text, paper)
  const fault = (sentence: string) => ({
    block: block?.id ?? null,
    sentence: `Slide ${number} ${sentence} Make it again.`,
  })
  return [
    ...(titleOf(tree).trim() ? [] : [fault('has no title.')]),
    ...(text.includes(paper.marking) ? [] : [fault('does not bear the marking.')]),
    ...all(tree, 'a:tblPr').flatMap(({ attributes }) =>
      attributes.firstRow === '1' ? [] : [fault('has a table without a header row.')],
    ),
    ...drawingFaults(file, name, { frame: 'p:graphicFrame', named: 'p:cNvPr' }, block ? [block] : []),
  ]
}

function titleOf(tree: Element): string {
  const title = all(tree, 'p:sp').find((shape) =>
    all(shape, 'p:ph').some(({ attributes: { type } }) => type === 'title' || type === 'ctrTitle'),
  )
  return title ? words(title) : ''
}

function languageFaults(tree: Element): PaperFault[] {
  return all(tree, 'a:rPr').every(({ attributes }) => attributes.lang === 'en-GB')
    ? []
    : [fileFault('Words on the slides do not say that they are in British English.')]
}

/** The figure or table that a slide is of. */
function blockOf(text: string, { blocks }: Paper) {
  const shown = blocks.filter((block) => block.block === 'figure' || block.block === 'table')
  const table = shown.find((block) => block.block === 'table' && text.includes(`${nameOf(block)}: `))
  return table ?? shown.find((block) => block.block === 'figure' && text.includes(block.figure.figureId)) ?? null
}
