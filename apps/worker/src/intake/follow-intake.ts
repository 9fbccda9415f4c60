import { setTimeout as pause } from 'node:timers/promises'
import type { DB } from '@dashboard/db'
import { Refusal } from '@dashboard/extract'
import { sql, type Kysely } from 'kysely'
import { cancelled } from './intake.ts'

export type Following = {
  /** Given, with a Refusal as its reason, once the load is to be cancelled. */
  cancelling: AbortSignal
  wait: (sentence: string) => void
  read: (file: string, rows: number) => void
  measure: (total: number) => void
  /** By the code of the KPI. */
  measured: (code: string) => void
  stop: () => Promise<void>
}

const everyMs = 300

/** Writes how far a load has come beside its transaction, which nobody else can look into, and sees whether to cancel it. */
export function followIntake(db: Kysely<DB>, id: string): Following {
  const reached = { state: 'waiting', sentence: null as string | null, kpisTotal: null as number | null }
  const rows: Record<string, number> = {}
  const measured = new Set<string>()
  const cancelling = new AbortController()
  const stopping = new AbortController()
  const write = async () => {
    const { rows: found } = await sql<{ cancelAsked: boolean }>`
      update dashboard.intake
      set    state = case when ended_at is null then ${reached.state} else state end,
             sentence = case when ended_at is null then ${reached.sentence} else sentence end,
             rows_read = ${JSON.stringify(rows)}, kpis_measured = ${measured.size}, kpis_total = ${reached.kpisTotal}
      where  intake_id = ${id}
      returning cancel_asked_at is not null as "cancelAsked"
    `.execute(db)
    if (found[0]?.cancelAsked ?? true) cancelling.abort(new Refusal(cancelled))
  }
  const following = (async () => {
    while (!stopping.signal.aborted) {
      // Where the database is away the load itself says so.
      await write().catch(() => undefined)
      await pause(everyMs, null, { signal: stopping.signal }).catch(() => undefined)
    }
    await write().catch(() => undefined)
  })()
  return {
    cancelling: cancelling.signal,
    wait: (sentence) => void (reached.sentence = sentence),
    read: (file, count) => {
      Object.assign(reached, { state: 'checking', sentence: null })
      rows[file] = count
    },
    measure: (total) => void Object.assign(reached, { state: 'measuring', kpisTotal: total }),
    measured: (code) => void measured.add(code),
    stop: async () => {
      stopping.abort()
      await following
    },
  }
}
