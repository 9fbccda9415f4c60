import type { JobHelpers } from 'graphile-worker'
import { handBack } from '../intake/hand-back.ts'
import { endIntake, endKilledCommands, readIntake, type Ending, type Intake } from '../intake/intake.ts'
import { endingBy, endingOf, loadIntake, type Loading } from '../intake/load-intake.ts'

const mostAttempts = 3

/**
 * Loads and measures what was handed in, and clears it away. A refused extract is a finished job. A job that a killed
 * worker left goes on from what was committed.
 */
export async function loadExtractTask(
  loading: Omit<Loading, 'tell'>,
  payload: unknown,
  { job, logger }: JobHelpers,
): Promise<void> {
  const { db } = loading
  await endKilledCommands(db)
  const tell = (sentence: string) => logger.info(sentence)
  const intake = await readIntake(db, idIn(payload))
  if (!intake) throw new Error('A load job names what was handed in.')
  if (intake.endedAt === null) {
    const ending = job.attempts > mostAttempts ? givenUp : await tryLoad({ ...loading, tell }, intake)
    if (ending) await endIntake(db, intake.id, ending)
  }
  await handBack(db, intake)
}

const givenUp: Ending = {
  state: 'failed',
  sentence: `The worker was stopped ${mostAttempts} times in the middle of this load. Nothing was changed; hand it in again when the machine has room.`,
}

/** How it ended; null where it was loaded, which the load's own transaction keeps. */
async function tryLoad(loading: Loading, intake: Intake): Promise<Ending | null> {
  try {
    const report = await loadIntake(loading, intake)
    loading.tell(`load ${report.outcome}: ${report.sentence}`)
    return endingOf(report)
  } catch (error) {
    return endingBy(error)
  }
}

function idIn(payload: unknown): string {
  const { intake } = (payload ?? {}) as { intake?: unknown }
  if (typeof intake !== 'string') throw new Error('A load job names what was handed in.')
  return intake
}
