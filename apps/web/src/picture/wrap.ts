/** Words broken into lines no wider than `width` in a font. */
export function wrap(words: string, width: number, font: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer, font) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line ? [...lines, line] : lines
}

/** How wide words are in a font, in pixels; nought where the browser cannot say. */
export function widthOf(words: string, font: string): number {
  const context = (canvas ??= document.createElement('canvas')).getContext('2d')
  if (!context) return 0
  context.font = font
  return context.measureText(words).width
}

let canvas: HTMLCanvasElement | null = null
