type Dot = { x: number; y: number; text: string }
type Box = { left: number; right: number; top: number; bottom: number }
export type Label = { x: number; y: number; anchor: 'start' | 'end' | 'middle' }

const size = 14
const letter = 7.4
const rounds = 4

/** Puts a name beside each dot where it meets no other name or dot, as far as there is room. */
export function placeLabels(dots: Dot[], area: Box, taken: Box[] = []): Label[] {
  const marks = [...taken, ...dots.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))]
  const labels = dots.map((dot): Label => candidates(dot)[0])
  for (let round = 0; round < rounds; round += 1) {
    dots.forEach((dot, index) => {
      const others = labels.flatMap((label, at) => (at === index ? [] : boxOf(label, dots[at]?.text ?? '')))
      const cost = (label: Label) => costOf(boxOf(label, dot.text), [...marks, ...others], area)
      labels[index] = candidates(dot).reduce((least, option) => (cost(option) < cost(least) ? option : least))
    })
  }
  return labels
}

function costOf(box: Box, others: Box[], area: Box): number {
  const outside = box.left < area.left || box.right > area.right || box.top < area.top || box.bottom > area.bottom
  return others.reduce((sum, other) => sum + overlap(box, other), outside ? 1000 : 0)
}

function candidates({ x, y }: Dot): [Label, ...Label[]] {
  return [
    { x: x + 10, y: y + 5, anchor: 'start' },
    { x: x - 10, y: y + 5, anchor: 'end' },
    { x, y: y - 11, anchor: 'middle' },
    { x, y: y + 21, anchor: 'middle' },
    { x: x + 8, y: y - 10, anchor: 'start' },
    { x: x + 8, y: y + 20, anchor: 'start' },
    { x: x - 8, y: y - 10, anchor: 'end' },
    { x: x - 8, y: y + 20, anchor: 'end' },
    { x: x + 12, y: y - 26, anchor: 'start' },
    { x: x + 12, y: y + 36, anchor: 'start' },
    { x: x - 12, y: y - 26, anchor: 'end' },
    { x: x - 12, y: y + 36, anchor: 'end' },
  ]
}

function boxOf({ x, y, anchor }: Label, text: string): Box {
  const width = text.length * letter
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size + 2, bottom: y + 3 }
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}
