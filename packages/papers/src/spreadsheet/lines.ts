import { brokenAt } from '../parts/broken-at.ts'
import type { Line } from './workbook.ts'

/** A title, and lines beneath it: what is long takes several rows, since no cell is merged. */
export function linesOf(title: string, paragraphs: readonly string[]): Line[] {
  return [
    ...titleLines(title),
    ...paragraphs
      .filter(Boolean)
      .flatMap((paragraph) => brokenAt(130, paragraph))
      .map((text): Line => ({ text, style: 'text', link: null })),
  ]
}

export function titleLines(title: string): Line[] {
  return brokenAt(80, title).map((text): Line => ({ text, style: 'title', link: null }))
}
