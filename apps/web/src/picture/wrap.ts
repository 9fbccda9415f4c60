/** Words broken into lines no wider than `width` in a font. */
export function wrap(words: string, width: number, font: string): string[] {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return [words]
  context.font = font
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && context.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line ? [...lines, line] : lines
}
