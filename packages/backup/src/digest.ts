import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

export type Found = { bytes: number; sha256: string }

/** Passes bytes on; at their end it knows how many there were and their SHA-256, and fails with what the check returns. */
export class Digest extends Transform {
  found: Found = { bytes: 0, sha256: '' }
  readonly #hash = createHash('sha256')
  readonly #check: (found: Found) => Error | null

  constructor(check: (found: Found) => Error | null = () => null) {
    super()
    this.#check = check
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.found.bytes += chunk.length
    this.#hash.update(chunk)
    done(null, chunk)
  }

  override _flush(done: TransformCallback): void {
    this.found.sha256 = this.#hash.digest('hex')
    done(this.#check(this.found))
  }
}
