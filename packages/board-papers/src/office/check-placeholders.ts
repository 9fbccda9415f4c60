import type { OfficeTemplate } from '@dashboard/contract'
import { kpis, Unanswerable } from '@dashboard/kpis'
import { readPlaceholders, unknownPlaceholders, unmarkedPages, UnusableTemplate } from '@dashboard/papers'

/** The places of an office's document, and what is to be mended before it is filled; throws where no document can be made from it. */
export async function checkPlaceholders(document: Buffer): Promise<Pick<OfficeTemplate, 'placeholders' | 'unknown'>> {
  const placeholders = await readPlaceholders(document).catch((error: unknown) => {
    throw error instanceof UnusableTemplate ? new Unanswerable(error.message) : error
  })
  const unknown = [...unknownPlaceholders(placeholders, kpis), ...(await unmarkedPages(document))]
  return { placeholders, unknown }
}
