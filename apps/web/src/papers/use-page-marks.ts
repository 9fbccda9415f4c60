import { madeUpWords } from '@dashboard/contract/names'
import type { Paper } from '@dashboard/contract'
import { useLayoutEffect } from 'react'

/** As many as stand in the three lines there are at the foot of a page. */
const most = 24

/** What the style sheet writes at the edge of every printed page: the marking, and the ids of the figures. */
export function usePageMarks(paper: Paper | undefined): void {
  useLayoutEffect(() => {
    if (!paper) return
    const marks = {
      '--paper-marking': paper.marking,
      '--paper-made-up': paper.synthetic ? madeUpWords : '',
      '--paper-figures': footOf(paper),
    }
    const { style } = document.documentElement
    for (const [name, words] of Object.entries(marks)) style.setProperty(name, JSON.stringify(words))
    return () => {
      for (const name of Object.keys(marks)) style.removeProperty(name)
    }
  }, [paper])
}

function footOf({ blocks }: Paper): string {
  const ids = [
    ...new Set(
      blocks.flatMap((block) => {
        if (block.block === 'figure') return block.figure.figureId
        return block.block === 'table' ? block.figureIds : []
      }),
    ),
  ]
  const more = ids.length - most
  return [...ids.slice(0, most), ...(more > 0 ? [`and ${more} more, under their figures`] : [])].join(' · ')
}
