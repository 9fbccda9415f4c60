import type { Paper, PaperFault } from '@dashboard/contract'
import { nameOf } from './name-of.ts'

/** That a file holds the id and source of every figure and the title and source of every table. */
export function saidFaults(text: string, { blocks }: Paper, sources = true): PaperFault[] {
  const held = plain(text)
  return blocks.flatMap((block) => {
    if (block.block !== 'figure' && block.block !== 'table') return []
    const name = nameOf(block)
    const { source } = block.block === 'figure' ? block.figure : block
    const ids = block.block === 'figure' ? [block.figure.figureId] : block.figureIds
    return [
      ...ids
        .filter((id) => !held.includes(id))
        .map((id) => ({ block: block.id, sentence: `The file does not hold the id ${id} of ${name}. Make it again.` })),
      ...(sources && !held.includes(plain(source))
        ? [{ block: block.id, sentence: `The file does not say the source of ${name}. Make it again.` }]
        : []),
    ]
  })
}

/** That a file holds the words and lists of the paper. */
export function wordFaults(text: string, { blocks }: Paper): PaperFault[] {
  const held = plain(text)
  return blocks.flatMap((block) => {
    const said = block.block === 'words' ? block.paragraphs : block.block === 'list' ? block.items : []
    return said.every((paragraph) => held.includes(plain(paragraph)))
      ? []
      : [{ block: block.id, sentence: 'Words of the paper are missing from the file. Make it again.' }]
  })
}

/** Without the spaces: a file may break its lines anywhere. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
