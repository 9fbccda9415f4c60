import { createHash } from 'node:crypto'

export type Answer = { body: string; etag: string; fileName: string | null }

const most = 500

/** Finished answers of the release in force: the same question gives the same bytes until a load changes them. */
export class Answers {
  private readonly kept = new Map<string, Answer>()

  forget(): void {
    this.kept.clear()
  }

  get(question: string, make: () => { body: string; fileName: string | null }): Answer {
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
