import type { Paper, PaperBlock, PaperFault } from '@dashboard/contract'
import { nameOf } from './name-of.ts'
import { targetsOf, type OpenFile } from './open-file.ts'
import { all, words, type Element } from './parsed-xml.ts'
import { hasPlaceholder, isMarked } from './placeholders.ts'

/** The properties of an office file: its title, and its language. */
export function propertyFaults({ xml }: OpenFile, { title, language }: Paper): PaperFault[] {
  const core = xml.get('docProps/core.xml')
  const said = (name: string) => (core ? all(core, name).map(words).join('') : '')
  return [
    ...(said('dc:title') === title
      ? []
      : [fileFault('The file does not bear the title of the paper in its properties.')]),
    ...(said('dc:language') === language
      ? []
      : [fileFault('The file does not say in its properties that it is in British English.')]),
  ]
}

/** Drawings of a part that nothing is said of, and charts of a placeholder target that do not say so. */
export function drawingFaults(
  file: OpenFile,
  part: string,
  tree: Element,
  frames: string,
  named: string,
  paper: Paper,
  block: PaperBlock | null,
) {
  const targets = targetsOf(file, part)
  return all(tree, frames).flatMap((frame): PaperFault[] => {
    const altText = all(frame, named)[0]?.attributes.descr ?? ''
    const about = block ?? figureOf(altText, paper)
    const chart = all(frame, 'c:chart').map(({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? '')[0]
    const drawn = chart === undefined ? undefined : file.xml.get(chart)
    return [
      ...(altText.trim()
        ? []
        : [
            {
              block: about?.id ?? null,
              sentence: `${about ? titled(about) : 'A drawing'} has no text for people who cannot see it. Add its alt text.`,
            },
          ]),
      ...(chart !== undefined && !drawn
        ? [
            {
              block: about?.id ?? null,
              sentence: `${about ? titled(about) : 'A drawing'} is not in the file. Make it again.`,
            },
          ]
        : []),
      ...(drawn ? placeholderFaults(drawn, figureOf(altText, paper) ?? about) : []),
    ]
  })
}

export function fileFault(sentence: string): PaperFault {
  return { block: null, sentence: `${sentence} Make it again.` }
}

export function figureOf(altText: string, { blocks }: Paper): PaperBlock | null {
  return blocks.find((block) => block.block === 'figure' && block.figure.altText === altText) ?? null
}

function titled(block: PaperBlock): string {
  return block.block === 'figure' || block.block === 'table' ? nameOf(block) : 'A drawing'
}

function placeholderFaults(chart: Element, block: PaperBlock | null): PaperFault[] {
  if (block?.block !== 'figure' || !hasPlaceholder(block.figure)) return []
  const names = all(chart, 'c:ser').map((series) =>
    all(series, 'c:tx')
      .flatMap((name) => all(name, 'c:v'))
      .map(words)
      .join(''),
  )
  const unmarked = names.filter((name) => /\btarget\b/i.test(name)).filter((name) => !isMarked(name))
  return unmarked.length > 0
    ? [
        {
          block: block.id,
          sentence: `The chart of ${nameOf(block)} draws a placeholder target without its [P]. Name it so.`,
        },
      ]
    : []
}
