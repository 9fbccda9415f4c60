import { createHash } from 'node:crypto'

/** Of the bytes of a file, by which one that turns up is known again. */
export function sha256Of(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('hex')
}
