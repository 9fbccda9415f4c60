import type { Paper, PaperBlock } from '@dashboard/contract'
import { shorthandOf } from '../parts/shorthand.ts'

export type Note = { mark: string; where: string; says: string }

/** The notes of a paper, each once and numbered, and before them the shorthand that it uses. */
export function notesOf(paper: Paper) {
  const said = new Map<string, { number: number; where: string[] }>()
  const byBlock = new Map<string, string[]>()
  for (const block of paper.blocks) {
    const place = placeOf(block)
    if (!place) continue
    byBlock.set(
      block.id,
      place.notes.map((text) => {
        const note = said.get(text) ?? { number: said.size + 1, where: [] }
        said.set(text, { ...note, where: [...note.where, place.name] })
        return `note ${note.number}`
      }),
    )
  }
  return {
    numbers: (id: string) => byBlock.get(id) ?? [],
    all: [
      ...shorthandOf(paper).map(({ mark, says }): Note => ({ mark, where: 'Every worksheet', says })),
      ...Array.from(said, ([says, { number, where }]): Note => ({
        mark: `note ${number}`,
        where: where.join(', '),
        says,
      })),
    ],
  }
}

function placeOf(block: PaperBlock): { name: string; notes: string[] } | null {
  if (block.block === 'table') return { name: `Table ${block.number}`, notes: block.notes }
  if (block.block !== 'figure') return null
  return { name: `Figure ${block.number}`, notes: block.parts.includes('notes') ? block.figure.notes : [] }
}
