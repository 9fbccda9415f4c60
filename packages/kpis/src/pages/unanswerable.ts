/** A request that has no answer; the message tells the reader what to do. */
export class Unanswerable extends Error {
  /** 404: there is no such thing; 409: what is there already stands against it. */
  readonly status: 400 | 404 | 409
  /** The part of what was sent that is at fault. */
  readonly field: string | null

  constructor(
    message: string,
    { status = 400, field = null }: { status?: 400 | 404 | 409; field?: string | null } = {},
  ) {
    super(message)
    this.status = status
    this.field = field
  }
}
