type Dot = { x: number; y: number; text: string }
export type Box = { left: number; right: number; top: number; bottom: number }
export type Label = { x: number; y: number; anchor: 'start' | 'end' | 'middle'; leader?: true }

const letter = 7.4
const ascent = 12
const descent = 4
const rounds = 5
const leaderSteps = [0.2, 0.35, 0.5, 0.65, 0.8, 0.95]

/** Puts a name beside each dot where it meets no other name or dot; a name that must stand apart has a leader. */
export function placeLabels(dots: Dot[], area: Box, taken: Box[] = []): Label[] {
  const marks = dots.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }))
  const costAt = (labels: Candidate[], index: number, label: Candidate | undefined) => {
    const dot = dots[index]
    if (!dot || !label) return 0
    const names = dots.flatMap((other, at) => (at === index ? [] : boxesOf(labels[at], other)))
    const others = marks.filter((_, at) => at !== index)
    return costOf(boxesOf(label, dot), [...taken, ...others, ...names], area) + label.distance * 4
  }
  // Whoever chooses first has the best places: several orders are tried and the best of all is kept.
  const attempts = ordersOf(dots).map((order) => {
    const options = dots.map(candidates)
    const labels = options.map(([first]) => first)
    for (let round = 0; round < rounds; round += 1) {
      for (const index of order) {
        const cost = (label: Candidate) => costAt(labels, index, label)
        const best = options[index]?.reduce((least, option) => (cost(option) < cost(least) ? option : least))
        if (best) labels[index] = best
      }
    }
    return { labels, cost: labels.reduce((sum, label, index) => sum + costAt(labels, index, label), 0) }
  })
  const best = attempts.reduce(
    (least, attempt) => (attempt.cost < least.cost ? attempt : least),
    attempts[0] ?? { labels: [], cost: 0 },
  )
  return best.labels.map(({ distance: _distance, ...label }) => label)
}

function ordersOf(dots: Dot[]): number[][] {
  const given = dots.map((_, index) => index)
  const along = (axis: 'x' | 'y') => given.toSorted((a, b) => (dots[a]?.[axis] ?? 0) - (dots[b]?.[axis] ?? 0))
  return [given, along('x'), along('x').toReversed(), along('y'), along('y').toReversed()]
}

type Candidate = Label & { distance: number }

/** Right, left, above and below first, then further out all round. */
function candidates({ x, y }: Dot): [Candidate, ...Candidate[]] {
  const near: [Candidate, ...Candidate[]] = [
    { x: x + 10, y: y + 5, anchor: 'start', distance: 0 },
    { x: x - 10, y: y + 5, anchor: 'end', distance: 1 },
    { x, y: y - 12, anchor: 'middle', distance: 2 },
    { x, y: y + 22, anchor: 'middle', distance: 2 },
  ]
  const far = [22, 34, 46, 64, 82].flatMap((reach): Candidate[] =>
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

function costOf(boxes: Box[], others: Box[], area: Box): number {
  const [name] = boxes
  const outside =
    name && (name.left < area.left || name.right > area.right || name.top < area.top || name.bottom > area.bottom)
  const met = boxes.flatMap((box) => others.map((other) => overlap(box, other)))
  return met.reduce((sum, each) => sum + each * 3, outside ? 10_000 : 0)
}

/** What a label takes up: its name, and the way of its leader in small steps. */
function boxesOf(label: Label | undefined, { x, y, text }: Dot): Box[] {
  if (!label) return []
  const width = text.length * letter
  const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2
  const name = { left: left - 3, right: left + width + 3, top: label.y - ascent, bottom: label.y + descent }
  if (!label.leader) return [name]
  const end = leaderEnd(label, y)
  const way = leaderSteps.map((part) => ({ x: x + (label.x - x) * part, y: y + (end - y) * part }))
  return [name, ...way.map((at) => ({ left: at.x - 3, right: at.x + 3, top: at.y - 5, bottom: at.y + 5 }))]
}

/** Where a leader meets its name: at the top of one below its dot, at the foot of one above. */
export function leaderEnd({ y }: Label, dotY: number): number {
  return y > dotY ? y - ascent - 1 : y + descent
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}
