import type { Fields } from './use-form.ts'

/** What was typed into a form in this tab and not yet sent. */
export function readDraft(name: string): Fields {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? '{}') as Fields
  } catch {
    return {}
  }
}

/** Where a browser keeps nothing, the fields themselves still do. */
export function keepDraft(name: string, fields: Fields): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(fields))
  } catch {
    return
  }
}

export function forgetDraft(name: string): void {
  try {
    sessionStorage.removeItem(keyOf(name))
  } catch {
    return
  }
}

function keyOf(name: string): string {
  return `draft of ${name}`
}
