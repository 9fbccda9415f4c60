import type { OfficeTemplate } from '@dashboard/contract'
import { findKpi } from '@dashboard/kpis'
import { readPlaceholders } from '@dashboard/papers'

/** The places of an office's document, and those that nothing fills, each with why; throws where it is no .docx. */
export async function checkPlaceholders(document: Buffer): Promise<Pick<OfficeTemplate, 'placeholders' | 'unknown'>> {
  const placeholders = await readPlaceholders(document)
  return {
    placeholders,
    unknown: placeholders.flatMap((placeholder) => {
      const sentence = whyUnknown(placeholder)
      return sentence === null ? [] : [{ placeholder, sentence }]
    }),
  }
}

function whyUnknown(placeholder: string): string | null {
  return findKpi(placeholder) ? null : 'x'
}
