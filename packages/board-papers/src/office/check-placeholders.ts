import type { OfficeTemplate } from '@dashboard/contract'
import { kpis, Unanswerable } from '@dashboard/kpis'
import { readPlaceholders, unknownPlaceholders, UnusableTemplate } from '@dashboard/papers'

/** The places of an office's document, and those that nothing fills, each with why; throws where no document can be made from it. */
export async function checkPlaceholders(document: Buffer): Promise<Pick<OfficeTemplate, 'placeholders' | 'unknown'>> {
  const placeholders = await readPlaceholders(document).catch((error: unknown) => {
    throw error instanceof UnusableTemplate ? new Unanswerable(error.message) : error
  })
  const names = kpis.flatMap(({ id, code }) => [id, code])
  return { placeholders, unknown: unknownPlaceholders(placeholders, names) }
}
