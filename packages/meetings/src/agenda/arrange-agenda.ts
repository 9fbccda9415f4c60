import type { Agenda, AgendaItem, HiddenItem } from '@dashboard/contract'
import type { WrittenItem } from './write-agenda.ts'

/** What the chair did to an agenda, as it is kept. */
export type AgendaChange = {
  version: number
  act: 'moved' | 'worded' | 'hidden' | 'shown' | 'asked'
  key: string
  /** Of a move: all that was shown, as it then stood. */
  order: string[] | null
  /** Of an own item. */
  title: string | null
  /** Of an own item; why another was hidden; what is asked of the group. */
  words: string | null
  by: string
  at: string
}

/**
 * The agenda as the chair has it: the rules' items and the chair's own, in the chair's order. What has come since the
 * last move stands behind what it follows by the rules.
 */
export function arrangeAgenda(written: WrittenItem[], changes: AgendaChange[]): Omit<Agenda, 'meeting' | 'frozen'> {
  const all = [...written, ...ownItems(changes)].map((item) => ({ ...item, asked: askedOf(item.key, changes) }))
  const order = changes.findLast(({ act }) => act === 'moved')?.order ?? []
  const hidden = all.flatMap((item) => hiddenOf(item, changes) ?? [])
  const keys = new Set(hidden.map(({ key }) => key))
  return {
    version: changes.at(-1)?.version ?? 0,
    items: inOrder(all, order).filter(({ key }) => !keys.has(key)),
    hidden,
  }
}

function ownItems(changes: AgendaChange[]): WrittenItem[] {
  const wordings = changes.filter(({ act }) => act === 'worded')
  const latest = new Map(wordings.map((change) => [change.key, change]))
  return [...latest.values()].map(({ key, title, words }) => ({
    key,
    kind: 'own',
    label: 'Added by the chair',
    title: title ?? '',
    sentence: words ?? '',
    kpis: [],
    icon: { of: 'nothing' },
  }))
}

function askedOf(key: string, changes: AgendaChange[]): string {
  return changes.findLast((change) => change.act === 'asked' && change.key === key)?.words ?? ''
}

function hiddenOf(item: AgendaItem, changes: AgendaChange[]): HiddenItem | null {
  const last = changes.findLast(({ act, key }) => (act === 'hidden' || act === 'shown') && key === item.key)
  if (last?.act !== 'hidden') return null
  return { ...item, hidden: { reason: last.words ?? '', by: last.by, at: last.at } }
}

function inOrder(all: AgendaItem[], order: string[]): AgendaItem[] {
  const placed = order.flatMap((key) => all.find((item) => item.key === key) ?? [])
  for (const [index, item] of all.entries()) {
    if (placed.includes(item)) continue
    const before = all[index - 1]
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, item)
  }
  return placed
}
