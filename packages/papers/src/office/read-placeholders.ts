import { patchDetector } from 'docx'
import { openTemplate, UnusableTemplate } from './open-template.ts'

/** The places to be filled in an office's document, in headers and footers too: `kpi:charge-rate:chart`. */
export async function readPlaceholders(docx: Buffer): Promise<string[]> {
  await openTemplate(docx)
  const found = await patchDetector({ data: docx, trimPlaceholders: true }).catch((error: unknown) => {
    throw new UnusableTemplate('This Word document cannot be read. Save it anew in Word and hand it in again.', {
      cause: error,
    })
  })
  return [...new Set(found.map((name) => name.trim()))]
}
