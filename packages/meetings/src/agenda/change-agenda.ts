import { randomUUID } from 'node:crypto'
import type { Agenda, AskDraft, HideDraft, MoveDraft, OwnItemDraft, ShowDraft } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable, type Release } from '@dashboard/kpis'
import { changedMeanwhile } from '@dashboard/texts'
import { sql, type Transaction } from 'kysely'
import type { AgendaChange } from './arrange-agenda.ts'
import { listChanges } from './list-changes.ts'
import { holdAgenda, readAgenda } from './read-agenda.ts'

type Act = Pick<AgendaChange, 'act' | 'key'> & Partial<Pick<AgendaChange, 'order' | 'title' | 'words'>>
type Given<Draft> = { db: Transaction<DB>; release: Release; meetingId: string; draft: Draft; by: string }

/** Moves an item up or down by one. */
export async function moveItem(given: Given<MoveDraft>): Promise<Agenda> {
  const { key, to } = given.draft
  return change(given, ({ items }) => {
    const order = items.map((item) => item.key)
    const at = order.indexOf(key)
    if (at < 0) throw gone()
    const other = order[to === 'up' ? at - 1 : at + 1]
    if (other === undefined) throw new Unanswerable(`It is the ${to === 'up' ? 'first' : 'last'} already.`)
    const swapped = order.map((each) => (each === key ? other : each === other ? key : each))
    return { act: 'moved', key, order: swapped }
  })
}

/** Adds an item of the chair's own, or words one anew. */
export async function writeItem(given: Given<OwnItemDraft>): Promise<Agenda> {
  const { key, title, sentence } = given.draft
  return change(given, ({ items, hidden }) => {
    if (key !== null && ![...items, ...hidden].some((item) => item.kind === 'own' && item.key === key)) throw gone()
    return { act: 'worded', key: key ?? `own:${randomUUID()}`, title, words: sentence }
  })
}

/** Takes an item off, which stays to be read with the reason. */
export async function hideItem(given: Given<HideDraft>): Promise<Agenda> {
  const { key, reason } = given.draft
  return change(given, ({ items }) => {
    if (!items.some((item) => item.key === key)) throw gone()
    return { act: 'hidden', key, words: reason }
  })
}

/** Puts an item back that was taken off. */
export async function showItem(given: Given<ShowDraft>): Promise<Agenda> {
  const { key } = given.draft
  return change(given, ({ hidden }) => {
    if (!hidden.some((item) => item.key === key)) throw gone()
    return { act: 'shown', key }
  })
}

/** Says what is asked of the group, or takes it back with no words. */
export async function askOfItem(given: Given<AskDraft>): Promise<Agenda> {
  const { key, asked } = given.draft
  return change(given, ({ items }) => {
    if (!items.some((item) => item.key === key)) throw gone()
    return { act: 'asked', key, words: asked }
  })
}

function gone(): Unanswerable {
  return new Unanswerable('This item is not on the agenda any more: see the agenda as it is now.', { status: 409 })
}

/** Adds a change to those made to the version seen, one writer at a time. */
async function change(
  { db, release, meetingId, draft, by }: Given<{ version: number }>,
  actOn: (now: Agenda) => Act,
): Promise<Agenda> {
  await holdAgenda(db, meetingId)
  const now = await readAgenda(db, release, meetingId)
  if (now.frozen) throw new Unanswerable('The meeting is frozen, and its agenda with it.', { status: 409 })
  if (now.version !== draft.version) {
    const last = (await listChanges(db, meetingId)).at(-1)
    throw last ? changedMeanwhile(last) : gone()
  }
  const { act, key, order = null, title = null, words = null } = actOn(now)
  await sql`
    insert into dashboard.agenda_change (meeting_id, version, act, item_key, item_order, title, words, written_by)
    values (${meetingId}, ${now.version + 1}, ${act}, ${key}, ${order}, ${title}, ${words}, ${by})
  `.execute(db)
  return readAgenda(db, release, meetingId)
}
