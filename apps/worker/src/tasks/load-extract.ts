import { loadExtract } from '@dashboard/extract'
import { knownKpis, measureLoad } from '@dashboard/kpis'
import type { JobHelpers } from 'graphile-worker'

/** Loads the extract at a path of this machine and measures it. A refused extract is a finished job: its report is kept. */
export async function loadExtractTask(
  { url, keptIn }: { url: string; keptIn: string },
  payload: unknown,
  { logger }: JobHelpers,
): Promise<void> {
  const { path, force } = readPayload(payload)
  const report = await loadExtract({
    url,
    path,
    force,
    keptIn,
    kpis: knownKpis,
    measure: measureLoad,
    onProgress: (sentence) => logger.info(sentence),
  })
  logger.info(`load ${report.outcome}: ${report.sentence}`)
}

function readPayload(payload: unknown): { path: string; force: boolean } {
  const { path, force = false } = (payload ?? {}) as { path?: unknown; force?: unknown }
  if (typeof path !== 'string' || typeof force !== 'boolean')
    throw new Error('A load job says the path of its extract.')
  return { path, force }
}
