/** Whole numbers that a reader does not know, and what is known of them together. */
export type Bounds = { lowest: number; highest: number }

/** `lowest` ≤ the sum of counts, each times its factor, ≤ `highest`. */
export type Row = { terms: readonly (readonly [factor: number, name: string])[] } & Bounds

/** At least one of the ways holds, each of them a few rows. */
export type Choice = { ways: readonly (readonly Row[])[] }

export class System {
  readonly bounds = new Map<string, Bounds>()
  readonly rows: Row[] = []
  readonly choices: Choice[] = []

  /** Says something of a count by itself; what is said twice holds both. */
  count(name: string, { lowest = 0, highest = Infinity }: Partial<Bounds> = {}): void {
    const known = this.bounds.get(name) ?? { lowest: 0, highest: Infinity }
    this.bounds.set(name, { lowest: Math.max(known.lowest, lowest), highest: Math.min(known.highest, highest) })
  }

  row(row: Row): void {
    this.rows.push(row)
  }

  choose(ways: Choice['ways']): void {
    const [only] = ways
    if (ways.length > 1 || !only) this.choices.push({ ways })
    else for (const row of only) this.row(row)
  }

  /** Narrows the bounds of each count by the rows it is in, until nothing moves. */
  narrow(): void {
    for (let round = 0; round < mostRounds; round += 1) {
      const moved = this.rows.map((row) => this.narrowBy(row)).includes(true)
      if (!this.settle() && !moved) return
    }
  }

  /** Leaves out ways that cannot be taken; what only one way is left for holds. */
  private settle(): boolean {
    const before = this.choices.length
    const open = this.choices.splice(0).map(({ ways }) => ways.filter((way) => way.every((row) => this.couldHold(row))))
    for (const ways of open) this.choose(ways)
    return this.choices.length < before
  }

  private couldHold({ terms, lowest, highest }: Row): boolean {
    const spans = terms.map(([factor, name]) => spanOf(factor, this.boundsOf(name)))
    const least = spans.reduce((sum, span) => sum + span.lowest, 0)
    const most = spans.reduce((sum, span) => sum + span.highest, 0)
    return most >= lowest - slack && least <= highest + slack
  }

  private narrowBy({ terms, lowest, highest }: Row): boolean {
    const spans = terms.map(([factor, name]) => spanOf(factor, this.boundsOf(name)))
    const least = spans.reduce((sum, span) => sum + span.lowest, 0)
    const most = spans.reduce((sum, span) => sum + span.highest, 0)
    let moved = false
    for (const [at, [factor, name]] of terms.entries()) {
      const own = spans[at] ?? none
      const othersMost = spans.reduce((sum, span, other) => (other === at ? sum : sum + span.highest), 0)
      const othersLeast = spans.reduce((sum, span, other) => (other === at ? sum : sum + span.lowest), 0)
      if (least === -Infinity && most === Infinity && othersLeast === -Infinity && othersMost === Infinity) continue
      const ends = [(lowest - othersMost) / factor, (highest - othersLeast) / factor].sort((a, b) => a - b)
      const before = this.boundsOf(name)
      const low = Math.max(before.lowest, Math.ceil((ends[0] ?? -Infinity) - slack))
      const high = Math.min(before.highest, Math.floor((ends[1] ?? Infinity) + slack))
      if (own.lowest <= own.highest && (low > before.lowest || high < before.highest)) {
        this.bounds.set(name, { lowest: low, highest: high })
        moved = true
      }
    }
    return moved
  }

  boundsOf(name: string): Bounds {
    return this.bounds.get(name) ?? none
  }
}

const none: Bounds = { lowest: 0, highest: Infinity }
const mostRounds = 30
const slack = 1e-6

function spanOf(factor: number, { lowest, highest }: Bounds): Bounds {
  const times = (end: number) => (end === 0 ? 0 : factor * end)
  return factor > 0
    ? { lowest: times(lowest), highest: times(highest) }
    : { lowest: times(highest), highest: times(lowest) }
}
