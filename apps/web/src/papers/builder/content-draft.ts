import type { PaperTemplate, TemplateContent } from '@dashboard/contract'
import type { Fields } from '../../forms/use-form.ts'

/** What of a template somebody writes. */
export function contentOf({ title, audience, marking, cover, blocks }: PaperTemplate): TemplateContent {
  return { title, audience, marking, cover, blocks }
}

/** What somebody has changed in a template, and of which version. */
export type Edited = { version: number; content: TemplateContent }

/** In pieces, since a field of a draft takes only so much; none ends in the midst of a character. */
export function draftOf({ version, content }: Edited): Fields {
  const pieces = JSON.stringify(content).match(/.{1,1900}/gsu) ?? []
  return {
    version: String(version),
    ...Object.fromEntries(pieces.map((piece, index) => [`content${index}`, piece])),
  }
}

/** Null of a draft that is none, or not whole. */
export function editedOf(draft: Fields): Edited | null {
  const json = Object.keys(draft)
    .filter((name) => name.startsWith('content'))
    .map((_, index) => draft[`content${index}`] ?? '')
    .join('')
  try {
    return json ? { version: Number(draft['version']), content: JSON.parse(json) as TemplateContent } : null
  } catch {
    return null
  }
}
