import type { Fields } from './use-form.ts'

/** What was typed into a form in this tab and is kept nowhere else yet; null where there is nothing, without fields where it is to be forgotten. */
export function readInTab(name: string): Fields | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null') as Fields | null
  } catch {
    return null
  }
}

/** Where a browser keeps nothing, the fields themselves still do. */
export function keepInTab(name: string, fields: Fields): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(fields))
  } catch {
    return
  }
}

export function forgetInTab(name: string): void {
  try {
    sessionStorage.removeItem(keyOf(name))
  } catch {
    return
  }
}

function keyOf(name: string): string {
  return `draft of ${name}`
}
