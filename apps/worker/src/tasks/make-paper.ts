import { commandLine, giveUpPaper, makePaper, type Making } from '@dashboard/board-papers'
import { Unanswerable } from '@dashboard/kpis'
import type { DB } from '@dashboard/db'
import type { JobHelpers } from 'graphile-worker'
import { sql, type Kysely } from 'kysely'

const mostAttempts = 3

/** Makes a paper that was asked for. One that is held or cannot be made is a finished job; one that a killed worker left is begun anew. */
export async function makePaperTask(making: Making, payload: unknown, { job, logger }: JobHelpers): Promise<void> {
  const { paper } = (payload ?? {}) as { paper?: unknown }
  if (typeof paper !== 'string') throw new Error('A job that makes a paper names it.')
  if (job.attempts > mostAttempts) return giveUpPaper(making.db, paper, stopped)
  try {
    await makePaper(making, paper)
  } catch (error) {
    if (!(error instanceof Unanswerable)) logger.error(`A paper could not be made: ${(error as Error).stack}`)
    await giveUpPaper(making.db, paper, error instanceof Unanswerable ? error.message : failed)
  }
}

/** Papers without a job: after a restore, or where a command was killed in the middle. */
export async function endLostPapers(db: Kysely<DB>): Promise<void> {
  await sql`
    update dashboard.paper
    set    state = 'failed', sentence = 'Its place in the queue was lost. Ask for the paper again.', ended_at = now()
    where  ended_at is null and (asked_by <> ${commandLine} or asked_at < now() - interval '1 hour')
    and    not exists (select from graphile_worker.jobs where key = 'paper ' || paper_id)
  `.execute(db)
}

const stopped = `The worker was stopped ${mostAttempts} times in the middle of it. Ask for the paper again.`
const failed =
  'It could not be made, for a reason that is in the log of the worker. Ask for it again; if it stays, ask whoever runs the service.'
