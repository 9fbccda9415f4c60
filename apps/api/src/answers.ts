import { createHash } from 'node:crypto'
import type { Entry } from '@dashboard/audit'
import type { ToLeave } from './register-leaving.ts'

export type Answer = Made & { etag: string }

type Made = {
  body: string
  fileName: string | null
  /** What the audit log keeps of it each time it is given; null where that is nothing. */
  entry: Entry | null
  /** The figure that leaves with it; null where it is no file of one. */
  leaving: ToLeave | null
}

const most = 500

/** Finished answers of the release in force: the same question gives the same bytes until a load changes them. */
export class Answers {
  private readonly kept = new Map<string, Answer>()

  forget(): void {
    this.kept.clear()
  }

  get(question: string, make: () => Made): Answer {
    const known = this.kept.get(question)
    if (known) return known
    const made = make()
    const answer = { ...made, etag: `"${createHash('sha256').update(made.body).digest('base64url').slice(0, 22)}"` }
    const [oldest] = this.kept.keys()
    if (oldest !== undefined && this.kept.size >= most) this.kept.delete(oldest)
    this.kept.set(question, answer)
    return answer
  }
}
