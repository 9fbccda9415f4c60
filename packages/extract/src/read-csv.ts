import { isAscii } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { Refusal } from './refusal.ts'

export type CsvRecord = { line: number; cells: string[] }

const longestLine = 1_000_000

/**
 * Reads a CSV file strictly (RFC 4180, UTF-8, LF or CRLF) in batches of records; anything else refuses the whole file.
 * A batch is read as it is walked through, and to its end before the next: records that pile up cost twice the time.
 */
export class CsvReader {
  bytes = 0
  private readonly stream: Readable
  private readonly file: string
  private readonly hash = createHash('sha256')
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private rest = ''
  private begun = false
  /** Whether the bytes read so far may end within a letter. */
  private withinLetter = false
  private line = 1
  /** Whether the last record was cut off by the end of the file rather than ended by a new line. */
  endsWithoutNewline = false

  constructor(stream: Readable, file: string) {
    this.stream = stream
    this.file = file
  }

  get sha256(): string {
    return this.hash.copy().digest('hex')
  }

  async *batches(): AsyncGenerator<Generator<CsvRecord>> {
    for await (const chunk of this.stream as AsyncIterable<Buffer>) {
      this.bytes += chunk.length
      this.hash.update(chunk)
      yield this.take(this.rest + this.decode(chunk, false), false)
    }
    const last = this.rest + this.decode(null, true)
    this.endsWithoutNewline = last !== ''
    if (last !== '') yield this.take(last, true)
  }

  private decode(chunk: Buffer | null, end: boolean): string {
    const ascii = chunk !== null && !this.withinLetter && isAscii(chunk)
    let text = ascii ? chunk.toString('latin1') : this.decodeLetters(chunk, end)
    this.withinLetter = chunk !== null && (chunk.at(-1) ?? 0) > 127
    if (!this.begun && text !== '') {
      this.begun = true
      text = text.replace(/^\uFEFF/, '')
    }
    const nul = text.indexOf('\0')
    if (nul >= 0) this.refuse('holds a NUL byte', this.line + count(this.rest) + count(text.slice(0, nul)))
    return text
  }

  private decodeLetters(chunk: Buffer | null, end: boolean): string {
    try {
      return this.decoder.decode(chunk ?? undefined, { stream: !end })
    } catch {
      return this.refuse(
        'is not UTF-8',
        this.line + count(this.rest) + (chunk ? linesBeforeFault(chunk) : 0),
        'Save it as UTF-8 and send it again.',
      )
    }
  }

  private *take(text: string, end: boolean): Generator<CsvRecord> {
    let at = 0
    let quote = text.indexOf('"')
    while (at < text.length) {
      const next = text.indexOf('\n', at)
      const stop = next < 0 ? text.length : next
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at)
      if (quote >= 0 && quote < stop) {
        const quoted = this.takeQuoted(text, at, end)
        if (!quoted) break
        yield { line: this.line, cells: quoted.cells }
        this.line += count(text.slice(at, quoted.next))
        at = quoted.next
        continue
      }
      if (next < 0 && !end) break
      const record = text.charCodeAt(stop - 1) === 13 && next >= 0 ? text.slice(at, stop - 1) : text.slice(at, stop)
      if (record.length > longestLine) this.refuse('has a line of over 1,000,000 characters')
      if (record.includes('\r')) this.refuse('has a carriage return that is not the end of a line')
      yield { line: this.line, cells: record.split(',') }
      this.line += 1
      at = stop + 1
    }
    this.rest = text.slice(at)
    if (this.rest.length > longestLine)
      this.refuse('has a line of over 1,000,000 characters, or a quote that is never closed')
  }

  /** One record with quoted cells; null when the rest of it has not been read yet. */
  private takeQuoted(text: string, from: number, end: boolean): { cells: string[]; next: number } | null {
    const cells: string[] = []
    let at = from
    for (;;) {
      let cell = ''
      if (text[at] === '"') {
        const closed = closingQuote(text, at + 1)
        if (closed < 0 || (closed === text.length - 1 && !end))
          return end ? this.refuse('has a quote that is never closed') : null
        cell = text.slice(at + 1, closed).replaceAll('""', '"')
        at = closed + 1
      } else {
        const stop = endOfBare(text, at)
        if (stop === text.length && !end) return null
        cell = text.slice(at, stop)
        if (cell.includes('"')) this.refuse('has a quote inside a cell that is not quoted')
        at = stop
      }
      cells.push(cell)
      if (text[at] === ',') at += 1
      else if (text.startsWith('\r\n', at)) return { cells, next: at + 2 }
      else if (text[at] === '\n') return { cells, next: at + 1 }
      else if (at >= text.length && end) return { cells, next: at }
      else if (at >= text.length || (text[at] === '\r' && at === text.length - 1)) return null
      else return this.refuse('has text after a closing quote')
    }
  }

  private refuse(what: string, line = this.line, advice = 'Write the file again and send it whole.'): never {
    throw new Refusal(`${this.file} ${what} (line ${line}). ${advice}`)
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}

function endOfBare(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

/** Lines of a chunk before its first byte that is not UTF-8; it may begin with the rest of a letter. */
function linesBeforeFault(chunk: Buffer): number {
  const begin = chunk.findIndex((byte) => byte >> 6 !== 0b10)
  const [before = ''] = new TextDecoder().decode(chunk.subarray(Math.max(0, begin))).split('\uFFFD', 1)
  return count(before)
}

function count(text: string): number {
  return text.split('\n').length - 1
}
