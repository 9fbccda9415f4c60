type Dot = { x: number; y: number; text: string }
export type Box = { left: number; right: number; top: number; bottom: number }
export type Label = { x: number; y: number; anchor: 'start' | 'end' | 'middle'; leader: boolean }

const letter = 7.4
const ascent = 12
const descent = 4
const rounds = 5

/** Puts a name beside each dot where it meets no other name or dot; a name that must stand apart has a leader. */
export function placeLabels(dots: Dot[], area: Box, taken: Box[] = []): Label[] {
  const marks = dots.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }))
  const options = dots.map(candidates)
  const labels = options.map(([first]) => first)
  for (let round = 0; round < rounds; round += 1) {
    dots.forEach(({ text }, index) => {
      const others = labels.flatMap((label, at) => (at === index ? [] : boxOf(label, dots[at]?.text ?? '')))
      const own = marks.filter((_, at) => at !== index)
      const cost = (label: Label & { distance: number }) =>
        costOf(boxOf(label, text), [...taken, ...own, ...others], area) + label.distance * 4
      const least = options[index]?.reduce((best, option) => (cost(option) < cost(best) ? option : best))
      if (least) labels[index] = least
    })
  }
  return labels.map(({ x, y, anchor, leader }) => ({ x, y, anchor, leader }))
}

type Candidate = Label & { distance: number }

/** Right, left, above and below first, then further out all round. */
function candidates({ x, y }: Dot): [Candidate, ...Candidate[]] {
  const near: [Candidate, ...Candidate[]] = [
    { x: x + 11, y: y + 5, anchor: 'start', leader: false, distance: 0 },
    { x: x - 11, y: y + 5, anchor: 'end', leader: false, distance: 1 },
    { x, y: y - 12, anchor: 'middle', leader: false, distance: 2 },
    { x, y: y + 22, anchor: 'middle', leader: false, distance: 2 },
  ]
  const far = [28, 46, 64, 82].flatMap((reach): Candidate[] =>
    ([-1, 1] as const).flatMap((side): Candidate[] =>
      ([-0.75, 0.75, 0, -1.5, 1.5] as const).map((lean) => ({
        x: x + reach * lean,
        y: y + side * reach + (side > 0 ? ascent : 0),
        anchor: lean > 0 ? 'start' : lean < 0 ? 'end' : 'middle',
        leader: true,
        distance: reach / 4 + Math.abs(lean) * 4,
      })),
    ),
  )
  return [...near, ...far]
}

function costOf(box: Box, others: Box[], area: Box): number {
  const outside = box.left < area.left || box.right > area.right || box.top < area.top || box.bottom > area.bottom
  return others.reduce((sum, other) => sum + overlap(box, other) * 3, outside ? 10_000 : 0)
}

function boxOf({ x, y, anchor }: Label, text: string): Box {
  const width = text.length * letter
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left: left - 3, right: left + width + 3, top: y - ascent, bottom: y + descent }
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}
