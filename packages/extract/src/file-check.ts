import type { FileReport } from '@dashboard/contract'
import { checkCell, type CheckedCell, type Context } from './check-cell.ts'
import type { Column, Feed, RowCheck } from './feed.ts'
import type { CsvRecord } from './read-csv.ts'
import { Refusal } from './refusal.ts'
import { ruleSentence, type RowRule } from './rule-sentences.ts'

/** Lines that a report names for each rule: the first ones. */
export const linesKept = 1000
/** Cells of a column that are remembered as checked, where they repeat: codes, days, numbers. */
const mostKnown = 10_000

/** Rows that break a rule, and the first of their lines. */
export type Found = { rows: number; lines: number[] }

/** Checks the rows of one file and counts what it finds. */
export class FileCheck {
  readonly report: FileReport
  /** Accepted times of exactly 00:00, and in the hour that clocks skip or repeat. */
  midnights = 0
  clockChanges = 0
  private readonly feed: Feed
  private readonly context: Context
  private order: { column: Column; at: number; known: Map<string, CheckedCell> | null }[] = []
  private width = 0
  private readonly places = new Map<string, number>()

  constructor(feed: Feed, file: string, context: Context) {
    this.feed = feed
    this.context = context
    this.report = {
      feed: feed.name,
      file,
      sha256: null,
      read: 0,
      accepted: 0,
      rejected: 0,
      repeated: 0,
      absentColumns: [],
      rules: [],
    }
  }

  /** Reads the header: which column stands where. */
  header(cells: string[]): void {
    const known = new Map(this.feed.columns.map((column) => [column.name, column]))
    const { file } = this.report
    if (!cells.some((name) => known.has(name))) {
      throw new Refusal(`${file} does not begin with a header: its first row names no column of ${this.feed.name}.`)
    }
    for (const [at, name] of cells.entries()) {
      const column = known.get(name)
      if (!column) {
        const place = safeName(name, at + 1)
        throw new Refusal(`${file} has a column that ${this.feed.name} does not know: ${place}. Take it out.`)
      }
      if (this.order.some((other) => other.column === column))
        throw new Refusal(`${file} has the column ${name} twice. Take one of them out.`)
      this.place(column, at)
    }
    this.width = cells.length
    const absent = this.feed.columns.filter((column) => !cells.includes(column.name))
    const missing = absent.find((column) => column.required)
    if (missing) throw new Refusal(`${file} lacks the column ${missing.name}, which ${this.feed.name} must have.`)
    this.report.absentColumns = absent.map(({ name }) => name)
    for (const column of absent) if (column.whenEmpty !== undefined) this.place(column, this.width)
    this.order.forEach(({ column }, index) => this.places.set(column.name, index))
  }

  get columns(): string[] {
    return this.order.map(({ column }) => column.name)
  }

  /** The cells of a row as the database takes them, null for empty; or null when the row is rejected. */
  row({ line, cells }: CsvRecord): (string | null)[] | null {
    this.report.read += 1
    if (cells.length !== this.width) return this.reject('cells', '', line)
    const values: (string | null)[] = []
    let midnights = 0
    let clockChanges = 0
    for (const { column, at, known } of this.order) {
      const text = cells[at] ?? ''
      if (text === '') {
        if (column.required) return this.reject('required', column.name, line)
        values.push(column.whenEmpty ?? null)
        continue
      }
      const checked = known?.get(text) ?? this.checkNew(text, column, known)
      if ('rule' in checked) return this.reject(checked.rule, column.name, line)
      if (checked.instant?.midnight) midnights += 1
      if (checked.instant?.clockChange) clockChanges += 1
      values.push(checked.value)
    }
    const broken = this.feed.rowChecks && this.brokenCheck(this.feed.rowChecks, values)
    if (broken) return this.reject(broken.rule, broken.column, line)
    this.report.accepted += 1
    this.midnights += midnights
    this.clockChanges += clockChanges
    return values
  }

  private place(column: Column, at: number): void {
    const repeats = column.kind !== 'uuid' && column.kind !== 'instant' && column.kind !== 'key'
    this.order.push({ column, at, known: repeats ? new Map() : null })
  }

  private checkNew(text: string, column: Column, known: Map<string, CheckedCell> | null): CheckedCell {
    if (!known) return checkCell(text, column, this.context)
    const own = Buffer.from(text).toString()
    const checked = checkCell(own, column, this.context)
    if ('value' in checked && known.size < mostKnown) known.set(own, checked)
    return checked
  }

  /** Takes rows back that a check over whole files refuses. */
  takeBack(rule: RowRule, column: string, found: Found): void {
    this.report.accepted -= found.rows
    this.count(rule, column, found)
  }

  private brokenCheck(checks: readonly RowCheck[], values: (string | null)[]): RowCheck | undefined {
    const cell = (name: string) => values[this.places.get(name) ?? values.length] ?? null
    return checks.find(({ broken }) => broken(cell, this.context.references))
  }

  private reject(rule: RowRule, name: string, line: number): null {
    this.count(rule, name, { rows: 1, lines: [line] })
    return null
  }

  private count(rule: RowRule, name: string, { rows, lines }: Found): void {
    if (rows === 0) return
    this.report.rejected += rows
    const column = this.feed.columns.find((each) => each.name === name) ?? null
    const sentence = ruleSentence(rule, name, column)
    let entry = this.report.rules.find((each) => each.rule === rule && each.sentence === sentence)
    if (!entry) this.report.rules.push((entry = { rule, column: name || null, sentence, rows: 0, lines: [] }))
    entry.rows += rows
    entry.lines.push(...lines.slice(0, linesKept - entry.lines.length))
  }
}

/** A name that is surely one, else only its place: a header could hold anything. */
function safeName(name: string, place: number): string {
  return /^[a-z][a-z_]{0,39}$/.test(name) ? name : `column ${place}`
}
