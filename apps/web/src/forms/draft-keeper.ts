import type { Draft } from '@dashboard/contract'
import { forgetInTab, keepInTab, type TabDraft } from './draft.ts'
import { forgetAtService, keepAtService } from './own-drafts.ts'
import type { Fields } from './use-form.ts'

const pauseMs = 1_000

type Given = {
  draft: TabDraft
  /** Whether the service keeps drafts for this reader; else only the tab does. */
  atService: boolean
  onKept: (draft: Draft) => void
  /** Kept in this tab alone, with what the service said. */
  onKeptInTab: (trouble: string | null) => void
}

/** Keeps what is typed into a form: in the tab at once, at the service after a pause, and there alone once it is there. */
export class DraftKeeper {
  private readonly given: Given
  private waiting: Fields | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private last: Promise<void> = Promise.resolve()

  constructor(given: Given) {
    this.given = given
  }

  keep(fields: Fields): void {
    const { draft, atService, onKeptInTab } = this.given
    keepInTab(draft, fields)
    if (!atService) return onKeptInTab(null)
    this.waiting = fields
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.send(), pauseMs)
  }

  /** Sends what waits, one after the other. */
  send(): void {
    const fields = this.take()
    if (fields) this.last = this.last.then(async () => this.sendNow(fields))
  }

  /** Sends what waits at once: the page may be gone before an earlier answer comes. */
  leave(): void {
    const fields = this.take()
    if (fields) this.last = Promise.all([this.last, this.sendNow(fields)]).then(() => undefined)
  }

  /** What was typed has been sent, or is thrown away. Where the service does not hear of it, it does the next time the form is opened. */
  async forget(): Promise<void> {
    const { draft, atService } = this.given
    this.take()
    if (!atService) return forgetInTab(draft)
    keepInTab(draft, {})
    this.last = this.last
      .then(async () => forgetAtService(draft.form))
      .then(
        () => forgetInTab(draft),
        () => undefined,
      )
    await this.last
  }

  private take(): Fields | null {
    clearTimeout(this.timer)
    const fields = this.waiting
    this.waiting = null
    return fields
  }

  private async sendNow(fields: Fields): Promise<void> {
    const { draft, onKept, onKeptInTab } = this.given
    try {
      const kept = await keepAtService(draft.form, fields)
      if (!this.waiting) forgetInTab(draft)
      onKept(kept)
    } catch (error) {
      onKeptInTab(error instanceof Error ? error.message : null)
    }
  }
}
