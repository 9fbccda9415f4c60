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

/** Text in lines of so many characters at most, broken between words. */
export function brokenAt(most: number, text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
