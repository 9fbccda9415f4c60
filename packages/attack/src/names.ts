import type { DisclosureSetting, Measure } from '@dashboard/kpis'
import type { Target } from './attack.ts'
import type { System } from './system.ts'
import type { Told } from './told.ts'

/** `left`: cases of the denominator that the numerator leaves over. */
export type Column = 'numerator' | 'left' | 'denominator' | 'unknown'

export function columnsIn(measure: Measure): Column[] {
  const share =
    measure.kind === 'proportion' ||
    measure.kind === 'funnel' ||
    measure.kind === 'duration' ||
    (measure.kind === 'snapshot' && measure.asks)
  return share ? ['numerator', 'left', 'denominator', 'unknown'] : ['numerator']
}

/**
 * Names of counts with their true values. Where nothing of a month of the whole force has changed from one release to the next
 * its counts have one name: the reader is taken to know that it has not. Of groups nobody outside knows that.
 */
export class Names {
  readonly truly = new Map<string, number>()
  private readonly tables = new Map<string, string>()
  private readonly system: System
  private readonly measure: Measure

  constructor(system: System, measure: Measure) {
    this.system = system
    this.measure = measure
  }

  of(told: Told, column: Column): string {
    const { population, breakdown, category, part, month, months, release = 0 } = told
    const own = breakdown === 'all' && part === '' ? '' : `${release}`
    const stands = 'monthEnd' in this.measure || this.measure.kind === 'snapshot'
    return this.named(
      [own, population, breakdown, category, part, stands ? `end ${month}` : month, months, column].join(' '),
      trueOf(told, column),
      sameness(told),
      `${this.measure.id} ${population} ${breakdown}`,
    )
  }

  /** What the wider population holds beyond the narrower. */
  beyond(wide: Told, narrow: Told, column: Column): string {
    const name = `beyond ${wide.month} ${wide.months} ${column}`
    const same = `${sameness(wide)} ${sameness(narrow)}`
    return this.named(
      name,
      trueOf(wide, column) - trueOf(narrow, column),
      same,
      `${this.measure.id} ${wide.population} all`,
    )
  }

  /** Every protected count. */
  targets({ smallest }: DisclosureSetting): Target[] {
    return [...this.truly].flatMap(([name, value]) =>
      value > 0 && value < smallest ? [{ name, value, table: this.tables.get(name) ?? '' }] : [],
    )
  }

  /** That the true counts are among those possible: otherwise the attacker has misunderstood what it read. */
  confirm(): void {
    const at = (name: string) => this.truly.get(name) ?? 0
    const holds = ({ terms, lowest, highest }: System['rows'][number]) => {
      const sum = terms.reduce((total, [factor, name]) => total + factor * at(name), 0)
      return sum >= lowest - 1e-4 && sum <= highest + 1e-4
    }
    for (const row of this.system.rows)
      if (!holds(row)) throw new Error(`Misread: ${row.terms.map(([, name]) => `${name} (${at(name)})`).join(', ')}.`)
    for (const { ways } of this.system.choices)
      if (!ways.some((way) => way.every(holds)))
        throw new Error(
          `Misread: ${ways
            .flat()
            .flatMap(({ terms }) => terms.map(([, name]) => `${name} (${at(name)})`))
            .join(', ')}.`,
        )
    for (const [name, { lowest, highest }] of this.system.bounds)
      if (at(name) < lowest || at(name) > highest) throw new Error(`Misread: ${name} is ${at(name)}.`)
  }

  private named(key: string, value: number, same: string, table: string): string {
    const name = `${key} = ${value} (${same})`
    this.truly.set(name, value)
    this.tables.set(name, table)
    this.system.count(name)
    return name
  }
}

export function trueOf({ truly }: Told, column: Column): number {
  return column === 'left' ? (truly.denominator ?? 0) - truly.numerator : (truly[column] ?? 0)
}

function sameness({ truly: { numerator, denominator, unknown } }: Told): string {
  return [numerator, denominator, unknown].join('/')
}
