import type { Fields } from './use-form.ts'

/** Whose draft it is, as the page names them, and of which form: another who signs in in the same tab does not find it. */
export type TabDraft = { reader: string; form: string }

/** What was typed into a form in this tab and is kept nowhere else yet; null where there is nothing, without fields where it is to be forgotten. */
export function readInTab(draft: TabDraft): Fields | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(draft)) ?? 'null') as Fields | null
  } catch {
    return null
  }
}

/** Where a browser keeps nothing, the fields themselves still do. */
export function keepInTab(draft: TabDraft, fields: Fields): void {
  try {
    sessionStorage.setItem(keyOf(draft), JSON.stringify(fields))
  } catch {
    return
  }
}

export function forgetInTab(draft: TabDraft): void {
  try {
    sessionStorage.removeItem(keyOf(draft))
  } catch {
    return
  }
}

function keyOf({ reader, form }: TabDraft): string {
  return `draft of ${reader}: ${form}`
}
