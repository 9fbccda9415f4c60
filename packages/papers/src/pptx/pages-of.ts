/** Paragraphs a slide can hold, slide by slide; one that is too long for a slide goes on over the next. */
export function pagesOf(paragraphs: readonly string[]): string[][] {
  const pages: string[][] = []
  let room = 0
  for (const piece of paragraphs.flatMap(pieces)) {
    const lines = Math.ceil(piece.length / lineLength) + gap
    if (pages.length === 0 || lines > room) {
      pages.push([])
      room = linesOfSlide
    }
    pages.at(-1)?.push(piece)
    room -= lines
  }
  return pages
}

function pieces(paragraph: string): string[] {
  const longest = (linesOfSlide - 1) * lineLength
  if (paragraph.length <= longest) return [paragraph]
  const cut = paragraph.lastIndexOf(' ', longest)
  const at = cut > 0 ? cut : longest
  return [paragraph.slice(0, at), ...pieces(paragraph.slice(at).trimStart())]
}

/** At 18 points, between the margins. */
const lineLength = 95
const linesOfSlide = 16
const gap = 0.6
